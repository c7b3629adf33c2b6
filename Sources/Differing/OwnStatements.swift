import Commissioning
import Describing

extension Report {
  /// What became of an organisation, as its record says: pages say it in sentences.
  func became(_ organisation: Organisation) -> [AttributeFact] {
    let values = organisation.successions.map { succession in
      let into = succession.into.map { catalogue.organisations[$0].entry }
      let preposition = [.merged, .split].contains(succession.event) ? "into" : "to"
      let successors =
        into.isEmpty ? "" : " \(preposition) " + into.map(\.name).joined(separator: ", ")
      let when = succession.on.map { " " + $0.phrase } ?? ""
      let shares = [
        share("customers", succession.customers) { catalogue.organisations[$0].entry },
        share("offers", succession.offers) { catalogue.offers[$0].entry },
        share("agreements", succession.agreements) { catalogue.agreements[$0].entry },
      ].compactMap(\.self)
      let text = (["\(succession.event.text)\(successors)\(when)"] + shares).joined(separator: ", ")
      return AttributeValue(
        text, code: "\(text) \(into.map(\.id.value))", note: succession.evidence.note,
        evidence: succession.evidence)
    }
    return values.isEmpty
      ? [] : [AttributeFact(id: "became", label: "What became of it", values: values)]
  }

  /// "customers: all", "offers: finance, payroll".
  private func share<Entity>(
    _ noun: String, _ share: Succession.Share<Entity>?, _ entry: (Key<Entity>) -> Entry
  ) -> String? {
    switch share {
    case .all?: "\(noun): all"
    case Succession.Share<Entity>.none?: "\(noun): none"
    case .named(let keys)?: "\(noun): " + keys.map { entry($0).id.value }.joined(separator: ", ")
    case nil: nil
    }
  }

  /// The state of an agreement that is recorded for the day, besides what its dates say.
  func recordedState(of agreement: Agreement) -> [AttributeFact] {
    guard let state = agreement.states.at(day) else { return [] }
    return [
      AttributeFact(
        id: "recorded_state", label: "Recorded state",
        values: [AttributeValue(state.value.rawValue, evidence: state.evidence)])
    ]
  }
}
