import Diagnostics

/// Text that was written in UTF-8 and read as Windows-1252 or Latin-1, such as `â€™` for `’`, and
/// characters that were lost on the way.
struct Misdecoding {
  /// As it stands, and what it was; nil if that is lost.
  var written: String
  var original: String?
  /// Bytes of the text.
  var range: Range<Int>
}

/// What was decoded wrongly in a text, each place once.
func misdecodings(in text: UnsafeBufferPointer<UInt8>) -> [Misdecoding] {
  if text.isASCII { return [] }
  var found: [Misdecoding] = []
  var scan = MisdecodingScan(text)
  while let next = scan.next() { found.append(next) }
  return found
}

/// The findings about what was decoded wrongly in a file.
func wrongDecoding(in bytes: [UInt8], _ text: Range<Int>, source: SourceID) -> [Diagnostic] {
  bytes.withUnsafeBufferPointer { bytes in
    misdecodings(in: UnsafeBufferPointer(rebasing: bytes[text])).map { found in
      let place = Place(
        source, offset: text.lowerBound + found.range.lowerBound, length: found.range.count)
      guard let original = found.original else {
        return Diagnostic(
          .wrongDecoding, "a character was lost here when the text was decoded", at: place,
          help: "write it again, or copy the text from where it came from")
      }
      if original == "\u{A0}" {
        return Diagnostic(
          .wrongDecoding, "'Â' is what was left of a space that was decoded wrongly", at: place,
          help: "delete it")
      }
      return Diagnostic(
        .wrongDecoding, "'\(found.written)' is '\(original)', decoded wrongly", at: place,
        help: "write '\(original)'; if there is much of it, read the file as UTF-8 where it came "
          + "from, not as Windows-1252 or Latin-1")
    }
  }
}

/// A scan over the characters of a text outside ASCII.
private struct MisdecodingScan {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> Misdecoding? {
    while position < text.count {
      if text[position] < 0x80 {
        position += 1
        continue
      }
      let start = position
      let (first, length) = text.scalar(at: position)
      if first == 0xFFFD {
        position += length
        return Misdecoding(written: "\u{FFFD}", original: nil, range: start..<position)
      }
      var original = ""
      while let part = part(at: position) {
        original += part.original
        position = part.end
      }
      if position > start {
        let written = String(decoding: text[start..<position], as: UTF8.self)
        return Misdecoding(written: written, original: repaired(original), range: start..<position)
      }
      position += length
    }
    return nil
  }

  /// One character that was decoded wrongly, if one begins at a position.
  private func part(at start: Int) -> (original: String, end: Int)? {
    guard start < text.count, text[start] >= 0x80 else { return nil }
    let run = run(from: start)
    guard let end = end(of: run), let original = decoded(run[..<end]) else { return nil }
    return (original, run[end - 1].end)
  }

  /// A character as the byte that it was read from, and where it ends.
  private struct Unit {
    var byte: UInt8
    var isControl: Bool
    var end: Int
  }

  /// The characters from a position on that one byte each may have been read as.
  private func run(from start: Int) -> [Unit] {
    var units: [Unit] = []
    var position = start
    while position < text.count, text[position] >= 0x80, units.count < 12 {
      let (value, length) = text.scalar(at: position)
      guard let byte = windowsByte(value) else { break }
      position += length
      units.append(Unit(byte: byte, isControl: (0x80...0x9F).contains(value), end: position))
    }
    return units
  }

  /// How many of the characters are one that was decoded wrongly: none where people write them so.
  private func end(of run: [Unit]) -> Int? {
    guard let lead = run.first?.byte else { return nil }
    let tail = run.dropFirst().prefix { (0x80...0xBF).contains($0.byte) }
    switch lead {
    case 0xC2:
      guard let next = tail.first else { return isStrayBeforeSpace(run[0]) ? 1 : nil }
      let isQuote = next.byte == 0xAB || next.byte == 0xBB
      return next.byte < 0xA0 || isQuote && isAfterCapital(run[0]) ? nil : 2
    case 0xC3:
      guard let next = tail.first else { return nil }
      let mayFollow = !next.isControl && punctuation.contains(next.byte)
      return mayFollow && isAfterCapital(run[0]) ? nil : 2
    case 0xC4...0xC5:
      guard let next = tail.first, next.isControl || !punctuation.contains(next.byte) else {
        return nil
      }
      return 2
    case 0xCE...0xD1: return alphabet(run)
    case 0xE2:
      guard let second = tail.first, second.isControl || symbolLeads.contains(second.byte) else {
        return nil
      }
      if tail.count > 1 { return 3 }
      return second.byte == 0x80 ? 2 : nil
    case 0xEF:
      guard tail.count > 1, let second = tail.first,
        [0xAC, 0xBB, 0xBF].contains(second.byte)
      else { return nil }
      return 3
    case 0xF0: return tail.count > 2 && tail.first?.byte == 0x9F ? 4 : nil
    default: return nil
    }
  }

  /// Two letters or more of another alphabet, such as Greek: one alone may be written so.
  private func alphabet(_ run: [Unit]) -> Int? {
    var count = 0
    while count + 1 < run.count, (0xCE...0xD1).contains(run[count].byte),
      (0x80...0xBF).contains(run[count + 1].byte)
    {
      count += 2
    }
    return count >= 4 ? count : nil
  }

  /// "Â" before a space that was once a no-break space: no word ends in it.
  private func isStrayBeforeSpace(_ unit: Unit) -> Bool {
    guard unit.end < text.count, text[unit.end] == 0x20 else { return false }
    let start = unit.end - 2
    guard start > 0 else { return false }
    let before = text[start - 1]
    return before > 0x20 && before < 0x80 && !(0x41...0x5A).contains(before)
  }

  /// Whether a capital is before it: it may end a word in capitals.
  private func isAfterCapital(_ unit: Unit) -> Bool {
    var before = unit.end - 3
    while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
    guard before >= 0 else { return false }
    return Unicode.Scalar(text.scalar(at: before).value)?.properties.isUppercase ?? false
  }

  private func decoded(_ units: ArraySlice<Unit>) -> String? {
    let bytes = units.map(\.byte)
    if bytes == [0xC2] { return "\u{A0}" }
    if bytes == [0xE2, 0x80] { return "\u{201D}" }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// A text that may have been decoded wrongly more than once.
private func repaired(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var repaired: [UInt8] = []
    var position = 0
    for found in misdecodings(in: bytes) {
      repaired += bytes[position..<found.range.lowerBound] + Array((found.original ?? "").utf8)
      position = found.range.upperBound
    }
    return String(decoding: repaired + bytes[position...], as: UTF8.self)
  }
}

/// The second of three bytes of the quotation marks, dashes, arrows and signs that texts have.
private let symbolLeads: Set<UInt8> = [
  0x80, 0x81, 0x82, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x96, 0x97, 0x98, 0x99, 0x9C,
]

/// The bytes of Windows-1252 that are quotation marks, dashes and signs which may follow any letter.
private let punctuation: Set<UInt8> = [
  0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0,
  0xB2, 0xB3, 0xB7, 0xB9, 0xBB,
]

/// The byte that Windows-1252, or Latin-1 for what that leaves out, reads as a character.
private func windowsByte(_ scalar: UInt32) -> UInt8? {
  if (0x80...0xFF).contains(scalar) { return UInt8(scalar) }
  return windowsBytes[scalar]
}

/// The characters of Windows-1252 at 0x80 to 0x9F (Unicode, CP1252.TXT).
private let windowsBytes: [UInt32: UInt8] = [
  0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86,
  0x2021: 0x87, 0x02C6: 0x88, 0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C,
  0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
  0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
  0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
]
