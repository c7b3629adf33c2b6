import Diagnostics

/// What the names of variables and sections mean where they are used.
extension Compiling {
  mutating func variable(
    _ name: Located<String>, isEscaped: Bool, in scope: Scope
  ) -> Program.Instruction? {
    guard let (lookup, shape) = lookup(name, in: scope) else { return nil }
    var shown = shape
    if case .optional(let inner) = shape { shown = inner }
    if case .record(let slots) = shown, case .slots(let up, let way) = lookup,
      let text = slots.firstIndex(where: { $0.name == Shape.itself && $0.shape == .text })
    {
      return variable(.slots(up: up, way + [text]), .text, isEscaped, name)
    }
    return variable(lookup, shown, isEscaped, name)
  }

  private mutating func variable(
    _ lookup: Program.Lookup, _ shape: Shape, _ isEscaped: Bool, _ name: Located<String>
  ) -> Program.Instruction? {
    switch (shape, isEscaped) {
    case (.dynamic, true), (.text, true): return .escaped(lookup)
    case (.dynamic, false), (.html, false): return .raw(lookup)
    case (.text, false):
      report(
        .invalidTemplate, "'\(name.value)' is text and must be escaped", name,
        help: "write {{\(name.value)}}")
    case (.html, true):
      report(
        .invalidTemplate, "'\(name.value)' is markup and would be escaped", name,
        help: "write {{{\(name.value)}}}")
    default:
      report(
        .invalidTemplate, "'\(name.value)' is not text", name,
        help: "open a section with {{#\(name.value)}}")
    }
    return nil
  }

  mutating func section(
    _ name: Located<String>, isInverted: Bool, _ content: [TemplateNode], in scope: Scope
  ) -> [Program.Instruction] {
    guard let (lookup, shape) = lookup(name, in: scope) else { return [] }
    guard nesting < 400 else {
      report(.deepNesting, "sections and partials are nested too deeply here", name, help: nil)
      return []
    }
    var inner = scope
    if !isInverted {
      switch shape {
      case .flag: break
      case .list(let element), .optional(let element): inner.shapes.append(element)
      case .text, .html, .record: inner.shapes.append(shape)
      // All dynamic contexts are alike, so that a partial within itself is the same part again.
      case .dynamic: break
      }
    }
    let body = instructions(for: content, in: inner)
    return [isInverted ? .inverted(lookup, body) : .section(lookup, body)]
  }

  /// Where a name's value is and what shape it has; nil, with a finding, if there is none.
  private mutating func lookup(
    _ name: Located<String>, in scope: Scope
  ) -> (Program.Lookup, Shape)? {
    let names = name.value == "." ? [] : name.value.split(separator: ".").map(String.init)
    if scope.shapes.contains(.dynamic) { return (.names(names), .dynamic) }
    guard let first = names.first else { return (.slots(up: 0, []), scope.shapes.last ?? .text) }
    for (up, shape) in scope.shapes.reversed().enumerated() {
      guard case .record(let slots) = shape,
        let slot = slots.firstIndex(where: { $0.name == first })
      else { continue }
      return path(names.dropFirst(), from: slots[slot].shape, up: up, [slot], name)
    }
    let known = scope.shapes.flatMap { shape in
      if case .record(let slots) = shape { slots.map(\.name) } else { [String]() }
    }
    report(
      .unknownName, "there is no '\(first)' here", name, help: didYouMean(first, among: known))
    return nil
  }

  private mutating func path(
    _ names: ArraySlice<String>, from shape: Shape, up: Int, _ slots: [Int],
    _ name: Located<String>
  ) -> (Program.Lookup, Shape)? {
    guard let next = names.first else { return (.slots(up: up, slots), shape) }
    var inner = shape
    if case .optional(let present) = shape { inner = present }
    guard case .record(let members) = inner,
      let slot = members.firstIndex(where: { $0.name == next })
    else {
      var known: [String] = []
      if case .record(let members) = inner { known = members.map(\.name) }
      report(
        .unknownName, "there is no '\(next)' in '\(name.value)'", name,
        help: didYouMean(next, among: known))
      return nil
    }
    return path(names.dropFirst(), from: members[slot].shape, up: up, slots + [slot], name)
  }
}
