import Commissioning

/// Why a text cannot be an id, and so part of an address and a file's name on any system.
func faultOfIdentifier(_ text: String) -> String? {
  let letters = text.utf8
  if letters.isEmpty { return "it is empty" }
  if letters.count > 100 { return "it is longer than 100 letters" }
  let others = text.unicodeScalars.filter { !isIdentifierLetter($0) }
  if let first = others.first { return "it contains \(named(first))" }
  if letters.first == UInt8(ascii: "-") || letters.last == UInt8(ascii: "-") {
    return "it begins or ends with a hyphen"
  }
  if deviceNames.contains(text) { return "Windows reserves the name" }
  return nil
}

private func isIdentifierLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
}

private func named(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case " ": "a space"
  case "A"..."Z": "the capital letter '\(scalar)'"
  default: ForeignSpace(scalar)?.name ?? "'\(scalar)'"
  }
}
