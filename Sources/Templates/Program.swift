import Diagnostics

/// A compiled template: what to append, and where the values for it come from.
struct Program: Sendable {
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
    /// So many contexts up, then from slot to slot.
    case slots(up: Int, [Int])
    /// Looked up while rendering; empty for the context itself.
    case names([String])
  }

  /// The first is the template itself, the others its partials.
  var parts: [[Instruction]]
}

/// A template that is ready to show values of the shape it was compiled for.
public struct Template: Sendable {
  let program: Program

  /// Appends what the template makes of a value.
  public func render(_ value: Value, into output: inout [UInt8]) {
    var rendering = Rendering(program: program, contexts: [value])
    rendering.run(program.parts[0], &output)
  }

  /// What the template makes of data whose shape is not known; nil where a partial uses itself
  /// without an end.
  package func rendered(_ data: DynamicValue) -> Checked<[UInt8]?> {
    var rendering = Rendering(program: program, contexts: [.dynamic(data)])
    var output: [UInt8] = []
    rendering.run(program.parts[0], &output)
    guard let endless = rendering.endless else { return Checked(output) }
    return Checked(
      nil,
      [
        Diagnostic(
          .invalidTemplate, "'\(endless.value)' uses itself without an end", at: endless.place,
          help: "put the tag into a section that ends with the data")
      ])
  }
}

private struct Rendering {
  let program: Program
  var contexts: [Value]
  /// The tag at which partials stood too deep within each other.
  private(set) var endless: Located<String>?
  private var depth = 0

  init(program: Program, contexts: [Value]) {
    self.program = program
    self.contexts = contexts
  }

  private mutating func call(_ part: Int, _ name: Located<String>, _ output: inout [UInt8]) {
    guard depth < 1_000, endless == nil else {
      endless = endless ?? name
      return
    }
    depth += 1
    run(program.parts[part], &output)
    depth -= 1
  }

  mutating func run(_ instructions: [Program.Instruction], _ output: inout [UInt8]) {
    for instruction in instructions {
      switch instruction {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .escaped(let lookup):
        if let text = find(lookup).shownText { appendEscaped(text, to: &output) }
      case .raw(let lookup):
        switch find(lookup) {
        case .html(let bytes): output.append(contentsOf: bytes)
        case let value: if let text = value.shownText { output.append(contentsOf: text.utf8) }
        }
      case .section(let lookup, let body): section(find(lookup), body, &output)
      case .inverted(let lookup, let body):
        if find(lookup).isFalsey { run(body, &output) }
      case .call(let part, let name): call(part, name, &output)
      }
    }
  }

  private mutating func section(
    _ value: Value, _ body: [Program.Instruction], _ output: inout [UInt8]
  ) {
    switch value {
    case .list(let values):
      for value in values { within(value, body, &output) }
    case .dynamic(.array(let values)):
      for value in values { within(.dynamic(value), body, &output) }
    case .flag(let flag):
      if flag { run(body, &output) }
    case let value:
      if !value.isFalsey { within(value, body, &output) }
    }
  }

  private mutating func within(
    _ value: Value, _ body: [Program.Instruction], _ output: inout [UInt8]
  ) {
    contexts.append(value)
    run(body, &output)
    contexts.removeLast()
  }

  private func find(_ lookup: Program.Lookup) -> Value {
    switch lookup {
    case .slots(let up, let slots):
      var value = contexts[contexts.count - 1 - up]
      for slot in slots {
        guard case .record(let values) = value, slot < values.count else { return .missing }
        value = values[slot]
      }
      return value
    case .names(let names): return dynamicValue(names)
    }
  }

  /// Mustache's rule: the first name is looked for in each context from the innermost outwards, the
  /// others only in what the ones before them gave.
  private func dynamicValue(_ names: [String]) -> Value {
    guard let first = names.first else { return contexts[contexts.count - 1] }
    for context in contexts.reversed() {
      guard case .dynamic(.object(let members)) = context, var value = members[first] else {
        continue
      }
      for name in names.dropFirst() {
        guard case .object(let members) = value, let next = members[name] else { return .missing }
        value = next
      }
      return .dynamic(value)
    }
    return .missing
  }
}

extension Value {
  fileprivate var shownText: String? {
    switch self {
    case .text(let text): text
    case .dynamic(let value): value.text
    default: nil
    }
  }

  fileprivate var isFalsey: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .html(let bytes): bytes.isEmpty
    case .flag(let flag): !flag
    case .missing: true
    case .list(let values): values.isEmpty
    case .record: false
    case .dynamic(let value): value.isFalsey
    }
  }
}

/// Appends text with the characters escaped that mean something in HTML.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    var start = 0
    for (index, byte) in bytes.enumerated() {
      let escape: StaticString
      switch byte {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      output.append(
        contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
