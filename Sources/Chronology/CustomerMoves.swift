import Commissioning

/// Who mainly supported a CCG on two days, and how it came to be another body where it was.
package struct CustomerMove: Sendable {
  package enum Manner: Hashable, Sendable, CaseIterable {
    /// The same body on both days, or none is recorded on either.
    case stayed
    /// Another body took its place and all that it had: it merged, was split or was renamed.
    case inherited
    /// The CCG is recorded to use another body, or its body handed it to another.
    case switched
    /// One is recorded on the first day, and none on the second.
    case lost
    /// None is recorded on the first day, and one on the second.
    case begun
  }

  package var customer: Key<Organisation>
  package var from: Key<Organisation>?
  package var to: Key<Organisation>?
  /// The body that it left: what that of the first day had become by then.
  package var left: Key<Organisation>?
  /// The body that it came to, which may have become that of the second day later.
  package var joined: Key<Organisation>?
  package var manner: Manner
  /// When it came to be another body; nil if that is not recorded or it did not.
  package var when: When?
  /// What says so.
  package var evidence: Evidence

  /// Who lost it, and who has it now.
  package var parties: [Key<Organisation>] { [left, to].compactMap(\.self) }
}

/// A service that a customer got from one provider on a first day and gets from another on a second.
package struct ServiceSwitch: Sendable {
  package var customer: Key<Organisation>
  package var service: Key<Service>
  package var from: Key<Organisation>
  package var to: Key<Organisation>
  package var agreement: Key<Agreement>
}

extension Landscape {
  /// The first day on which any CCG may have existed; nil if no CCG has a day from which it did.
  package var firstDayOfCCGs: Day? {
    let days = catalogue.organisations.filter { $0.entry.kind == .ccg }.map(\.life.firstDay)
    return days.filter { $0 > .min }.min().map { Day(number: $0) }
  }

  /// Whether a day is before the one that the site describes.
  package func isEarlier(_ other: Day) -> Bool { other < day }

  /// Those of some days that are between another and the one that the site describes.
  package func days(_ days: [Day], after first: Day) -> [Day] {
    days.filter { first < $0 && isEarlier($0) }
  }

  /// Whether any CCG of the day may have existed on an earlier one.
  package func hasCCGs(since other: Day) -> Bool {
    catalogue.organisations.keys.contains { [catalogue] key in
      catalogue.organisations[key].entry.kind == .ccg && lives[key].mayBeCurrent
        && catalogue.organisations[key].life.validity(on: other).mayBeCurrent
    }
  }

  /// Whether any agreement may have begun by another day.
  package func hasAgreements(begunBy other: Day) -> Bool {
    catalogue.agreements.contains { $0.validity(on: other) != .notYet }
  }

  /// What became of each CCG that may have existed on both days, in the order of the catalogue.
  ///
  /// - Parameters:
  ///   - first: a day before the last.
  ///   - last: the day that the site describes, or one before it.
  package func moves(since first: Day, until last: Day) -> [CustomerMove] {
    catalogue.organisations.keys.compactMap { key in
      let organisation = catalogue.organisations[key]
      guard case .ccg(let ccg) = organisation.particulars,
        organisation.life.validity(on: last).mayBeCurrent,
        organisation.life.validity(on: first).mayBeCurrent
      else { return nil }
      return move(of: key, ccg, since: first, until: last)
    }
  }

  private func move(
    of key: Key<Organisation>, _ ccg: CCG, since first: Day, until last: Day
  ) -> CustomerMove {
    let from = catalogue.mainCSU(of: key, on: first)?.body
    let to = catalogue.mainCSU(of: key, on: last)?.body
    var move = CustomerMove(
      customer: key, from: from, to: to, left: from, joined: to, manner: .stayed, when: nil,
      evidence: Evidence())
    if from == to { return move }
    let (before, after) = (ccg.csus.at(first), ccg.csus.at(last))
    guard let from else {
      move.manner = .begun
      move.when = after?.from
      move.evidence = after?.evidence ?? Evidence()
      return move
    }
    if to != nil, let before, let after, isSwitch(of: key, from: before, to: after) {
      move.manner = .switched
      move.when = after.from
      move.evidence = after.evidence
      move.left =
        ccg.csus.end(of: before).flatMap { end in
          heir(of: before, for: key, on: Day(number: end.number - 1)).body
        } ?? from
      if let begun = after.from?.firstDay, first < begun {
        move.joined = catalogue.mainCSU(of: key, on: begun)?.body ?? to
      }
      return move
    }
    let steps = steps(from: from, of: key, since: before?.from, until: last)
    if let to, steps.last?.step.into.first == to {
      let (body, step) = steps.first { $0.step.event == .transferred } ?? steps[0]
      move.manner = step.event == .transferred ? .switched : .inherited
      move.when = step.on
      move.evidence = step.evidence
      move.left = body
      move.joined = step.into.first
    } else if to == nil {
      move.manner = .lost
      move.when = before?.until ?? catalogue.organisations[from].closed?.value
      move.evidence = before?.evidence ?? Evidence()
    } else {
      move.manner = .switched
      move.when = after?.from
      move.evidence = after?.evidence ?? Evidence()
    }
    return move
  }

  /// Whether a customer is recorded to have left one body for another that had not taken over from it by
  /// then, whatever became of them later.
  private func isSwitch(
    of customer: Key<Organisation>, from before: Dated<Key<Organisation>>,
    to after: Dated<Key<Organisation>>
  ) -> Bool {
    guard before.value != after.value, let begun = after.from else { return false }
    return heir(of: before, for: customer, on: begun.firstDay).body != after.value
  }

  /// What the body that a customer is recorded to have used had become by a day.
  private func heir(
    of use: Dated<Key<Organisation>>, for customer: Key<Organisation>, on day: Day
  ) -> Heir {
    catalogue.heir(of: use.value, for: .customer(customer), since: use.from, on: day)
  }

  /// The successions by which a customer of a body came to have another on a day, each with whose it was.
  private func steps(
    from body: Key<Organisation>, of customer: Key<Organisation>, since: When?, until last: Day
  ) -> [(body: Key<Organisation>, step: Succession)] {
    let heir = catalogue.heir(of: body, for: .customer(customer), since: since, on: last)
    guard let last = heir.body else { return [] }
    let chain = heir.predecessors + [last]
    return zip(chain, chain.dropFirst()).compactMap { [catalogue] body, next in
      let organisation = catalogue.organisations[body]
      return organisation.successions.first {
        $0.into == [next] && Inheritance.customer(customer).isCarried(by: $0, of: organisation)
      }.map { (body, $0) }
    }
  }

  /// Services that CCGs got under one agreement on a first day and get from another provider on the day: one
  /// that is not the heir of the first, or that it handed them over to.
  package func serviceSwitches(since first: Day) -> [ServiceSwitch] {
    catalogue.organisations.keys
      .filter { self.catalogue.organisations[$0].entry.kind == .ccg }
      .flatMap { customer in
        answers[customer].compactMap { service, answer -> ServiceSwitch? in
          guard case .agreement(let key) = answer, let to = agreements[key].provider?.body,
            let old = earlierProvider(of: service, for: customer, on: first, besides: key),
            old.then != to, old.now != to || wasHandedOver(customer, by: old.then)
          else { return nil }
          return ServiceSwitch(
            customer: customer, service: service, from: old.then, to: to, agreement: key)
        }
      }
  }

  /// Whether a body, or one that took over from it, handed a customer over by the day.
  private func wasHandedOver(
    _ customer: Key<Organisation>, by body: Key<Organisation>
  ) -> Bool {
    steps(from: body, of: customer, since: nil, until: day).contains {
      $0.step.event == .transferred
    }
  }

  /// The agreements that a customer had with the body it left, on the day before it went or, if that is not
  /// recorded, on the first day of the comparison.
  package func agreements(leftBy move: CustomerMove, since start: Day) -> [Key<Agreement>] {
    let first = move.when.map { max(start, Day(number: $0.firstDay.number - 1)) } ?? start
    return agreementsByCustomer[move.customer].filter { key in
      let agreement = catalogue.agreements[key]
      guard agreement.validity(on: first).isCurrent, let provider = agreement.provider,
        provider != agreement.customer
      else { return false }
      return catalogue.heir(
        of: provider, for: .agreement(key, of: agreement.customer), since: agreement.from?.value,
        on: first
      ).body == move.left
    }
  }

  /// The provider under another agreement that was in force on a day, and who has that now.
  private func earlierProvider(
    of service: Key<Service>, for customer: Key<Organisation>, on first: Day,
    besides key: Key<Agreement>
  ) -> (then: Key<Organisation>, now: Key<Organisation>)? {
    let earlier = agreementsByCustomer[customer].first { other in
      other != key && catalogue.agreements[other].services.contains(service)
        && catalogue.agreements[other].validity(on: first).isCurrent
        && !catalogue.agreements[key].validity(on: first).isCurrent
    }
    guard let earlier, let provider = catalogue.agreements[earlier].provider else { return nil }
    let inheritance: Inheritance =
      provider == customer ? .itself : .agreement(earlier, of: customer)
    let since = catalogue.agreements[earlier].from?.value
    let then = catalogue.heir(of: provider, for: inheritance, since: since, on: first)
    let now = catalogue.heir(of: provider, for: inheritance, since: since, on: day)
    return then.body.map { ($0, now.last) }
  }
}

extension Timeline<Key<Organisation>> {
  /// The first day after a use of a body, as it is recorded or as the next begins; nil if neither is known.
  fileprivate func end(of use: Dated<Key<Organisation>>) -> Day? {
    if let until = use.until { return Day(number: until.lastDay.number + 1) }
    return changes.compactMap(\.from?.firstDay).filter { from in
      use.from.map { $0.firstDay < from } ?? true
    }.min()
  }
}
