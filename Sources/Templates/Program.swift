import Diagnostics

/// A compiled template: what to append, and where its values come from. The steps refer to texts,
/// slots and names by position, so that running them updates no reference counts.
struct Program: Sendable {
  /// What is compiled: sections contain their steps.
  indirect enum Instruction: Sendable {
    case literal([UInt8])
    case escaped(Lookup)
    case raw(Lookup)
    case section(Lookup, [Instruction])
    case inverted(Lookup, [Instruction])
    /// Another part of the program, by its position, and the tag that names it.
    case call(Int, Located<String>)
  }

  enum Lookup: Sendable {
    /// A number of contexts up, then from slot to slot.
    case slots(up: Int, [Int])
    /// Looked up while rendering; empty for the context itself.
    case names([String])
  }

  /// What is run: sections store where they end.
  enum Step: Sendable {
    case literal(Range<Int>)
    case escaped(Path)
    case raw(Path)
    case section(Path, end: Int)
    case inverted(Path, end: Int)
    case call(part: Int, tag: Int)
  }

  enum Path: Sendable {
    case slots(up: Int, Range<Int>)
    case names(Int)
  }

  private(set) var steps: [Step] = []
  private(set) var text: [UInt8] = []
  private(set) var slots: [Int] = []
  private(set) var names: [[String]] = []
  private(set) var tags: [Located<String>] = []
  /// The first is the template itself, the others its partials.
  private(set) var parts: [Range<Int>] = []

  init(parts: [[Instruction]]) {
    for part in parts {
      let start = steps.count
      for instruction in part { append(instruction) }
      self.parts.append(start..<steps.count)
    }
  }

  private mutating func append(_ instruction: Instruction) {
    switch instruction {
    case .literal(let bytes):
      text += bytes
      steps.append(.literal(text.count - bytes.count..<text.count))
    case .escaped(let lookup): steps.append(.escaped(path(lookup)))
    case .raw(let lookup): steps.append(.raw(path(lookup)))
    case .section(let lookup, let body):
      let position = steps.count
      let path = path(lookup)
      steps.append(.section(path, end: position))
      for instruction in body { append(instruction) }
      steps[position] = .section(path, end: steps.count)
    case .inverted(let lookup, let body):
      let position = steps.count
      let path = path(lookup)
      steps.append(.inverted(path, end: position))
      for instruction in body { append(instruction) }
      steps[position] = .inverted(path, end: steps.count)
    case .call(let part, let tag):
      tags.append(tag)
      steps.append(.call(part: part, tag: tags.count - 1))
    }
  }

  private mutating func path(_ lookup: Lookup) -> Path {
    switch lookup {
    case .slots(let up, let way):
      slots += way
      return .slots(up: up, slots.count - way.count..<slots.count)
    case .names(let way):
      names.append(way)
      return .names(names.count - 1)
    }
  }
}

/// A template that is ready to show values of the shape it was compiled for.
public struct Template: Sendable {
  let program: Program

  /// Appends a subject as rendered by the template.
  public func render<Subject: Presentable>(_ subject: Subject, into output: inout [UInt8]) {
    withUnsafePointer(to: subject) {
      _ = program.run(.record($0), into: &output)
    }
  }

  /// Data of unknown shape as rendered by the template; nil if a partial includes itself
  /// without end.
  package func rendered(_ data: DynamicValue) -> Checked<[UInt8]?> {
    var output: [UInt8] = []
    let endless = withUnsafePointer(to: data) { program.run(.dynamic($0), into: &output) }
    guard let endless else { return Checked(output) }
    return Checked(
      nil,
      [
        Diagnostic(
          .invalidTemplate, "'\(endless.value)' includes itself without end", at: endless.place,
          help: "put the tag into a section that ends with the data")
      ])
  }
}
