import Commissioning
import Diagnostics

/// An agreement that begins before a party did, or after it had ended.
func agreementsOutsideLife(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.agreements.compactMap { agreement in
    if areReversed(agreement.from?.value, agreement.end.when) { return nil }
    guard let from = agreement.from else { return nil }
    let parties = [agreement.customer, agreement.provider].compactMap(\.self)
    return parties.lazy.map { catalogue.organisations[$0] }.compactMap { party in
      let id = party.entry.id.value
      if let established = party.established, from.value.certainlyPrecedes(established) {
        return Diagnostic(
          .agreementOutsideLife,
          "this agreement begins \(from.value.phrase), before '\(id)' was established "
            + established.phrase, at: from.place,
          help: "if it was agreed earlier than it began, say when with 'agreed'")
      }
      if let closed = party.closed?.value, closed.certainlyPrecedes(from.value) {
        return Diagnostic(
          .agreementOutsideLife,
          "this agreement begins \(from.value.phrase), after '\(id)' closed \(closed.phrase)",
          at: from.place)
      }
      return nil
    }.first
  }
}
