import Commissioning

/// An agreement as it stands on a day.
package struct AgreementOnDay: Sendable {
  package var validity: Validity
  /// Who buys on the day; nil where the agreement names nobody.
  package var customer: Heir?
  package var provider: Heir?
  /// Who shares it on the day, its customer aside.
  package var partners: [Heir]
  /// How it is sourced on the day; nil where that is not recorded.
  package var sourcing: Agreement.Sourcing?
  /// With the extensions that had been agreed by the day.
  package var end: TimeSpan.End
  /// Whether it could be extended: nobody had declined by the day, and it was not extended as far as it
  /// can be.
  package var mayBeExtended: Bool
  /// A party that ended without a successor that is recorded.
  package var lostParty: Key<Organisation>?
  /// Whether it was known by the day.
  package var isKnown: Bool

  /// Whether a party is inferred from a merger or another succession.
  package var isInferred: Bool { customer?.isInferred == true || provider?.isInferred == true }
}

extension AgreementOnDay {
  init(_ key: Key<Agreement>, in catalogue: Catalogue, _ lives: Keyed<Organisation, Validity>) {
    let agreement = catalogue.agreements[key]
    let day = catalogue.site.day
    let since = agreement.from?.value
    let end = agreement.end(on: day)
    let validity = agreement.validity(on: day)
    // What is over stays with those who were its parties on its last day.
    let last =
      validity == .ended
      ? end.when.map { Day(number: min($0.daysOfEnd.upperBound, day.number)) } ?? day : day
    customer = agreement.customer.map { catalogue.heir(of: $0, for: .itself, on: last) }
    provider = agreement.provider.map { provider in
      provider == agreement.customer
        ? catalogue.heir(of: provider, for: .itself, on: last)
        : catalogue.heir(
          of: provider, for: .agreement(key, of: agreement.customer), since: since, on: last)
    }
    partners = agreement.sharedWith.map { catalogue.heir(of: $0, for: .itself, on: last) }
    let parties = [customer?.last, provider?.last]
    partners.removeAll { parties[0] == $0.last }
    // Parties that became one body share no longer.
    let isOne = parties[0] != nil && parties[0] == parties[1]
    let hasBecomeOne = isOne && agreement.provider != agreement.customer
    sourcing = hasBecomeOne && agreement.sourcing != nil ? .inHouse : agreement.sourcing
    self.end = end
    self.validity = validity
    lostParty = nil
    let isExtended =
      agreement.extendableTo.map { latest in
        end.when.map { !$0.certainlyPrecedes(latest) } ?? true
      } ?? false
    mayBeExtended = !isExtended && !agreement.isExtensionDeclined(by: day)
    isKnown = true
    for (party, inheritance) in [
      (customer, Inheritance.itself),
      (provider, isOne ? .itself : .agreement(key, of: agreement.customer)),
    ] {
      guard let party, self.validity.mayBeCurrent else { continue }
      switch party.fate {
      case .lost(let body):
        if self.validity == .current { lostParty = body }
        self.validity = .ended
      case .body(let body):
        switch lives[body] {
        case .notYet: self.validity = .notYet
        case .notKnown where !catalogue.hasSuccessor(body, for: inheritance):
          self.validity = .notKnown(.party)
        case .notKnown, .current, .ended: break
        }
      }
    }
    isKnown = agreement.isKnown(in: catalogue, self.validity)
  }
}

extension Agreement {
  /// How its own dates stand, whatever became of its parties.
  func validity(on day: Day) -> Validity {
    switch states.at(day)?.value {
    case .ended?: return .ended
    case .inNegotiation?: return .notYet
    case .signed?, .varied?, .underNotice?, nil: break
    }
    let end = end(on: day)
    let validity = TimeSpan(from: from?.value, end: end).validity(on: day)
    guard validity == .ended, let expiry = end.when else { return validity }
    return mayHaveBeenExtended(after: expiry, on: day)
      ? .notKnown(.extended(after: expiry)) : .ended
  }

  /// Its end with the extensions that had been agreed by a day or, if the parties had ended it by
  /// then, when they did.
  package func end(on day: Day) -> TimeSpan.End {
    let agreed =
      extensionsOfLastEnd.last { $0.state == .agreed && $0.hasHappened(by: day) }
      .flatMap { $0.until.map { TimeSpan.End.at($0.value) } } ?? end
    guard let state = states.at(day), state.value == .ended,
      let stopped = state.from?.justBefore,
      agreed.when.map({ stopped.certainlyPrecedes($0) }) ?? true
    else { return agreed }
    return .at(stopped)
  }

  /// Whether it could be extended beyond its end, and nothing says by a day that it was not.
  private func mayHaveBeenExtended(after expiry: When, on day: Day) -> Bool {
    guard states.at(day)?.value != .underNotice else { return false }
    if isExtensionDeclined(by: day) { return false }
    let ends = [extendableTo].compactMap(\.self) + extensionsOfLastEnd.compactMap(\.until?.value)
    return ends.contains {
      expiry.certainlyPrecedes($0) && TimeSpan(from: nil, until: $0).validity(on: day) != .ended
    }
  }

  /// Whether the last that was decided by a day about extending it was not to.
  func isExtensionDeclined(by day: Day) -> Bool {
    extensionsOfLastEnd.last { $0.state != .offered && $0.hasHappened(by: day) }?.state == .declined
  }

  /// The price on a day or, if none holds then, the nearest.
  package func price(on day: Day) -> Dated<Price>? { prices.nearest(to: day) }

  /// Whether the catalogue can have known of it by a day.
  func isKnown(in catalogue: Catalogue, _ validity: Validity) -> Bool {
    let day = catalogue.site.day
    if let recorded { return recorded <= day }
    if validity != .notYet || states.at(day) != nil { return true }
    if let agreed { return agreed.mayHaveHappened(by: day) }
    return catalogue.isKnown(entry.evidence)
  }
}

extension Agreement.Extension {
  fileprivate func hasHappened(by day: Day) -> Bool { on?.hasHappened(by: day) ?? true }
}
