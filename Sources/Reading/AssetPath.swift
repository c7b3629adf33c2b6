import Commissioning
import Diagnostics

/// Why a file cannot be published at a path, on any system and at any address; nil if it can.
func faultOfAssetPath(_ path: String) -> String? {
  if path.utf8.count > 200 { return "its path is longer than 200 bytes" }
  return path.split(separator: "/", omittingEmptySubsequences: false).lazy
    .compactMap(faultOfName).first
}

private func faultOfName(_ name: Substring) -> String? {
  let scalars = name.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return "a part of it is empty" }
  if let other = scalars.first(where: { !isLetterOrDigit($0) && !marks.contains($0) }) {
    return "it contains \(named(other))"
  }
  if !isLetterOrDigit(first), first != "_", first != "(" {
    return "'\(name)' begins with \(named(first))"
  }
  if last == "." || last == " " { return "'\(name)' ends with \(named(last))" }
  let stem = String(name.prefix { $0 != "." })
  if deviceNames.contains(stem.lowercased()) { return "Windows reserves '\(stem)' for a device" }
  return nil
}

private let marks: Set<Unicode.Scalar> = [" ", "-", "_", ".", ",", "(", ")", "+", "&", "'"]

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.deception == nil else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber:
    return true
  default: return false
  }
}

private func named(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case " ": "a space"
  case ".": "a full stop"
  default:
    scalar.deception == nil
      ? "'\(scalar)'" : "the character U+\(String(scalar.value, radix: 16, uppercase: true))"
  }
}
