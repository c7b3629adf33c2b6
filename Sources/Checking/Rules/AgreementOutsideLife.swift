import Commissioning
import Diagnostics

/// An agreement wholly outside the lifetime of its customer or its provider. It may begin before
/// they did: CCGs and CSUs agreed with one another in shadow form.
func agreementsOutsideLife(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.agreements.compactMap { agreement in
    if areReversed(agreement.from, agreement.until) { return nil }
    let parties = [agreement.customer, agreement.provider].compactMap(\.self)
    return parties.lazy.map { catalogue.organisations[$0] }.compactMap { party in
      let id = party.entry.id.value
      if let established = party.established, let until = agreement.until,
        until.value.latest < established.earliest
      {
        return Diagnostic(
          .agreementOutsideLife,
          "this agreement ends before '\(id)' began, \(established.text)", at: until.place)
      }
      if let closed = party.closed?.value, let from = agreement.from,
        closed.latest < from.value.earliest
      {
        return Diagnostic(
          .agreementOutsideLife,
          "this agreement begins after '\(id)' had closed, \(closed.text)", at: from.place)
      }
      return nil
    }.first
  }
}
