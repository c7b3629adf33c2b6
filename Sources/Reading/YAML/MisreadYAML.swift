/// Refuses YAML that libyaml accepts, or reads differently from the specification (1.2): comments
/// without a space before them, quoted texts and brackets that go on without being indented, a lone
/// `-` or a `?word` in brackets, block texts that begin on a line of their own or whose first lines
/// are blank but indented further than the text, and Unicode's line separators.
func misreadYAML(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLFault? {
  var surface = YAMLSurface(bytes)
  let found = [surface.fault(), lineSeparator(in: bytes), foreignSpace(in: bytes)]
  return found.compactMap(\.self).min { $0.position < $1.position }
}

/// A space of another kind where YAML needs one that it knows: in the indentation of a field or of a
/// list's item, after a list's hyphen or after the colon of a field's name.
private func foreignSpace(in bytes: UnsafeBufferPointer<UInt8>) -> YAMLFault? {
  if bytes.isASCII { return nil }
  var next = 0
  while let line = line(at: next, in: bytes) {
    next = line.next
    if let fault = foreignSpace(on: line.content, in: bytes) { return fault }
  }
  return nil
}

private func foreignSpace(
  on line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
) -> YAMLFault? {
  let text = bytes[line]
  guard text.contains(where: { $0 >= 0x80 }) else { return nil }
  let start = text.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
  if let space = ForeignSpace(at: start, in: bytes) {
    var rest = start
    while let more = ForeignSpace(at: rest, in: bytes) { rest += more.length }
    while bytes.isBlank(rest) { rest += 1 }
    let isItem = bytes.byte(rest) == UInt8(ascii: "-") && bytes.isBlank(rest + 1)
    guard rest < line.upperBound,
      isItem || bytes.firstFieldColon(in: rest..<line.upperBound) != nil
    else { return nil }
    return space.fault(
      "the line is indented with \(space.name)", at: start, help: "indent with spaces")
  }
  if bytes.byte(start) == UInt8(ascii: "-"), let space = ForeignSpace(at: start + 1, in: bytes) {
    return space.fault(
      "there is \(space.name) after the hyphen", at: start, help: "replace it with a space")
  }
  guard let colon = bytes.tightColon(in: start..<line.upperBound),
    let space = ForeignSpace(at: colon + 1, in: bytes)
  else { return nil }
  return space.fault(
    "there is \(space.name) after the colon", at: colon, help: "replace it with a space")
}

/// A character that libyaml, by an older version of YAML, takes for a line end.
private func lineSeparator(in bytes: UnsafeBufferPointer<UInt8>) -> YAMLFault? {
  if bytes.isASCII { return nil }
  var position = 0
  while position + 1 < bytes.count {
    defer { position += 1 }
    guard bytes[position] == 0xC2 || bytes[position] == 0xE2 else { continue }
    let isNextLine = bytes[position] == 0xC2 && bytes[position + 1] == 0x85
    let isSeparator =
      bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && (bytes.byte(position + 2) ?? 0) & 0xFE == 0xA8
    guard isNextLine || isSeparator else { continue }
    return YAMLFault(
      message: "there is a line separator here, which a reader cannot see", position: position,
      length: isNextLine ? 2 : 3, help: "delete it, or begin a new line")
  }
  return nil
}
