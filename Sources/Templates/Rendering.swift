import Diagnostics

/// Runs a program. Values are pointed at where they lie, in the value that is rendered or in the
/// section that found them, and nobody changes them meanwhile: copying them would count references.
struct Rendering {
  private let program: Program
  private var contexts: [UnsafePointer<Value>]
  /// The tag at which partials stood too deep within each other.
  private(set) var endless: Located<String>?
  private var depth = 0

  init(program: Program, context: UnsafePointer<Value>) {
    self.program = program
    contexts = [context]
  }

  mutating func run(_ range: Range<Int>, _ output: inout [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound {
      let step = program.steps[position]
      position += 1
      switch step {
      case .literal(let range):
        program.text.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
      case .escaped(let path):
        find(path) { _, value in
          if let text = value.pointee.shownText { appendEscaped(text, to: &output) }
        }
      case .raw(let path):
        find(path) { _, value in
          switch value.pointee {
          case .html(let bytes): output.append(contentsOf: bytes)
          default:
            if let text = value.pointee.shownText { output.append(contentsOf: text.utf8) }
          }
        }
      case .section(let path, let end):
        let body = position..<end
        find(path) { rendering, value in rendering.section(value, body, &output) }
        position = end
      case .inverted(let path, let end):
        let body = position..<end
        var isShown = true
        find(path) { _, value in isShown = value.pointee.isFalsey }
        if isShown { run(body, &output) }
        position = end
      case .call(let part, let tag): call(part, tag, &output)
      }
    }
  }

  private mutating func call(_ part: Int, _ tag: Int, _ output: inout [UInt8]) {
    guard depth < 1_000, endless == nil else {
      endless = endless ?? program.tags[tag]
      return
    }
    depth += 1
    run(program.parts[part], &output)
    depth -= 1
  }

  private mutating func section(
    _ value: UnsafePointer<Value>, _ body: Range<Int>, _ output: inout [UInt8]
  ) {
    switch value.pointee {
    case .list(let values):
      values.withUnsafeBufferPointer { values in
        for index in values.indices { within(values.baseAddress! + index, body, &output) }
      }
    case .dynamic(.array(let values)):
      for value in values {
        withUnsafePointer(to: Value.dynamic(value)) { within($0, body, &output) }
      }
    case .flag(let flag):
      if flag { run(body, &output) }
    default:
      if !value.pointee.isFalsey { within(value, body, &output) }
    }
  }

  private mutating func within(
    _ value: UnsafePointer<Value>, _ body: Range<Int>, _ output: inout [UInt8]
  ) {
    contexts.append(value)
    run(body, &output)
    contexts.removeLast()
  }

  /// Lets a value be used where there is one.
  @inline(__always)
  private mutating func find(
    _ path: Program.Path, _ use: (inout Rendering, UnsafePointer<Value>) -> Void
  ) {
    switch path {
    case .slots(let up, let way):
      var value = contexts[contexts.count - 1 - up]
      for position in way {
        guard case .record(let values) = value.pointee else { return }
        let slot = program.slots[position]
        guard slot < values.count else { return }
        value = values.withUnsafeBufferPointer { $0.baseAddress! + slot }
      }
      use(&self, value)
    case .names(let number):
      withUnsafePointer(to: dynamicValue(program.names[number])) { use(&self, $0) }
    }
  }

  /// Mustache's rule: the first name is looked for in each context from the innermost outwards, the
  /// others only in what the ones before them gave.
  private func dynamicValue(_ names: [String]) -> Value {
    guard let first = names.first else { return contexts[contexts.count - 1].pointee }
    for context in contexts.reversed() {
      guard case .dynamic(.object(let members)) = context.pointee, var value = members[first] else {
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
