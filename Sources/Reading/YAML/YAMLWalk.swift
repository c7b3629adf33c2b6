import CYaml
import Diagnostics

/// One walk over libyaml's events, which makes nodes of them.
struct YAMLWalk {
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a part was found that is not supported or is beyond a limit.
  private(set) var isRefused = false
  /// Why libyaml stopped.
  private(set) var problem: ParserProblem?
  private var isStopped = false
  private var nodes = 0

  private enum Step {
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
        return YAMLNode(
          place: place.extended(to: end, last: children.last?.place), content: .sequence(children))
      }
      if let child = node(next, &parser, depth: depth + 1) { children.append(child) }
    }
    return nil
  }

  private mutating func mapping(
    from place: Place, _ parser: inout YAMLParser, depth: Int
  ) -> YAMLNode? {
    guard isWithin(depth, place) else { return nil }
    var fields = YAMLFields()
    while !isStopped {
      let next = step(&parser)
      if case .end(let end) = next {
        return YAMLNode(
          place: place.extended(to: end, last: fields.last), content: .mapping(fields.entries))
      }
      guard let key = node(next, &parser, depth: depth + 1) else { return nil }
      guard let value = node(step(&parser), &parser, depth: depth + 1) else { return nil }
      if let finding = fields.add(key, value) { diagnostics.append(finding) }
    }
    return nil
  }

  private mutating func isWithin(_ depth: Int, _ place: Place) -> Bool {
    if depth <= YAMLLimit.depth { return true }
    stop(
      .deepNesting, "the fields are nested more than \(YAMLLimit.depth) deep", place,
      help: "write them with fewer levels, or close a bracket that is left open")
    return false
  }

  private mutating func stop(_ rule: Rule, _ message: String, _ place: Place, help: String?) {
    refuse(rule, message, place, help: help)
    isStopped = true
  }

  private mutating func refuse(_ rule: Rule, _ message: String, _ place: Place, help: String?) {
    diagnostics.append(Diagnostic(rule, message, at: place, help: help))
    isRefused = true
  }

  private mutating func step(_ parser: inout YAMLParser) -> Step {
    var refusal: (message: String, place: Place)?
    var lost: Place?
    let step = parser.next { parser, event -> Step in
      let place = parser.place(from: event.start_mark, to: event.end_mark)
      if let what = unsupportedPart(of: event) { refusal = (what, place) }
      switch event.type {
      case YAML_SCALAR_EVENT:
        let node = YAMLNode(scalar: event, place: place)
        if case .scalar(_, .block) = node.content {
          return .node(YAMLNode(place: parser.trimmed(place), content: node.content))
        }
        lost = parser.textLikeComment(behind: place)
        return .node(node)
      case YAML_ALIAS_EVENT: return .node(YAMLNode(place: place, content: .scalar("", .plain)))
      case YAML_SEQUENCE_START_EVENT: return .sequenceStart(place)
      case YAML_MAPPING_START_EVENT: return .mappingStart(place)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end(place)
      case YAML_DOCUMENT_START_EVENT: return .documentStart(place)
      case YAML_STREAM_END_EVENT: return .streamEnd
      default: return .other
      }
    }
    guard let step else {
      problem = parser.problem()
      isStopped = true
      return .streamEnd
    }
    if let refusal {
      refuse(.unsupportedYAML, refusal.message, refusal.place, help: "put the text in quotes")
    }
    if let lost {
      diagnostics.append(
        Diagnostic(
          .lostText, "'#' begins a comment here, so what follows is not read", at: lost,
          help: "put the whole value in quotes, or a space behind the '#' of a comment"))
    }
    nodes += 1
    if nodes > YAMLLimit.nodes, case .node(let node) = step {
      stop(
        .oversizedFile, "there are more than \(YAMLLimit.nodes) values", node.place,
        help: "part them into several files")
    }
    return step
  }
}

private func unsupportedPart(of event: yaml_event_t) -> String? {
  let anchor: UnsafeMutablePointer<yaml_char_t>?
  let tag: UnsafeMutablePointer<yaml_char_t>?
  switch event.type {
  case YAML_ALIAS_EVENT: return "an alias (*) has no meaning here"
  case YAML_SCALAR_EVENT: (anchor, tag) = (event.data.scalar.anchor, event.data.scalar.tag)
  case YAML_SEQUENCE_START_EVENT:
    (anchor, tag) = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
  case YAML_MAPPING_START_EVENT:
    (anchor, tag) = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
  case YAML_DOCUMENT_START_EVENT:
    let start = event.data.document_start
    let hasDirective =
      start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
    return hasDirective ? "a directive (%) has no meaning here" : nil
  default: return nil
  }
  if anchor != nil { return "an anchor (&) has no meaning here" }
  if tag != nil { return "a tag (!) has no meaning here" }
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
  /// To the bracket that closes it, or where there is none, to the end of its last value.
  fileprivate func extended(to end: Place, last: Place?) -> Place {
    let last = end.length > 0 ? end : last ?? self
    return Place(
      source, offset: Int(offset),
      length: max(Int(length), Int(last.offset) + Int(last.length) - Int(offset)))
  }
}
