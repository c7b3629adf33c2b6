import Diagnostics

/// Characters that a reader cannot see or that turn the order of the text round.
func deceptiveCharacters(
  in bytes: [UInt8], _ text: Range<Int>, source: SourceID
) -> [Diagnostic] {
  guard mayDeceive(bytes, text) else { return [] }
  var found: [Diagnostic] = []
  var offset = text.lowerBound
  for scalar in String(decoding: bytes[text], as: UTF8.self).unicodeScalars {
    let length = UTF8.width(scalar)
    if let name = deception(scalar) {
      found.append(
        Diagnostic(
          .deceptiveCharacter, "there is \(name) here, which a reader cannot see",
          at: Place(source, offset: offset, length: length), help: "delete it"))
      if found.count == 10 { break }
    }
    offset += length
  }
  return found
}

/// A quick look: control bytes, or lead bytes of the blocks that hold such characters.
private func mayDeceive(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
  bytes[text].contains { byte in
    (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) || byte == 0x7F
      || byte == 0xE2 || byte == 0xEF || byte == 0xC2 || byte == 0xD8 || byte == 0xF3
  }
}

private func deception(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: nil
  case 0x00...0x1F, 0x7F...0x9F: "a control character"
  case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
    "a character that changes the direction of the text"
  case 0x200B, 0x2060, 0xFEFF, 0x00AD: "a character of no width"
  case 0xE0000...0xE007F: "an invisible tag character"
  default: nil
  }
}
