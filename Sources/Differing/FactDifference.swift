import Commissioning

/// Values of a fact that one site has and the other does not.
struct FactDifference {
  typealias Value = SiteState.Value

  let name: String
  let label: String
  let old: [Value]
  let new: [Value]
  private(set) var gone: [Value]
  private(set) var come: [Value]
  private var isToldElsewhere = false

  /// Nil where both say the same, in whatever order.
  ///
  /// - Parameter old: with the present ids of records.
  init?(_ name: String, _ label: String, _ old: [Value], _ new: [Value]) {
    self.name = name
    self.label = label
    self.old = old
    self.new = new
    gone = old.without(new)
    come = new.without(old)
    if isEmpty && !concernsTheDay { return nil }
  }

  var isEmpty: Bool { gone.isEmpty && come.isEmpty }

  /// Whether something of it is on one side only or, by days that have passed, what was to come holds now.
  var isTold: Bool { !isEmpty || concernsTheDay && !isToldElsewhere }

  mutating func removeAll(where isTold: (Value) -> Bool) {
    gone.removeAll(where: isTold)
    come.removeAll(where: isTold)
    isToldElsewhere = isEmpty
  }

  /// The records that its values name.
  var recordCodes: [String] { (gone + come).flatMap(\.recordCodes) }

  /// Without that a body that is named has ended.
  mutating func removeEndOfParty() {
    if concernsCircumstances, come.allSatisfy({ $0.note.hasPrefix("it has ended") }) {
      removeAll { _ in true }
    }
  }

  /// Whether what holds on the day reads otherwise.
  var concernsTheDay: Bool {
    old.filter(\.isNearest).map(\.code).sorted() != new.filter(\.isNearest).map(\.code).sorted()
  }

  /// Whether what differs is to come: what holds on the day and what went before read as before.
  var concernsWhatIsToCome: Bool {
    func others(_ values: [Value]) -> [String] {
      values.dropLast(later(values).count).map(\.code)
    }
    return later(old) != later(new) && others(old) == others(new)
  }

  /// Whether more is to come than was known.
  var isAnnouncement: Bool { concernsWhatIsToCome && later(new).count > later(old).count }

  /// The codes of what is to come.
  private func later(_ values: [Value]) -> [String] {
    let nearest = values.lastIndex(where: \.isNearest) ?? values.endIndex - 1
    return values.dropFirst(nearest + 1).map(\.code)
  }

  /// Whether both have the same values, and only when they hold, their notes or how they are known differ.
  var concernsCircumstances: Bool { gone.map(\.code).sorted() == come.map(\.code).sorted() }

  /// Values that read the same on both sides, and are otherwise in what is said of them.
  var pairs: [(old: Value, new: Value)] {
    var rest = come
    return gone.compactMap { value in
      rest.firstIndex { $0.code == value.code }.map { (value, rest.remove(at: $0)) }
    }
  }

  /// Where the day reads as before, values that read otherwise are told apart from those of which only
  /// the notes are otherwise, or how they are known.
  var parts: [FactDifference] {
    let pairs = pairs.filter { $0.old.when == $0.new.when }
    if pairs.isEmpty || concernsCircumstances || concernsTheDay { return [self] }
    var (readOtherwise, circumstances) = (self, self)
    circumstances.gone = pairs.map(\.old)
    circumstances.come = pairs.map(\.new)
    readOtherwise.gone = gone.without(circumstances.gone)
    readOtherwise.come = come.without(circumstances.come)
    return [readOtherwise, circumstances]
  }

  /// What it was and is: what holds on the day, and other values that are on one side only, with when.
  /// What reads alike, such as bodies of one name, is told apart by its address.
  var texts: (before: String, after: String) {
    let plain = texts(withCodes: false)
    return plain.before == plain.after && !concernsCircumstances ? texts(withCodes: true) : plain
  }

  private func texts(withCodes areCodesTold: Bool) -> (before: String, after: String) {
    func text(_ values: [Value], _ own: [Value], besides others: [Value]) -> String {
      let areDatesTold = values.count > 1 || !concernsTheDay || concernsCircumstances
      return values.filter { value in
        guard concernsTheDay, values.contains(where: \.isNearest) else {
          return own.contains { $0.key == value.key }
        }
        // That what held before or is to hold is dated now is no more than the day says.
        return value.isNearest
          || own.contains { $0.key == value.key }
            && !others.contains { $0.isNearest && $0.code == value.code }
      }.map { value in
        let text = value.text(withDates: areDatesTold || !value.isNearest)
        return areCodesTold && value.code.contains("/") ? "\(text) (\(value.code))" : text
      }.joined(separator: "; ")
    }
    return (text(old, gone, besides: new), text(new, come, besides: old))
  }

  var distinction: String {
    (gone + come).map { $0.key.joined(separator: "|") }.joined(separator: " ")
  }
}

extension SiteState.Fact {
  /// The records that its values name.
  var recordCodes: [String] { values.flatMap(\.recordCodes) }
}

extension SiteState.Value {
  /// The records that its code names among other words: "csus/south".
  fileprivate var recordCodes: [String] {
    code.split { $0 == " " || $0 == "," }.map(String.init).filter { $0.contains("/") }
  }

  /// What it is compared by.
  fileprivate var key: [String] { [code, when, noteCode, known] }

  fileprivate func text(withDates: Bool) -> String {
    withDates && !when.isEmpty ? "\(text) \(when)" : text
  }
}

extension [SiteState.Value] {
  /// Those that others lack: one that is there twice needs two.
  fileprivate func without(_ others: [SiteState.Value]) -> [SiteState.Value] {
    var rest: [[String]: Int] = [:]
    for other in others { rest[other.key, default: 0] += 1 }
    return filter { value in
      guard let count = rest[value.key], count > 0 else { return true }
      rest[value.key] = count - 1
      return false
    }
  }
}
