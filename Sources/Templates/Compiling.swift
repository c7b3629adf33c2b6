import Diagnostics

/// Compiles a template of a folder for values of a shape. Every mistake in it and in the partials
/// and parents it uses is reported; the value is nil if there is one.
package func compile(
  _ name: String, in folder: TemplateFolder, for shape: Shape
) -> Checked<Template?> {
  var compiling = Compiling(folder: folder)
  guard folder.files[name] != nil else {
    return Checked(
      nil,
      [
        Diagnostic(
          .missingPartial, "there is no template '\(name)'", at: nil,
          help: didYouMean(name, among: folder.names))
      ])
  }
  compiling.compile(name, for: shape)
  guard compiling.diagnostics.isEmpty else { return Checked(nil, compiling.diagnostics) }
  return Checked(Template(program: Program(parts: compiling.parts.map { $0 ?? [] })))
}

struct Compiling {
  let folder: TemplateFolder
  /// A part of the program for each partial in each context it is used in; nil while it is compiled.
  var parts: [[Program.Instruction]?] = []
  var diagnostics: [Diagnostic] = []
  private var partNumbers: [PartKey: Int] = [:]
  private var parsed: [String: [TemplateNode]] = [:]
  /// How many partials, parents and blocks enclose the place being compiled.
  private var depth = 0
  /// How many of them were inserted.
  private var insertions = 0
  /// The blocks encountered since the start of the parent being compiled.
  private var askedBlocks: Set<String> = []
  private(set) var nesting = 0

  private struct PartKey: Hashable {
    var name: String
    var indentation: [UInt8]
    var scopes: [Shape]

    /// By the name and the outline of the shapes, which are deep.
    func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      for shape in scopes { hasher.combine(shape.outline) }
    }
  }

  /// What names mean at a node: the shapes around it, innermost last, and the content
  /// that replaces blocks.
  struct Scope {
    var shapes: [Shape]
    var blocks: [String: TemplateBlock] = [:]
  }

  init(folder: TemplateFolder) { self.folder = folder }

  mutating func compile(_ name: String, for shape: Shape) {
    parts.append(nil)
    parts[0] = instructions(for: nodes(of: name), in: Scope(shapes: [shape]))
  }

  private mutating func nodes(of name: String) -> [TemplateNode] {
    if let nodes = parsed[name] { return nodes }
    guard let file = folder.files[name] else { return [] }
    let nodes = parse(file.text, source: file.source)
    diagnostics += nodes.diagnostics
    parsed[name] = nodes.value
    return nodes.value
  }

  mutating func instructions(
    for nodes: [TemplateNode], in scope: Scope
  ) -> [Program.Instruction] {
    var result: [Program.Instruction] = []
    nesting += 1
    defer { nesting -= 1 }
    for node in nodes {
      switch node {
      case .text(let text, _): append(text, to: &result)
      case .variable(let name, let isEscaped, _):
        if let variable = variable(name, isEscaped: isEscaped, in: scope) {
          result.append(variable)
        }
      case .section(let name, let isInverted, let content, _):
        result += section(name, isInverted: isInverted, content, in: scope)
      case .partial(let name, let line): result += partial(name, line, in: scope)
      case .parent(let name, let blocks, let line):
        result += parent(name, blocks, line, in: scope)
      case .block(let block, let line): result += self.block(block, line, in: scope)
      }
    }
    return result
  }

  private func append(_ text: [UInt8], to instructions: inout [Program.Instruction]) {
    if case .literal(let earlier) = instructions.last {
      instructions[instructions.count - 1] = .literal(earlier + text)
    } else if !text.isEmpty {
      instructions.append(.literal(text))
    }
  }

  private mutating func partial(
    _ name: Located<String>, _ line: TemplateNode.Line, in scope: Scope
  ) -> [Program.Instruction] {
    guard exists(name, in: scope) else { return [] }
    let indentation = line.indentation ?? []
    let key = PartKey(name: name.value, indentation: indentation, scopes: scope.shapes)
    if let number = partNumbers[key] {
      if parts[number] == nil, !scope.shapes.contains(.dynamic) {
        reportEndless(name)
        return []
      }
      return [.call(number, name)]
    }
    guard isWithinDepth(name) else { return [] }
    let number = parts.count
    parts.append(nil)
    partNumbers[key] = number
    depth += 1
    let asked = askedBlocks
    let content = reindented(nodes(of: name.value), removing: 0, adding: indentation)
    parts[number] = instructions(for: content, in: Scope(shapes: scope.shapes))
    askedBlocks = asked
    depth -= 1
    return [.call(number, name)]
  }

  /// A parent's text with its own blocks; content given for a block further out wins.
  private mutating func parent(
    _ name: Located<String>, _ blocks: [TemplateBlock], _ line: TemplateNode.Line, in scope: Scope
  ) -> [Program.Instruction] {
    guard exists(name, in: scope), isWithinDepth(name) else { return [] }
    var inner = scope
    for block in blocks where inner.blocks[block.name.value] == nil {
      inner.blocks[block.name.value] = block
    }
    depth += 1
    let asked = askedBlocks
    let faults = diagnostics.count
    askedBlocks = []
    let content = reindented(
      nodes(of: name.value), removing: 0, adding: line.indentation ?? [])
    let result = instructions(for: content, in: inner)
    depth -= 1
    if diagnostics.count == faults { reportUnasked(blocks, of: name, in: scope) }
    askedBlocks.formUnion(asked)
    return result
  }

  private mutating func block(
    _ block: TemplateBlock, _ line: TemplateNode.Line, in scope: Scope
  ) -> [Program.Instruction] {
    askedBlocks.insert(block.name.value)
    guard let replacement = scope.blocks[block.name.value] else {
      return instructions(for: block.content, in: scope)
    }
    guard isWithinDepth(block.name) else { return [] }
    var inner = scope
    inner.blocks[block.name.value] = nil
    let content = reindented(
      replacement.content, removing: replacement.intrinsicIndentation?.count ?? 0,
      adding: line.indentation.map { block.intrinsicIndentation ?? $0 } ?? [])
    depth += 1
    let result = instructions(for: content, in: inner)
    depth -= 1
    return result
  }

  /// Blocks that a parent does not use would be lost. Mustache ignores them.
  private mutating func reportUnasked(
    _ blocks: [TemplateBlock], of parent: Located<String>, in scope: Scope
  ) {
    guard !scope.shapes.contains(.dynamic) else { return }
    for block in blocks where !askedBlocks.contains(block.name.value) {
      report(
        .unknownName, "'\(parent.value)' has no block '\(block.name.value)'", block.name,
        help: didYouMean(block.name.value, among: askedBlocks.sorted()))
    }
  }

  private mutating func exists(_ name: Located<String>, in scope: Scope) -> Bool {
    if folder.files[name.value] != nil { return true }
    // Mustache shows nothing for a missing partial; in a theme it is a mistake.
    if !scope.shapes.contains(.dynamic) {
      report(
        .missingPartial, "there is no partial '\(name.value)'", name,
        help: didYouMean(name.value, among: folder.names))
    }
    return false
  }

  private mutating func isWithinDepth(_ name: Located<String>) -> Bool {
    insertions += 1
    if depth < 100, insertions <= 10_000 { return true }
    reportEndless(name)
    return false
  }

  private mutating func reportEndless(_ name: Located<String>) {
    report(
      .invalidTemplate, "'\(name.value)' includes itself without end", name,
      help: "take the tag out, or put what it repeats into a partial of its own")
  }

  mutating func report(
    _ rule: Rule, _ message: String, _ name: Located<String>, help: String?
  ) {
    let diagnostic = Diagnostic(rule, message, at: name.place, help: help)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
