/// Refuses YAML that libyaml accepts, or reads differently from the specification (1.2): comments
/// without a space before them, quoted texts and brackets that go on without being indented, a lone
/// `-` or a `?word` in brackets, block texts that begin on a line of their own or whose first lines
/// are blank but indented further than the text, and Unicode's line separators.
func misreadYAML(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLFault? {
  var surface = YAMLSurface(bytes)
  guard let fault = surface.fault() else { return lineSeparator(in: bytes) }
  let before = UnsafeBufferPointer(rebasing: bytes[..<fault.position])
  return lineSeparator(in: before) ?? fault
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
