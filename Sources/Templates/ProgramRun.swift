import Diagnostics

extension Program {
  /// Appends a subject as rendered. Returns the tag at which partials were nested too deeply, if
  /// there is one.
  func run(_ subject: TemplateContext, into output: inout [UInt8]) -> Located<String>? {
    let endless = steps.withUnsafeBufferPointer { steps in
      slots.withUnsafeBufferPointer { slots in
        text.withUnsafeBufferPointer { text in
          var rendering = ProgramRun(
            program: self, steps: steps, slots: slots, text: text, context: subject)
          rendering.run(parts[0], &output)
          return rendering.endless
        }
      }
    }
    return endless.map { tags[$0] }
  }
}

/// Runs a program through pointers to its parts, since many pages are rendered in parallel and
/// would all update the reference counts of these.
private struct ProgramRun {
  let program: Program
  let steps: UnsafeBufferPointer<Program.Step>
  let slots: UnsafeBufferPointer<Int>
  let text: UnsafeBufferPointer<UInt8>
  private var contexts: [TemplateContext]
  /// The position of the tag at which partials were nested too deeply.
  private(set) var endless: Int?
  private var depth = 0

  init(
    program: Program, steps: UnsafeBufferPointer<Program.Step>, slots: UnsafeBufferPointer<Int>,
    text: UnsafeBufferPointer<UInt8>, context: TemplateContext
  ) {
    self.program = program
    self.steps = steps
    self.slots = slots
    self.text = text
    contexts = [context]
  }

  mutating func run(_ range: Range<Int>, _ output: inout [UInt8]) {
    var position = range.lowerBound
    while position < range.upperBound {
      let step = steps[position]
      position += 1
      switch step {
      case .literal(let range):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
      case .escaped(let path): show(path, isEscaped: true, &output)
      case .raw(let path): show(path, isEscaped: false, &output)
      case .section(let path, let end):
        let body = position..<end
        visit(path) { rendering, context in
          guard let context else { return rendering.run(body, &output) }
          rendering.contexts.append(context)
          rendering.run(body, &output)
          rendering.contexts.removeLast()
        }
        position = end
      case .inverted(let path, let end):
        var isShown = true
        visit(path) { _, _ in isShown = false }
        if isShown { run(position..<end, &output) }
        position = end
      case .call(let part, let tag): call(part, tag, &output)
      }
    }
  }

  private mutating func call(_ part: Int, _ tag: Int, _ output: inout [UInt8]) {
    guard depth < 1_000, endless == nil else {
      endless = endless ?? tag
      return
    }
    depth += 1
    run(program.parts[part], &output)
    depth -= 1
  }

  // MARK: Values

  private func show(_ path: Program.Path, isEscaped: Bool, _ output: inout [UInt8]) {
    switch path {
    case .slots(let up, let way):
      contexts[contexts.count - 1 - up].show(slots[way], &output)
    case .names(let number):
      guard let text = value(of: program.names[number])?.text else { return }
      if isEscaped {
        appendEscaped(text, to: &output)
      } else {
        output.append(contentsOf: text.utf8)
      }
    }
  }

  /// Calls the body with each value that a section of a path shows.
  private mutating func visit(
    _ path: Program.Path, _ use: (inout ProgramRun, TemplateContext?) -> Void
  ) {
    switch path {
    case .slots(let up, let way):
      let context = contexts[contexts.count - 1 - up]
      context.visit(slots[way]) { use(&self, $0) }
    case .names(let number):
      guard let value = value(of: program.names[number]), !value.isFalsey else { return }
      guard case .array(let values) = value else {
        return withUnsafePointer(to: value) { use(&self, .dynamic($0)) }
      }
      for value in values { withUnsafePointer(to: value) { use(&self, .dynamic($0)) } }
    }
  }

  /// Mustache's rule: the first name is looked up in each context from the innermost outwards, the
  /// others only in the result of the ones before them.
  private func value(of names: [String]) -> DynamicValue? {
    guard let first = names.first else {
      guard case .dynamic(let value) = contexts[contexts.count - 1] else { return nil }
      return value.pointee
    }
    for context in contexts.reversed() {
      guard case .dynamic(let data) = context, case .object(let members) = data.pointee,
        var value = members[first]
      else { continue }
      for name in names.dropFirst() {
        guard case .object(let members) = value, let next = members[name] else { return nil }
        value = next
      }
      return value
    }
    return nil
  }
}

extension TemplateContext {
  /// Appends the value at the end of a path from slot to slot.
  fileprivate func show(_ way: Slice<UnsafeBufferPointer<Int>>, _ output: inout [UInt8]) {
    switch self {
    case .text(let text): appendEscaped(text.pointee, to: &output)
    case .html(let html): output.append(contentsOf: html.pointee)
    case .record(let subject, let type):
      guard let slot = way.first else { return }
      if way.count == 1 { return type.show(slot, of: subject, into: &output) }
      type.visit(slot, of: subject) { $0?.show(way.dropFirst(), &output) }
    case .dynamic: break
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .text(let text): text.pointee.isEmpty
    case .html(let html): html.pointee.isEmpty
    case .record, .dynamic: false
    }
  }

  /// Calls the body with each value that a section shows at the end of a path.
  fileprivate func visit(_ way: Slice<UnsafeBufferPointer<Int>>, _ use: (TemplateContext?) -> Void)
  {
    guard case .record(let subject, let type) = self, let slot = way.first else {
      if !isEmpty { use(self) }
      return
    }
    if way.count == 1 { return type.visit(slot, of: subject, use) }
    type.visit(slot, of: subject) { $0?.visit(way.dropFirst(), use) }
  }
}
