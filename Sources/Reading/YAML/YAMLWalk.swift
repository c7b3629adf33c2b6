import CYaml
import Diagnostics

/// One walk over libyaml's events, which writes their values down.
struct YAMLWalk {
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a part was found that is not supported or is beyond a limit.
  private(set) var isRefused = false
  /// Why libyaml stopped.
  private(set) var problem: ParserProblem?
  private var writing: YAMLWriting
  private var isStopped = false
  private var nodes = 0

  private enum Step {
    /// A scalar, which is written down.
    case scalar
    case start(YAMLDocument.Value.Form, Place)
    case end(Place)
    case documentStart(Place)
    case other
    case streamEnd
  }

  /// - Parameter bytes: of the text to come.
  init(bytes: Int) { writing = YAMLWriting(bytes: bytes) }

  /// Nil if nothing is written, or reading had to stop.
  mutating func document(_ parser: inout YAMLParser) -> YAMLDocument? {
    var documents = 0
    while !isStopped {
      switch step(&parser) {
      case .streamEnd: return writing.values.isEmpty ? nil : writing.document
      case .documentStart(let place):
        documents += 1
        if documents > 1 {
          stop(.unsupportedYAML, "a second document begins here", place, help: "keep one")
        }
      case .other, .end: continue
      case let start: _ = write(start, &parser, depth: 1)
      }
    }
    return nil
  }

  /// Writes down a value and all that is in it, and returns its position.
  private mutating func write(_ step: Step, _ parser: inout YAMLParser, depth: Int) -> Int? {
    switch step {
    case .scalar: writing.values.count - 1
    case .start(.sequence, let place): sequence(from: place, &parser, depth: depth)
    case .start(_, let place): mapping(from: place, &parser, depth: depth)
    default: nil
    }
  }

  private mutating func sequence(
    from place: Place, _ parser: inout YAMLParser, depth: Int
  ) -> Int? {
    guard isWithin(depth, place) else { return nil }
    let sequence = writing.open(.sequence, at: place)
    var last: Place?
    while !isStopped {
      let next = step(&parser)
      if case .end(let end) = next {
        writing.close(sequence, at: place.extended(to: end, last: last))
        return sequence
      }
      if let item = write(next, &parser, depth: depth + 1) { last = writing.values[item].place }
    }
    return nil
  }

  private mutating func mapping(
    from place: Place, _ parser: inout YAMLParser, depth: Int
  ) -> Int? {
    guard isWithin(depth, place) else { return nil }
    let mapping = writing.open(.mapping, at: place)
    var names = FieldNames(of: mapping)
    var last: Place?
    while !isStopped {
      let next = step(&parser)
      if case .end(let end) = next {
        writing.close(mapping, at: place.extended(to: end, last: last))
        return mapping
      }
      guard let key = write(next, &parser, depth: depth + 1),
        let value = write(step(&parser), &parser, depth: depth + 1)
      else { return nil }
      last = writing.values[value].place
      if let finding = names.finding(about: key, in: writing) {
        diagnostics.append(finding)
        writing.drop(from: key)
      }
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
        let scalar = event.data.scalar
        let form = YAMLDocument.Value.Form(scalar.style)
        if form != .block { lost = parser.textLikeComment(after: place) }
        writing.add(
          UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)), form,
          at: form == .block ? parser.trimmed(place) : place)
        return .scalar
      case YAML_ALIAS_EVENT:
        writing.add("", .plain, at: place)
        return .scalar
      case YAML_SEQUENCE_START_EVENT: return .start(.sequence, place)
      case YAML_MAPPING_START_EVENT: return .start(.mapping, place)
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
          help: "put the whole value in quotes, or a space after the '#' of a comment"))
    }
    nodes += 1
    if nodes > YAMLLimit.nodes, case .scalar = step, let scalar = writing.values.last {
      stop(
        .oversizedFile, "there are more than \(YAMLLimit.nodes) values", scalar.place,
        help: "split them into several files")
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

extension YAMLDocument.Value.Form {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: self = .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .quoted
    }
  }
}

extension Place {
  /// To the bracket that closes it, or if there is none, to the end of its last value.
  fileprivate func extended(to end: Place, last: Place?) -> Place {
    let last = end.length > 0 ? end : last ?? self
    return Place(
      source, offset: Int(offset),
      length: max(Int(length), Int(last.offset) + Int(last.length) - Int(offset)))
  }
}
