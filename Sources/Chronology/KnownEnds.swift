import Commissioning

/// What is known on the day to end with the body that does it.
extension Landscape {
  /// When a body that exists on the day is to close; nil if that is not known.
  package func plannedClosure(of body: Key<Organisation>) -> When? {
    lives[body] == .current && isEndShown(of: body)
      ? catalogue.organisations[body].closed?.value : nil
  }

  /// When an offer that can be taken up is known to end: by itself, or as the body that makes it closes and
  /// nobody is known to take it over; nil if no end is known.
  package func knownEnd(of key: Key<Offer>) -> When? {
    let own = catalogue.offers[key].until?.value
    guard let body = offers[key].provider?.body,
      let closure = closure(of: body, ending: .offer(key))
    else { return own }
    guard let own else { return closure }
    return closure.certainlyPrecedes(own) ? closure : own
  }

  /// The agreements in force with a body that are to go on after it closes, though nobody is known to take
  /// them over.
  package func agreements(outliving body: Key<Organisation>) -> [Key<Agreement>] {
    agreementsByProvider[body].filter { key in
      let onDay = agreements[key]
      guard onDay.validity.isCurrent, onDay.provider?.body == body, onDay.customer?.body != body,
        let closure = closure(of: body, ending: .agreement(key, of: onDay.customer?.body))
      else { return false }
      switch onDay.end {
      case .at(let end): return closure.certainlyPrecedes(end)
      case .open: return true
      case .notRecorded: return false
      }
    }
  }

  /// When a body is to close, if nobody is known to take something of it over.
  private func closure(of body: Key<Organisation>, ending inheritance: Inheritance) -> When? {
    let organisation = catalogue.organisations[body]
    guard let closed = plannedClosure(of: body),
      !organisation.successions.contains(where: {
        isShown($0, of: organisation) && inheritance.isCarried(by: $0, of: organisation)
      })
    else { return nil }
    return closed
  }
}
