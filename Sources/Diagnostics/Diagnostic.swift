/// One finding about what an author wrote: which rule, where, and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  package var rule: Rule
  /// What is so, in plain words, the most specific first.
  package var message: String
  package var place: Place?
  /// Other places that explain this one, such as the first of two duplicates.
  package var notes: [Note]
  /// What to do, such as "did you mean 'hertfordshire'?".
  package var help: String?
  /// How many findings it is: equal ones in one file are one, told at the first.
  package private(set) var count = 1
  /// Where the next few of equal findings are, in order.
  package private(set) var repeats: [Place] = []
  /// Whether it stands for findings of the rule in the file, from its place on, which are not listed
  /// one by one.
  package private(set) var isUnlisted = false

  package struct Note: Hashable, Sendable {
    package var message: String
    package var place: Place

    package init(_ message: String, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  package init(
    _ rule: Rule, _ message: String, at place: Place?, notes: [Note] = [], help: String? = nil
  ) {
    self.rule = rule
    self.message = message
    self.place = place
    self.notes = notes
    self.help = help
  }

  /// Stands for findings of a rule that are not listed one by one.
  ///
  /// - Parameter place: of the first of them.
  package init(unlisted count: Int, of rule: Rule, at place: Place?) {
    let what = "\(count) more \(count == 1 ? "finding" : "findings") of this rule"
    self.init(
      rule, place == nil ? "there are \(what)" : "there are \(what) in this file from here on",
      at: place, help: "fix those listed, then check again to see the next")
    self.count = count
    isUnlisted = true
  }

  /// As many of the findings that it is as are given.
  package func counting(_ count: Int) -> Diagnostic {
    if count == self.count { return self }
    if isUnlisted { return Diagnostic(unlisted: count, of: rule, at: place) }
    var part = self
    part.count = count
    part.repeats = Array(repeats.prefix(count - 1))
    return part
  }
}

extension Diagnostic {
  /// How many further places of equal findings are told.
  package static let repeatLimit = 19

  /// What makes findings equal.
  struct Wording: Hashable {
    var rule: Rule
    var source: SourceID?
    var message: String
    var help: String?
    var notes: [Note]
  }

  var wording: Wording {
    Wording(rule: rule, source: place?.source, message: message, help: help, notes: notes)
  }

  /// Takes in findings that are equal to it, unless one is the same at the same place.
  mutating func merge(_ other: Diagnostic) {
    if other == self { return }
    if other.count == 1, let place = other.place, place == self.place || repeats.contains(place) {
      return
    }
    count += other.count
    guard let otherPlace = other.place else { return }
    if repeats.count == Diagnostic.repeatLimit, repeats.last! < otherPlace { return }
    var places = repeats + [otherPlace] + other.repeats
    if let place { places.append(place) }
    places.sort()
    place = places[0]
    repeats = Array(places.dropFirst().prefix(Diagnostic.repeatLimit))
  }
}

extension Diagnostic: Comparable {
  /// By place, those without a place first; then by rule and message.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    switch (left.place, right.place) {
    case (nil, _?): return true
    case (_?, nil): return false
    case (let first?, let second?) where first != second: return first < second
    default: return (left.rule.rawValue, left.message) < (right.rule.rawValue, right.message)
    }
  }
}

/// A value and what was found wrong on the way to it.
public struct Checked<Value> {
  public var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Checked<Other> {
    Checked<Other>(try transform(value), diagnostics)
  }
}

extension Checked {
  package func preceded(by earlier: [Diagnostic]) -> Checked {
    earlier.isEmpty ? self : Checked(value, earlier + diagnostics)
  }
}

extension Checked: Sendable where Value: Sendable {}
