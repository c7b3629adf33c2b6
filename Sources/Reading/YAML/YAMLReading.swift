import Diagnostics

/// The limits of one YAML document, so that no file can exhaust the machine.
enum YAMLLimit {
  static let bytes = 64 << 10
  static let depth = 50
  static let nodes = 10_000
  /// Faults after which reading does not continue with the next field.
  static let faults = 20
}

/// Reads one YAML document. Anchors, aliases and tags have no meaning here and are refused; so is a
/// second document. The value is nil if the text is not YAML, or not such YAML, throughout; what
/// is found after a fault is then still reported.
package func readYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Checked<YAMLNode?> {
  if bytes.count > YAMLLimit.bytes {
    return Checked(
      nil,
      [
        Diagnostic(
          .oversizedFile,
          "there are \(bytes.count) bytes of YAML, more than the limit of \(YAMLLimit.bytes)",
          at: Place(source, offset: base, length: 0), help: "put long text below the front matter")
      ])
  }
  var reading = readPart(bytes, source: source, at: base)
  guard reading.fault != nil else { return Checked(reading.root?.root, reading.diagnostics) }
  var diagnostics: [Diagnostic] = []
  var start = 0
  while let fault = reading.fault {
    let found = fault.diagnostic(source, at: base + start)
    // What comes after the fault is found again when the next part is read.
    diagnostics += reading.diagnostics.filter { $0 < found } + [found]
    guard diagnostics.count < YAMLLimit.faults,
      let next = bytes.nextField(after: start + fault.position)
    else { return Checked(nil, diagnostics) }
    start = next
    reading = readPart(
      UnsafeBufferPointer(rebasing: bytes[start...]), source: source, at: base + start)
  }
  return Checked(nil, diagnostics + reading.diagnostics)
}

private struct PartReading {
  var root: YAMLDocument?
  var diagnostics: [Diagnostic] = []
  /// The first place at which the part is not YAML.
  var fault: YAMLFault?
}

private func readPart(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> PartReading {
  let misread = misreadYAML(bytes)
  return withLineEnd(bytes) { bytes in
    YAMLParser.parse(bytes, source: source, base: base) { parser in
      var walk = YAMLWalk(bytes: bytes.count)
      let root = walk.document(&parser)
      var reading = PartReading(root: walk.isRefused ? nil : root, diagnostics: walk.diagnostics)
      reading.fault = walk.problem.map { fault(of: $0, in: bytes) }
      if let misread, misread.position <= reading.fault?.position ?? .max {
        reading.fault = misread
      }
      return reading
    }
  }
    ?? PartReading(
      fault: YAMLFault(message: "there is not enough memory to read this", position: 0))
}

/// The bytes with a line end after them where libyaml needs one: it loses a last line of blanks.
func withLineEnd<Result>(
  _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  guard bytes.isEmpty || bytes.last == 0x20 else { return body(bytes) }
  return (Array(bytes) + [0x0A]).withUnsafeBufferPointer(body)
}
