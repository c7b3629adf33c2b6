import Diagnostics

extension Form {
  static func choice(of: Value.Type) -> Form
  where Value: RawRepresentable<String> & CaseIterable & Sendable {
    choice(Value.allCases.map { ($0.rawValue, $0) })
  }

  /// One of some words, each of which means a value.
  static func choice(_ choices: [(word: String, value: Value)]) -> Form where Value: Sendable {
    let all = choices.map(\.word)
    return Form(oneOf(all)) { text, field, reading in
      if let choice = choices.first(where: { $0.word == text.value }) { return choice.value }
      reading.diagnostics.append(
        Diagnostic(
          .unknownChoice, "'\(text.value)' is not a choice for '\(field)'", at: text.place,
          help: HiddenMark(text.value)?.help ?? choosing(text.value, among: all)))
      return nil
    }
  }
}

/// What was probably meant, and all there is to choose from.
func choosing(_ word: String, among choices: [String]) -> String {
  let all = "choose " + oneOf(choices)
  return didYouMean(word, among: choices).map { "\($0) Or \(all)" } ?? all
}

private func oneOf(_ choices: [String]) -> String {
  "one of " + choices.map { "'\($0)'" }.joined(separator: ", ")
}
