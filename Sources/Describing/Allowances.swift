import Chronology
import Commissioning
import Measuring

extension Report {
  /// What a CCG may spend on running itself: what was published for the day, or else its registered
  /// people times the rate on the day. With it, where the amount or the rate is stated.
  package func allowance(
    of organisation: Key<Organisation>
  ) -> (allowance: Allowance, evidence: Evidence)? {
    guard case .ccg(let ccg) = catalogue.organisations[organisation].particulars,
      landscape.lives[organisation].mayBeCurrent
    else { return nil }
    if let published = ccg.runningCostAllowance.at(day) {
      return (Allowance(published: published.value), published.evidence)
    }
    guard let people = ccg.people(on: day)?.value,
      let rate = catalogue.site.runningCostAllowance.at(day)
    else { return nil }
    let evidence = Evidence(.inferred, sources: rate.evidence.sources)
    return (Allowance(rate: rate.value, population: people), evidence)
  }

  /// Every allowance that was published for a CCG and, for a day without one, the estimate.
  func allowances(of organisation: Key<Organisation>, _ ccg: CCG) -> [AttributeValue] {
    var values = values(ccg.runningCostAllowance) { AttributeValue("£" + $0.text) }
    guard let (allowance, evidence) = allowance(of: organisation), allowance.isEstimated else {
      return values
    }
    for position in values.indices { values[position].isNearest = false }
    values.append(
      AttributeValue(
        "\(allowance.amount), \(allowance.basis)",
        note: [day.text, allowance.factors].compactMap(\.self).joined(separator: "; "),
        evidence: evidence))
    return values
  }

  /// The registered people of the CCGs that mainly use a CSU on the day, of those where that is recorded;
  /// nil if it is of none.
  package func peopleServed(by csu: Key<Organisation>) -> Double? {
    let people = landscape.users[csu].compactMap { self.people(of: $0)?.number }
    return people.isEmpty ? nil : people.reduce(0, +)
  }

  /// Registered people of a CCG on the day, or at the nearest time before it.
  package func people(of organisation: Key<Organisation>) -> Quantity? {
    landscape.people(of: organisation)
  }

  /// How a cost for a CCG is known: no better than the price and, where it is per head, the people.
  package func status(
    of cost: YearlyCost, at price: Status, for organisation: Key<Organisation>?
  ) -> Status {
    guard cost.isPerHead, let organisation,
      case .ccg(let ccg) = catalogue.organisations[organisation].particulars
    else { return price }
    return max(price, ccg.people(on: day)?.evidence.status ?? .recorded)
  }
}

extension Landscape {
  func people(of organisation: Key<Organisation>) -> Quantity? {
    guard case .ccg(let ccg) = catalogue.organisations[organisation].particulars else {
      return nil
    }
    return ccg.people(on: day)?.value
  }
}
