import Diagnostics

/// Parses a template, as far as its tags match.
func parse(_ text: [UInt8], source: SourceID) -> Checked<[TemplateNode]> {
  var scanner = TemplateScanner(text, source: source)
  scanner.scan()
  var parsing = TemplateParsing(text: text, source: source, tokens: placed(scanner.tokens, text))
  parsing.diagnostics = scanner.diagnostics
  let nodes = parsing.parse()
  return Checked(nodes, parsing.diagnostics)
}

/// A token with its position on its line.
private struct PlacedToken {
  var token: TemplateToken
  var line: TemplateNode.Line
}

/// Leaves out the white space and the line ends of standalone lines: those that have one tag that
/// shows nothing itself, or tags of inheritance alone.
private func placed(_ tokens: [TemplateToken], _ text: [UInt8]) -> [PlacedToken] {
  var result: [PlacedToken] = []
  var start = 0
  while start < tokens.count {
    var end = start
    while end < tokens.count, tokens[end].kind != .newline { end += 1 }
    let line = tokens[start..<end]
    let newline = end < tokens.count ? tokens[end] : nil
    result += isStandalone(line, text) ? standalone(line, newline, text) : ordinary(line, newline)
    start = end + 1
  }
  return result
}

private func isStandalone(_ line: ArraySlice<TemplateToken>, _ text: [UInt8]) -> Bool {
  var tags = 0
  var areInheritance = true
  for token in line {
    switch token.kind {
    case .text:
      if !text[token.range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return false }
    case .variable: return false
    default:
      tags += 1
      areInheritance = areInheritance && token.kind.isInheritance
    }
  }
  return tags == 1 || (tags > 1 && areInheritance)
}

private func standalone(
  _ line: ArraySlice<TemplateToken>, _ newline: TemplateToken?, _ text: [UInt8]
) -> [PlacedToken] {
  let indentation: [UInt8] =
    line.first.map { $0.kind == .text ? Array(text[$0.range]) : [] } ?? []
  let tags = line.filter { $0.kind != .text }
  var result = tags.map {
    PlacedToken(token: $0, line: TemplateNode.Line(isFirst: true, indentation: indentation))
  }
  // A block that opens and closes on the line stands for a part of the line: its end stays.
  if let newline, let last = tags.last, last.kind == .close,
    tags.contains(where: { $0.kind == .block && $0.name == last.name })
  {
    result.append(PlacedToken(token: newline, line: TemplateNode.Line(isFirst: false)))
  }
  return result
}

private func ordinary(
  _ line: ArraySlice<TemplateToken>, _ newline: TemplateToken?
) -> [PlacedToken] {
  var result: [PlacedToken] = []
  for token in line {
    result.append(
      PlacedToken(
        token: token,
        line: TemplateNode.Line(isFirst: token.range.lowerBound == line.first?.range.lowerBound)))
  }
  if let newline {
    result.append(PlacedToken(token: newline, line: TemplateNode.Line(isFirst: line.isEmpty)))
  }
  return result
}

private struct TemplateParsing {
  let text: [UInt8]
  let source: SourceID
  let tokens: [PlacedToken]
  var diagnostics: [Diagnostic] = []
  private var position = 0
  private var depth = 0
  private var isRefused = false

  /// Nested sections, parents and blocks.
  private static let deepest = 100

  init(text: [UInt8], source: SourceID, tokens: [PlacedToken]) {
    self.text = text
    self.source = source
    self.tokens = tokens
  }

  mutating func parse() -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while position < tokens.count {
      nodes += self.nodes(within: nil)
      if position < tokens.count {
        let stray = tokens[position].token
        report("'\(stray.name)' is closed here but was not opened", stray)
        position += 1
      }
    }
    return nodes
  }

  /// The nodes up to the closing tag of an open one, which is skipped, or to a stray one.
  private mutating func nodes(within open: TemplateToken?) -> [TemplateNode] {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest + 1 { refuseDepth(open) }
    var nodes: [TemplateNode] = []
    while position < tokens.count {
      let placed = tokens[position]
      let token = placed.token
      if token.kind == .close {
        if let open, open.name == token.name {
          position += 1
        } else if let open {
          report("'\(open.name)' is not closed before '\(token.name)' is", open)
        }
        return nodes
      }
      position += 1
      switch token.kind {
      case .text, .newline: append(token, placed.line, to: &nodes)
      case .variable(let isEscaped):
        nodes.append(.variable(located(token), isEscaped: isEscaped, placed.line))
      case .section, .inverted:
        nodes.append(
          .section(
            located(token), isInverted: token.kind == .inverted, self.nodes(within: token),
            placed.line))
      case .partial: nodes.append(.partial(located(token), placed.line))
      case .parent:
        let blocks = self.nodes(within: token).compactMap { node in
          if case .block(let block, _) = node { block } else { nil }
        }
        nodes.append(.parent(located(token), blocks: blocks, placed.line))
      case .block:
        nodes.append(
          .block(
            TemplateBlock(name: located(token), content: self.nodes(within: token)), placed.line))
      case .comment, .delimiters, .close: break
      }
    }
    if let open, !isRefused { report("'\(open.name)' is opened here and never closed", open) }
    return nodes
  }

  /// Gives up on the template if its tags are nested too deeply.
  private mutating func refuseDepth(_ open: TemplateToken?) {
    guard let open else { return }
    diagnostics.append(
      Diagnostic(
        .deepNesting, "tags are nested more than \(Self.deepest) deep", at: place(open),
        help: "move the inner ones into a partial"))
    position = tokens.count
    isRefused = true
  }

  private func append(
    _ token: TemplateToken, _ line: TemplateNode.Line, to nodes: inout [TemplateNode]
  ) {
    if case .text(let earlier, let earlierLine) = nodes.last {
      nodes[nodes.count - 1] = .text(earlier + text[token.range], earlierLine)
    } else {
      nodes.append(.text(Array(text[token.range]), line))
    }
  }

  private func located(_ token: TemplateToken) -> Located<String> {
    Located(
      token.name,
      at: Place(source, offset: token.namePlace.lowerBound, length: token.namePlace.count))
  }

  private mutating func report(_ message: String, _ token: TemplateToken) {
    diagnostics.append(Diagnostic(.invalidTemplate, message, at: place(token)))
  }

  private func place(_ token: TemplateToken) -> Place {
    Place(source, offset: token.range.lowerBound, length: token.range.count)
  }
}
