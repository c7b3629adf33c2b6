import Commissioning
import Diagnostics

extension FieldChecking {
  mutating func scalar(_ text: Located<String>, as form: Form, field: String) -> FieldValue? {
    let value = text.value
    let read: FieldValue? =
      switch form {
      case .text: .text(Located(text.value.trimmed, at: text.place))
      case .flag: flag(value).map { .flag($0) }
      case .integer: Int(value).map { .integer($0) }
      case .wholeNumber(let least, let most):
        Int(value).flatMap { $0 >= least && $0 <= most ?? .max ? .integer($0) : nil }
      case .number: decimal(value).map { .number(Located($0, at: text.place)) }
      case .quantity: quantity(text, field: field)
      case .day: Day(value).map { .day(Located($0, at: text.place)) }
      case .when: When(value).map { .when(Located($0, at: text.place)) }
      case .period: Period(value).map { .period(Located($0, at: text.place)) }
      case .choice(let choices): choice(text, among: choices, field: field)
      case .address: address(text)
      case .identifier: identifier(text)
      case .reference(let kinds): .reference(Mention(text: text, kinds: kinds))
      case .series: series(text)
      case .list, .record, .timeline: nil
      }
    if let read { return read }
    switch form {
    case .choice, .address, .identifier: return nil
    case .quantity where Quantity(value) != nil: return nil
    default:
      return mistyped(
        YAMLNode(place: text.place, content: .scalar(value, .plain)), as: form, field: field)
    }
  }

  @discardableResult
  mutating func mistyped(_ node: YAMLNode, as form: Form, field: String) -> FieldValue? {
    let written =
      switch node.content {
      case .scalar(let text, _): "'\(text)'"
      case .sequence: "a list"
      case .mapping: "a group of fields"
      }
    diagnostics.append(
      Diagnostic(
        .mistypedField, "'\(field)' is \(written), which is not \(form.words)", at: node.place))
    return nil
  }

  /// Whatever is counted in a catalogue, people, pounds or days, is from 0 to a million million.
  private mutating func quantity(_ text: Located<String>, field: String) -> FieldValue? {
    guard let quantity = Quantity(text.value) else { return nil }
    if (0..<1e12).contains(quantity.number) {
      return .quantity(Located(quantity, at: text.place))
    }
    let (fault, help) =
      quantity.number < 0
      ? ("below zero", "write it from 0 up")
      : ("too large to be shown: a million million or more", "look for a slip")
    diagnostics.append(
      Diagnostic(.mistypedField, "'\(field)' is \(fault)", at: text.place, help: help))
    return nil
  }

  private func flag(_ text: String) -> Bool? {
    switch text {
    case "yes": true
    case "no": false
    default: nil
    }
  }

  private mutating func choice(
    _ text: Located<String>, among choices: [String], field: String
  ) -> FieldValue? {
    if choices.contains(text.value) { return .text(text) }
    diagnostics.append(
      Diagnostic(
        .unknownChoice, "'\(text.value)' is not a choice for '\(field)'", at: text.place,
        help: text.value.hasPrefix("-")
          ? "write a space behind the hyphen of each item"
          : choosing(text.value, among: choices)))
    return nil
  }

  private mutating func address(_ text: Located<String>) -> FieldValue? {
    if case .external(let address) = safeURL(text.value) {
      return .text(Located(address, at: text.place))
    }
    diagnostics.append(
      Diagnostic(
        .unsafeLink, "'\(text.value)' is not an address a page may link to", at: text.place,
        help: "write \(Form.address.words)"))
    return nil
  }

  private mutating func identifier(_ text: Located<String>) -> FieldValue? {
    if let fault = faultOfIdentifier(text.value) {
      diagnostics.append(
        Diagnostic(
          .invalidIdentifier, "'\(text.value)' cannot be an id: \(fault)", at: text.place,
          help: "use \(Form.identifier.words)"))
      return nil
    }
    return .text(text)
  }

  private func series(_ text: Located<String>) -> FieldValue? {
    let parts = text.value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    let offset = Int(text.place.offset)
    func located(_ part: Substring, after: Int) -> Located<String> {
      Located(
        String(part),
        at: Place(text.place.source, offset: offset + after, length: part.utf8.count))
    }
    return .series(
      kpi: Mention(text: located(parts[0], after: 0), kinds: [.kpi]),
      subject: Mention(
        text: located(parts[1], after: parts[0].utf8.count + 1), kinds: [.csu, .ccg, .supplier]))
  }
}

/// What was probably meant, and all there is to choose from.
func choosing(_ word: String, among choices: [String]) -> String {
  let all = "choose " + Form.choice(choices).words
  return didYouMean(word, among: choices).map { "\($0) Or \(all)" } ?? all
}

/// What keeps a text from being an id, and so part of an address and a file's name on any system.
func faultOfIdentifier(_ text: String) -> String? {
  let letters = text.utf8
  if letters.isEmpty { return "it is empty" }
  if letters.count > 100 { return "it is longer than 100 letters" }
  let others = text.unicodeScalars.filter { !isIdentifierLetter($0) }
  if let first = others.first { return "it holds \(named(first))" }
  if letters.first == UInt8(ascii: "-") || letters.last == UInt8(ascii: "-") {
    return "it begins or ends with a hyphen"
  }
  if deviceNames.contains(text) { return "the name is taken" }
  return nil
}

private func isIdentifierLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
}

private func named(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case " ": "a space"
  case "A"..."Z": "the capital letter '\(scalar)'"
  default: "'\(scalar)'"
  }
}

extension String {
  /// Without spaces at either end, which nobody sees and which no name means to have.
  fileprivate var trimmed: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    return String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
