import Chronology
import Commissioning
import Diagnostics

/// What is left with a body that ended, and nothing says where it went: agreements, offers, and the
/// CCGs that mainly used it. Not where a file that cannot be read may be the body that took it over.
func lostRelations(_ catalogue: Catalogue) -> [Diagnostic] {
  lostAgreements(catalogue) + lostOffers(catalogue) + lostUsers(catalogue)
}

private func lostAgreements(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.agreements.keys.compactMap { key in
    let agreement = catalogue.agreements[key]
    return catalogue.partyLost(by: key).map { party in
      finding(
        "this agreement runs past the end of", party,
        at: agreement.endPlace ?? agreement.entry.id.place,
        catalogue, help: "end the agreement with it, or say in its 'became' who took it over")
    }
  }
}

private func lostOffers(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.offers.keys.compactMap { key in
    let offer = catalogue.offers[key]
    return catalogue.providerLost(by: key).map { provider in
      finding(
        "this offer runs past the end of", provider, at: offer.until?.place ?? offer.entry.id.place,
        catalogue, help: "end the offer with it, or say in its 'became' who took it over")
    }
  }
}

private func lostUsers(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.organisations.keys.flatMap { key -> [Diagnostic] in
    guard case .ccg(let ccg) = catalogue.organisations[key].particulars else { return [] }
    return ccg.csus.changes.filter { catalogue.isLost($0, for: key) }.map { use in
      finding(
        "this CCG is left with", use.value, at: use.place, catalogue,
        help: "give the value an 'until', or say in the CSU's 'became' who took its customers over")
    }
  }
}

private func finding(
  _ words: String, _ body: Key<Organisation>, at place: Place, _ catalogue: Catalogue, help: String
) -> Diagnostic {
  let organisation = catalogue.organisations[body]
  if let source = catalogue.directory.unread.file(holdingOneOf: heirs(of: organisation.entry.kind))
  {
    return Diagnostic(
      .unchecked,
      "\(words) '\(organisation.entry.id.value)'; who took over from that cannot be checked, since a file "
        + "that may hold it cannot be read", at: place, notes: [Unread.note(source)])
  }
  let closed = organisation.closed.map { ", which closed \($0.value.phrase)" } ?? ""
  return Diagnostic(
    .lostRelation,
    "\(words) '\(organisation.entry.id.value)'\(closed), and what followed is not recorded",
    at: place, help: help)
}

/// The kinds of bodies that one of a kind may leave its work to.
private func heirs(of kind: Kind) -> [Kind] { kind == .ccg ? [.ccg] : [.csu, .supplier] }
