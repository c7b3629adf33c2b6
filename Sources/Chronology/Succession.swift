import Commissioning

extension Succession {
  /// Whether it ends the body that it happened to.
  package var endsBody: Bool {
    switch event {
    case .merged, .split, .closed: true
    case .renamed, .transferred, .codeReused: false
    }
  }
}

extension Succession {
  /// Whether the work of a body goes to others as it closes.
  func isHandover(with body: Organisation) -> Bool {
    guard event == .transferred, let on else { return self.on == nil }
    guard let closed = body.closed?.value else { return false }
    return !on.certainlyPrecedes(closed) && !closed.certainlyPrecedes(on.justBefore)
  }
}

extension Succession.Share {
  func includes(_ key: Key<Entity>) -> Bool {
    switch self {
    case .all: true
    case .none: false
    case .named(let keys): keys.contains(key)
    }
  }
}

extension Organisation {
  /// The one successor that took over all of a body that ended, unless something else is said; nil if
  /// there are several or customers were named, since what is not named then did not go there.
  var soleSuccessor: Key<Organisation>? {
    let steps = successions.filter { $0.event != .renamed && $0.event != .codeReused }
    guard closed != nil || steps.contains(where: \.endsBody),
      !steps.contains(where: { if case .named? = $0.customers { true } else { false } })
    else { return nil }
    let successors = Set(steps.flatMap(\.into))
    return successors.count == 1 ? successors.first : nil
  }
}
