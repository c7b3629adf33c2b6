import Chronology
import Measuring

/// What became of the bodies of a first day by a second, in a sentence and in a few words.
struct LineageFlowSentence {
  /// What became of a body, each named after the first that its bands have.
  private enum Fate: CaseIterable {
    case asBefore, renamed, split, merged, succeeded, ended
  }

  private let flow: LineageFlow
  private let fates: [Fate]

  init(_ flow: LineageFlow) {
    self.flow = flow
    fates = flow.before.indices.map { body in
      let own = flow.bands.filter { $0.from == body }
      func has(_ manner: Passage.Manner) -> Bool { own.contains { $0.manner == manner } }
      if has(.asBefore) { return .asBefore }
      if has(.renamed) { return .renamed }
      if has(.split) { return .split }
      if has(.merged) { return .merged }
      return own.contains { $0.to != nil } ? .succeeded : .ended
    }
  }

  private func number(_ fate: Fate) -> Int { fates.count { $0 == fate } }

  /// Of the second day, by what is recorded before them: something, and nothing.
  private var new: (formed: Int, unexplained: Int) {
    var numbers = (0, 0)
    for body in flow.after.indices {
      let own = flow.bands.filter { $0.to == body }
      if own.contains(where: { $0.manner == .asBefore || $0.manner == .renamed }) { continue }
      if own.contains(where: { $0.from != nil }) { numbers.0 += 1 } else { numbers.1 += 1 }
    }
    return numbers
  }

  private func bodies(_ number: Int) -> String {
    "\(numberText(Double(number))) \(flow.noun)\(number == 1 ? "" : "s")"
  }

  var title: String {
    let gone = fates.count { $0 != .asBefore && $0 != .renamed }
    if gone > 0 { return "\(numberText(Double(gone))) of \(bodies(fates.count)) ended" }
    let (renamed, new) = (number(.renamed), new.formed + new.unexplained)
    if renamed > 0 {
      let verb = renamed == 1 ? "has" : "have"
      return "\(numberText(Double(renamed))) of \(bodies(fates.count)) \(verb) a new name"
    }
    return new > 0
      ? "\(numberText(Double(new))) new \(flow.noun)\(new == 1 ? "" : "s")"
      : "No \(flow.noun) ended, and none is new"
  }

  var text: String {
    let (first, last) = flow.days
    let opening =
      fates.isEmpty
      ? "No \(flow.noun) is known to have existed on \(first)."
      : "Of \(bodies(fates.count)) on \(first), \(clauses.listed)."
    return "\(opening) \(newOnes(on: last))"
  }

  /// Of the second day: "15 were as before on 30 June 2014".
  private var clauses: [String] {
    Fate.allCases.filter { number($0) > 0 }.enumerated().map { position, fate in
      let number = number(fate)
      let isOne = number == 1
      let words =
        switch fate {
        case .asBefore: isOne ? "was as before" : "were as before"
        case .renamed: "had a new name"
        case .split: "had been split"
        case .merged: "had merged into another"
        case .succeeded: "had ended with others taking over"
        case .ended: "had ended with nothing recorded after \(isOne ? "it" : "them")"
        }
      return "\(numberText(Double(number))) \(words)"
        + (position == 0 ? " on \(flow.days.last)" : "")
    }
  }

  private func newOnes(on last: String) -> String {
    let (formed, unexplained) = new
    let all = bodies(flow.after.count)
    if flow.after.isEmpty { return "There was none on \(last)." }
    if formed + unexplained == 0 {
      return flow.after.count == 1
        ? "The only one on \(last) is not new." : "None of the \(all) on \(last) is new."
    }
    let number = formed + unexplained
    let isOne = number == 1
    let opening =
      "Of the \(all) on \(last), \(numberText(Double(number))) \(isOne ? "is" : "are") new"
    if unexplained == 0 { return "\(opening) and took over from others." }
    if formed == 0 { return "\(opening), with nothing recorded before \(isOne ? "it" : "them")." }
    return "\(opening): \(numberText(Double(formed))) took over from others, and before "
      + "\(numberText(Double(unexplained))) nothing is recorded."
  }
}

extension [String] {
  /// "a, b and c"
  fileprivate var listed: String {
    count < 2 ? joined() : "\(dropLast().joined(separator: ", ")) and \(self[count - 1])"
  }
}
