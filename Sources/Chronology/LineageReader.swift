import Commissioning

/// Reads day after day who mainly used which body, up to the day that the site describes, and then what
/// was planned.
struct LineageReader {
  private typealias Uses = [Key<Organisation>: Key<Organisation>]

  private struct Step {
    var day: Day
    var succession: Succession
    var from: Key<Organisation>
  }

  private let landscape: Landscape
  private let keys: [Key<Organisation>]
  private(set) var moves: [Lineage.Move] = []
  private var uses: [(day: Day, uses: Uses)] = []

  init(_ keys: [Key<Organisation>], in landscape: Landscape) {
    self.keys = keys
    self.landscape = landscape
  }

  private var catalogue: Catalogue { landscape.catalogue }
  private var today: Day { landscape.day }

  mutating func read() {
    let steps = steps
    let days = daysOfChange(steps).filter { $0 <= today }
    var last: Uses = [:]
    for day in days {
      let next = uses(on: day)
      addMoves(from: last, to: next, on: day, steps.filter { $0.day == day })
      if next != last { uses.append((day, next)) }
      last = next
    }
    let announced = announced
    let toCome = Set(steps.map(\.day) + announced.map(\.day)).filter { $0 > today }
    for day in toCome.sorted() {
      let planned = steps.filter { $0.day == day }
      var next = planned.reduce(last) { carried($0, by: $1) }
      for move in announced where move.day == day && next[move.customer] != nil {
        next[move.customer] = move.to
      }
      addMoves(from: last, to: next, on: day, planned)
      if next != last { uses.append((day, next)) }
      last = next
    }
  }

  /// The successions that can be shown, each from the day on which it is known to have taken effect.
  private var steps: [Step] {
    keys.flatMap { key -> [Step] in
      let body = catalogue.organisations[key]
      return body.successions.compactMap { succession in
        guard succession.event != .renamed, succession.event != .codeReused,
          landscape.isShown(succession, of: body)
        else { return nil }
        let closing = body.closed.flatMap { Self.day(after: $0.value) }
        let own = succession.on.flatMap { Self.day(of: $0) }
        let day = succession.endsBody ? [own, closing].compactMap(\.self).max() : own ?? closing
        return day.map { Step(day: $0, succession: succession, from: key) }
      }
    }.sorted { ($0.day, $0.from) < ($1.day, $1.from) }
  }

  /// The CCGs that are known to be going to another body, each from the day on which they will be there.
  private var announced: [(day: Day, customer: Key<Organisation>, to: Key<Organisation>)] {
    catalogue.organisations.keys.flatMap { key in
      guard landscape.lives[key].mayBeCurrent,
        case .ccg(let ccg) = catalogue.organisations[key].particulars
      else { return [(day: Day, customer: Key<Organisation>, to: Key<Organisation>)]() }
      return ccg.csus.changes.compactMap { use in
        guard landscape.isShown(use), let day = use.from.flatMap({ Self.day(of: $0) }), day > today
        else { return nil }
        return (day, key, use.value)
      }
    }
  }

  /// The first day on which something is known to have happened.
  private static func day(of when: When) -> Day? {
    let last = when.daysOfBeginning.upperBound
    return last == .max ? nil : Day(number: last)
  }

  /// The first day on which something is known to be over.
  private static func day(after when: When) -> Day? {
    let last = when.daysOfEnd.upperBound
    return last == .max ? nil : Day(number: last + 1)
  }

  /// Every day on which some CCG may have begun to use another body.
  private func daysOfChange(_ steps: [Step]) -> [Day] {
    var days = Set(steps.map(\.day))
    for organisation in catalogue.organisations {
      guard case .ccg(let ccg) = organisation.particulars else { continue }
      let beginnings = [organisation.established] + ccg.csus.changes.map(\.from)
      let ends = [organisation.closed?.value] + ccg.csus.changes.map(\.until)
      for when in beginnings.compactMap(\.self) {
        let range = when.daysOfBeginning
        days.insert(Day(number: range.lowerBound))
        if range.upperBound != .max { days.insert(Day(number: range.upperBound)) }
      }
      for when in ends.compactMap(\.self) {
        if let day = Self.day(after: when) { days.insert(day) }
      }
    }
    for key in keys {
      if let day = catalogue.organisations[key].established.flatMap({ Self.day(of: $0) }) {
        days.insert(day)
      }
    }
    return days.sorted()
  }

  private func uses(on day: Day) -> Uses {
    var uses: Uses = [:]
    for key in catalogue.organisations.keys {
      let organisation = catalogue.organisations[key]
      guard organisation.entry.kind == .ccg, organisation.life.validity(on: day).mayBeCurrent,
        let body = catalogue.mainCSU(of: key, on: day)?.body
      else { continue }
      uses[key] = body
    }
    return uses
  }

  /// The uses after a succession that is planned.
  private func carried(_ uses: Uses, by step: Step) -> Uses {
    let body = catalogue.organisations[step.from]
    var uses = uses
    for (customer, user) in uses where user == step.from {
      if Inheritance.customer(customer).isCarried(by: step.succession, of: body) {
        uses[customer] = step.succession.into[0]
      }
    }
    return uses
  }

  /// What went from one body to another: the CCGs that changed, and successions without any.
  private mutating func addMoves(
    from last: Uses, to next: Uses, on day: Day, _ steps: [Step]
  ) {
    var customers: [Key<Organisation>: [Key<Organisation>?: [Key<Organisation>]]] = [:]
    for (customer, body) in last {
      let now = next[customer]
      // A CCG that ended itself went nowhere.
      guard now != body, catalogue.organisations[customer].life.validity(on: day).mayBeCurrent
      else {
        continue
      }
      customers[body, default: [:]][now, default: []].append(customer)
    }
    for step in steps {
      for heir in step.succession.into where customers[step.from]?[heir] == nil {
        customers[step.from, default: [:]][heir] = []
      }
    }
    for (from, targets) in customers.sorted(by: { $0.key < $1.key }) {
      let known = targets.sorted { ($0.key?.number ?? .max) < ($1.key?.number ?? .max) }
      for (to, members) in known {
        let step = steps.first { step in
          step.from == from
            && (to.map { step.succession.into.contains($0) } ?? step.succession.into.isEmpty)
        }
        let recorded = step == nil ? beginning(of: to, as: members, on: day) : nil
        moves.append(
          Lineage.Move(
            day: day, from: from, to: to, customers: members.sorted(),
            when: step.flatMap { $0.succession.on ?? catalogue.organisations[from].closed?.value }
              ?? recorded,
            event: step?.succession.event, isPlanned: day > today,
            isInferred: step.map { $0.succession.evidence.status != .recorded }
              ?? (recorded == nil)))
      }
    }
  }

  /// When some CCGs began to use a body, if their own records say so of each, and the same.
  private func beginning(
    of body: Key<Organisation>?, as customers: [Key<Organisation>], on day: Day
  ) -> When? {
    let beginnings = customers.map { key -> When? in
      guard case .ccg(let ccg) = catalogue.organisations[key].particulars,
        let use = ccg.csus.at(day), use.value == body, use.evidence.status == .recorded
      else { return nil }
      return use.from
    }
    guard let first = beginnings.first, beginnings.allSatisfy({ $0?.code == first?.code }) else {
      return nil
    }
    return first
  }

  func body(_ key: Key<Organisation>) -> Lineage.Body {
    let organisation = catalogue.organisations[key]
    let isEndShown = landscape.isEndShown(of: key)
    let until = isEndShown ? organisation.closed?.value : nil
    let start = organisation.established.flatMap { Self.day(of: $0) }
    let end = until.flatMap { Self.day(after: $0) }
    let names = organisation.names.changes.filter { landscape.isShown($0) }
    let renamings = zip(names, names.dropFirst()).compactMap {
      before, after -> (day: Day, when: When, name: String)? in
      guard before.value != after.value, let when = after.from, let day = Self.day(of: when),
        day <= today
      else { return nil }
      return (day, when, after.value)
    }
    return Lineage.Body(
      key: key, from: organisation.established, start: start, until: until, end: end,
      isPlanned: landscape.lives[key] == .notYet, isEndPlanned: end.map { $0 > today } ?? false,
      renamings: renamings, customers: customers(of: key))
  }

  private func customers(of key: Key<Organisation>) -> [(day: Day, number: Int?)] {
    var steps: [(day: Day, number: Int?)] = []
    for (day, uses) in uses {
      let number = uses.values.count { $0 == key }
      let known = number == 0 ? nil : number
      if steps.last?.number == known, !(steps.isEmpty && known != nil) { continue }
      steps.append((day, known))
    }
    return steps
  }
}
