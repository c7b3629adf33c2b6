import Commissioning
import Diagnostics

/// What the codes of organisations look like.
enum CodeShape: Sendable {
  /// Of the Organisation Data Service (ODS), for organisations of a kind.
  case ods(Kind)
  /// Of the Office for National Statistics.
  case ons

  var words: String {
    switch self {
    case .ods(.ccg): "two digits and a capital letter, such as 00M"
    case .ods(.csu): "a digit and two capital letters or digits, such as 0AP"
    case .ods: "three to eight capital letters and digits, such as NTP"
    case .ons: "a capital letter and eight digits, such as E38000010"
    }
  }

  var noun: String {
    switch self {
    case .ods(let kind): "the ODS code of a \(kind.noun)"
    case .ons: "an ONS code"
    }
  }

  /// - Parameter text: in capitals.
  func fits(_ text: String) -> Bool {
    let shape = text.utf8.map { letter -> Character in
      switch letter {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): "9"
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): "A"
      default: "?"
      }
    }
    if shape.contains("?") { return false }
    switch self {
    // From 2020 CCGs had five characters, letters and digits in turn.
    case .ods(.ccg): return String(shape) == "99A" || String(shape) == "A9A9A"
    case .ods(.csu): return shape.count == 3 && shape[0] == "9"
    case .ods: return (3...8).contains(shape.count)
    case .ons: return String(shape) == "A99999999"
    }
  }

  /// What was probably meant by a text that does not fit: without its spaces, with the zero that a
  /// spreadsheet took off, with a digit for a letter that looks like it.
  func meant(by text: String) -> String? {
    let close = text.filter { $0 != " " && $0 != "\u{A0}" }.uppercased()
    let digits = close.replacing("O", with: "0").replacing("I", with: "1")
    let others = [digits.dropLast() + close.suffix(1), digits.prefix(1) + close.dropFirst()]
    return ([close, "0" + close] + others.map { String($0) } + [digits]).first(where: fits)
  }
}

extension Form<String> {
  /// The code of an organisation. One in small letters is reported, and read in capitals.
  static func code(_ shape: CodeShape) -> Form {
    Form(shape.words) { text, _, reading in
      let written = text.value.trimmed
      func report(_ message: String, help: String) {
        reading.diagnostics.append(
          Diagnostic(.invalidCode, message, at: text.place, help: help))
      }
      if let spreadsheet = SpreadsheetText(written) {
        report(
          "'\(written)' is \(spreadsheet.words), not \(shape.noun)", help: spreadsheet.help)
        return nil
      }
      if shape.fits(written) { return written }
      let capitals = written.uppercased()
      if shape.fits(capitals) {
        report(
          "the letters of a code are capitals, not as in '\(written)'", help: "write '\(capitals)'")
        return capitals
      }
      report(
        "'\(written)' cannot be \(shape.noun)",
        help: shape.meant(by: written).map { "did you mean '\($0)'?" } ?? "write \(shape.words)")
      return nil
    }
  }
}
