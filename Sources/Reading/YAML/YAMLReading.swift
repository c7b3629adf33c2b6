import CYaml
import Diagnostics

/// The limits of one YAML document, so that no file can exhaust the machine.
private enum Limit {
  static let bytes = 64 << 10
  static let depth = 50
  static let nodes = 10_000
}

/// Reads one YAML document. Anchors, aliases and tags have no use here and are refused; so is a
/// second document. The value is nil where nothing can be made of the text.
package func readYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Checked<YAMLNode?> {
  let start = Place(source, offset: base, length: 0)
  if bytes.count > Limit.bytes {
    return Checked(
      nil,
      [
        Diagnostic(
          .oversizedFile, "there are \(bytes.count) bytes of YAML, more than \(Limit.bytes)",
          at: start, help: "put long text below the front matter")
      ])
  }
  if let refused = misreadYAML(bytes, source: source, at: base) { return Checked(nil, [refused]) }
  // libyaml loses a last line of blanks alone that has no line end.
  if let last = bytes.last, last == 0x20 {
    return (Array(bytes) + [0x0A]).withUnsafeBufferPointer { walk($0, source: source, at: base) }
  }
  return walk(bytes, source: source, at: base)
}

private func walk(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Checked<YAMLNode?> {
  let start = Place(source, offset: base, length: 0)
  return YAMLParser.parse(bytes, source: source, base: base) { parser in
    var walk = YAMLWalk()
    let root = walk.document(&parser)
    return Checked(walk.isStopped ? nil : root, walk.diagnostics)
  } ?? Checked(nil, [Diagnostic(.invalidYAML, "there is no memory to read this", at: start)])
}

/// Walks libyaml's events into nodes.
private struct YAMLWalk {
  var diagnostics: [Diagnostic] = []
  /// Whether the rest cannot be read.
  var isStopped = false
  private var nodes = 0

  enum Step {
    case node(YAMLNode)
    case sequenceStart(Place)
    case mappingStart(Place)
    case end(Place)
    case documentStart(Place)
    case other
    case streamEnd
  }

  mutating func document(_ parser: inout YAMLParser) -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while !isStopped {
      switch step(&parser) {
      case .streamEnd: return root
      case .documentStart(let place):
        documents += 1
        if documents > 1 {
          stop(.unsupportedYAML, "a second document begins here", place, help: "keep one")
        }
      case .other, .end: continue
      case let start: root = node(start, &parser, depth: 1)
      }
    }
    return nil
  }

  private mutating func node(_ step: Step, _ parser: inout YAMLParser, depth: Int) -> YAMLNode? {
    switch step {
    case .node(let node): return node
    case .sequenceStart(let place):
      return sequence(from: place, &parser, depth: depth)
    case .mappingStart(let place):
      return mapping(from: place, &parser, depth: depth)
    default: return nil
    }
  }

  private mutating func sequence(
    from place: Place, _ parser: inout YAMLParser, depth: Int
  ) -> YAMLNode? {
    guard isWithin(depth, place) else { return nil }
    var children: [YAMLNode] = []
    while !isStopped {
      let next = step(&parser)
      if case .end(let end) = next {
        return YAMLNode(place: place.extended(to: end), content: .sequence(children))
      }
      if let child = node(next, &parser, depth: depth + 1) { children.append(child) }
    }
    return nil
  }

  private mutating func mapping(
    from place: Place, _ parser: inout YAMLParser, depth: Int
  ) -> YAMLNode? {
    guard isWithin(depth, place) else { return nil }
    var entries: [YAMLEntry] = []
    while !isStopped {
      let next = step(&parser)
      if case .end(let end) = next {
        return YAMLNode(place: place.extended(to: end), content: .mapping(entries))
      }
      guard let key = node(next, &parser, depth: depth + 1) else { return nil }
      guard let value = node(step(&parser), &parser, depth: depth + 1) else { return nil }
      guard case .scalar(let name, _) = key.content else {
        diagnostics.append(
          Diagnostic(
            .unsupportedYAML, "the name of a field cannot be a list or a group", at: key.place))
        continue
      }
      if let first = entries.first(where: { $0.key.value == name }) {
        diagnostics.append(
          Diagnostic(
            .duplicateField, "'\(name)' is given twice", at: key.place,
            notes: [Diagnostic.Note("the first is here", at: first.key.place)],
            help: "keep one of them"))
      } else {
        entries.append(YAMLEntry(key: Located(name, at: key.place), value: value))
      }
    }
    return nil
  }

  private mutating func isWithin(_ depth: Int, _ place: Place) -> Bool {
    if depth <= Limit.depth { return true }
    stop(.deepNesting, "the fields are nested more than \(Limit.depth) deep", place, help: nil)
    return false
  }

  private mutating func stop(_ rule: Rule, _ message: String, _ place: Place, help: String?) {
    diagnostics.append(Diagnostic(rule, message, at: place, help: help))
    isStopped = true
  }

  private mutating func step(_ parser: inout YAMLParser) -> Step {
    var refusal: (message: String, place: Place)?
    let step = parser.next { parser, event -> Step in
      let place = parser.place(from: event.start_mark, to: event.end_mark)
      if let what = unsupportedPart(of: event) { refusal = (what, place) }
      switch event.type {
      case YAML_SCALAR_EVENT: return .node(YAMLNode(scalar: event, place: place))
      case YAML_SEQUENCE_START_EVENT: return .sequenceStart(place)
      case YAML_MAPPING_START_EVENT: return .mappingStart(place)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end(place)
      case YAML_DOCUMENT_START_EVENT: return .documentStart(place)
      case YAML_STREAM_END_EVENT: return .streamEnd
      default: return .other
      }
    }
    guard let step else {
      let fault = parser.fault()
      let words = YAMLFault(problem: fault.problem, context: fault.context)
      stop(.invalidYAML, words.message, fault.place, help: words.help)
      return .streamEnd
    }
    if let refusal {
      stop(.unsupportedYAML, refusal.message, refusal.place, help: "put the text in quotes")
    }
    nodes += 1
    if nodes > Limit.nodes, case .node(let node) = step {
      stop(.oversizedFile, "there are more than \(Limit.nodes) values", node.place, help: nil)
    }
    return step
  }
}

private func unsupportedPart(of event: yaml_event_t) -> String? {
  switch event.type {
  case YAML_ALIAS_EVENT: return "an alias (*) has no meaning here"
  case YAML_SCALAR_EVENT:
    if event.data.scalar.anchor != nil { return "an anchor (&) has no meaning here" }
    if event.data.scalar.tag != nil { return "a tag (!) has no meaning here" }
  case YAML_SEQUENCE_START_EVENT:
    if event.data.sequence_start.anchor != nil { return "an anchor (&) has no meaning here" }
    if event.data.sequence_start.tag != nil { return "a tag (!) has no meaning here" }
  case YAML_MAPPING_START_EVENT:
    if event.data.mapping_start.anchor != nil { return "an anchor (&) has no meaning here" }
    if event.data.mapping_start.tag != nil { return "a tag (!) has no meaning here" }
  case YAML_DOCUMENT_START_EVENT:
    if event.data.document_start.version_directive != nil
      || event.data.document_start.tag_directives.start
        != event.data.document_start.tag_directives.end
    {
      return "a directive (%) has no meaning here"
    }
  default: break
  }
  return nil
}

extension YAMLNode {
  fileprivate init(scalar event: yaml_event_t, place: Place) {
    let scalar = event.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)), as: UTF8.self)
    let style: Style =
      switch scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .quoted
      }
    self.init(place: place, content: .scalar(text, style))
  }
}

extension Place {
  fileprivate func extended(to end: Place) -> Place {
    Place(
      source, offset: Int(offset), length: max(Int(length), Int(end.offset) - Int(offset)))
  }
}
