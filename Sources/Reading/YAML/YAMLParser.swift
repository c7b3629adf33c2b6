import CYaml
import Diagnostics

/// libyaml's parser over bytes that outlive it.
///
/// libyaml counts its marks in characters; ``offset(of:)`` alone turns them into bytes.
struct YAMLParser: ~Copyable {
  private var parser = yaml_parser_t()
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var lastIndex = 0
  private var lastOffset = 0
  let source: SourceID
  let base: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, base: Int) {
    self.bytes = bytes
    self.source = source
    self.base = base
    isASCII = bytes.isASCII
  }

  /// Runs the body with a parser at the start of the bytes; nil if there is no memory.
  static func parse<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, base: Int,
    _ body: (inout YAMLParser) -> Result
  ) -> Result? {
    var parser = YAMLParser(bytes, source: source, base: base)
    guard yaml_parser_initialize(&parser.parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser.parser) }
    yaml_parser_set_encoding(&parser.parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser.parser, bytes.baseAddress, bytes.count)
    return body(&parser)
  }

  /// Gives the next event to the body and frees it; nil if the text is not YAML.
  mutating func next<Result>(_ body: (inout YAMLParser, yaml_event_t) -> Result) -> Result? {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    return body(&self, event)
  }

  /// What libyaml found wrong, and where.
  mutating func problem() -> ParserProblem {
    let isReader = parser.error == YAML_READER_ERROR
    let position =
      isReader ? min(Int(parser.problem_offset), bytes.count) : offset(of: parser.problem_mark)
    return ParserProblem(
      words: parser.problem.map { String(cString: $0) } ?? "",
      context: parser.context.map { String(cString: $0) } ?? "",
      position: position,
      opening: parser.context == nil ? position : offset(of: parser.context_mark))
  }

  mutating func place(from start: yaml_mark_t, to end: yaml_mark_t) -> Place {
    let first = offset(of: start)
    let last = offset(of: end)
    return Place(source, offset: base + first, length: max(0, last - first))
  }

  /// The place without the white space at its end.
  func trimmed(_ place: Place) -> Place {
    let start = Int(place.offset) - base
    var end = start + Int(place.length)
    while end > start, bytes.isLineEnd(end - 1) || bytes.isBlank(end - 1) { end -= 1 }
    return Place(source, offset: base + start, length: end - start)
  }

  /// A comment after a value that begins as text would: "#1", not "# a remark".
  func textLikeComment(after place: Place) -> Place? {
    let end = Int(place.offset) - base + Int(place.length)
    var start = end
    while bytes.isBlank(start) { start += 1 }
    guard start > end, bytes.byte(start) == UInt8(ascii: "#"), let next = bytes.byte(start + 1),
      !bytes.isBlank(start + 1), !bytes.isLineEnd(start + 1), next != UInt8(ascii: "#")
    else { return nil }
    var last = start
    while !bytes.isLineEnd(last) { last += 1 }
    return trimmed(Place(source, offset: base + start, length: last - start))
  }

  /// The byte of the YAML that comes after a mark.
  private mutating func offset(of mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if isASCII { return min(index, bytes.count) }
    while index < lastIndex {
      lastOffset -= 1
      while bytes[lastOffset] & 0xC0 == 0x80 { lastOffset -= 1 }
      lastIndex -= 1
    }
    while lastIndex < index, lastOffset < bytes.count {
      lastOffset += 1
      while lastOffset < bytes.count, bytes[lastOffset] & 0xC0 == 0x80 { lastOffset += 1 }
      lastIndex += 1
    }
    return lastOffset
  }
}
