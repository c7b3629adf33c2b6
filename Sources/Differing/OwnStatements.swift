import Commissioning
import Describing
import Diagnostics
import Reading

extension Report {
  /// What a record itself says; not what other records say of it, and not what is worked out from it.
  func facts(of reference: Reference, _ entry: Entry) -> [AttributeFact] {
    var facts = described(reference).ownFacts
    switch reference {
    case .agreement(let key):
      let agreement = catalogue.agreements[key]
      // What it takes from its offer is told of that.
      facts.removeAll { $0.id == "extendable_to" || $0.id == "price" && agreement.prices.isEmpty }
      facts += ownSpecification(of: key) + recordedState(of: agreement)
      facts += [
        fact("extendable_to", "May be extended to", agreement.extendableTo?.text),
        fact("recorded", "Entered here", agreement.recorded?.text),
        AttributeFact(id: "targets", label: "Targets", values: targets(agreement.targets)),
      ]
    case .offer(let key):
      // What its price says of itself is told of the price.
      let offer = catalogue.offers[key]
      facts.removeAll { $0.id == "status" || $0.id == "setup" && offer.price?.amount != nil }
      let targets = targets(offer.targets)
      facts.append(AttributeFact(id: "targets", label: "Targets", values: targets))
    case .organisation(let key):
      let organisation = catalogue.organisations[key]
      facts.removeAll { $0.id == "names" }
      if let position = facts.firstIndex(where: { $0.id == "running_cost_allowance" }) {
        facts[position].values.removeAll { $0.when == nil && $0.note != nil }
      }
      if let position = facts.firstIndex(where: { $0.id == "csu" }) {
        // Who took over from the one that is recorded is told of that.
        facts[position].values.removeAll { $0.noted != nil && $0.status == .inferred }
      }
      facts.append(
        AttributeFact(
          id: "names", label: "Names", values: values(organisation.names) { AttributeValue($0) }))
      facts += became(organisation)
    case .group(let key):
      let members = named(catalogue.groups[key].members.map(Reference.organisation))
      facts.append(AttributeFact(id: "members", label: "Members", values: members))
    case .term(let key):
      let term = catalogue.terms[key]
      facts += [
        fact("stands_for", "Stands for", term.standsFor),
        AttributeFact(id: "variants", label: "Also written", values: .texts(term.variants)),
      ]
    case .source(let key):
      let source = catalogue.sources[key]
      facts += [
        fact("publisher", "Publisher", source.publisher),
        fact("published", "Published", source.published?.text),
        fact("url", "Address", source.url), fact("licence", "Licence", source.licence),
      ]
    case .kpi(let key):
      facts.removeAll { $0.id == "rebase" }
      facts += judgement(of: catalogue.kpis[key])
    case .service, .programme, .partnership, .system, .page: break
    }
    return (facts + commonFacts(of: entry)).filter { !$0.values.isEmpty }
  }

  /// How figures of a KPI are shown and judged.
  private func judgement(of kpi: KPI) -> [AttributeFact] {
    [
      fact("suppress_below", "Suppressed below", kpi.suppressBelow.map(String.init)),
      AttributeFact(
        id: "suppress_with", label: "Suppressed with",
        values: named(kpi.suppressWith.map(Reference.kpi))),
      fact("chart", "Chart", kpi.chart.rawValue),
      fact("screening", "Screening", kpi.screening.rawValue),
      fact("baseline", "Baseline", kpi.baseline.map(String.init)),
      fact("confidence", "Confidence", kpi.confidence.rawValue),
      fact("decimals", "Decimals", kpi.statedDecimals.map(String.init)),
      AttributeFact(
        id: "rebase", label: "Rebased",
        values: kpi.rebases.map { rebase in
          let whose = rebase.subject.map { identity(.organisation($0)) } ?? ""
          return AttributeValue(
            "from \(rebase.period.value.text): \(rebase.reason)",
            code: [
              rebase.period.value.code, whose, rebase.reason, rebase.author,
              rebase.decided.isoText,
            ].joined(separator: " "))
        }),
    ]
  }

  /// What records of all kinds say.
  private func commonFacts(of entry: Entry) -> [AttributeFact] {
    [
      AttributeFact(
        id: "summary", label: "Summary", values: values(entry.summaries) { AttributeValue($0) }),
      fact("note", "Note", entry.evidence.note),
      fact("status", "Status", entry.evidence.status.rawValue),
      AttributeFact(
        id: "sources", label: "Sources", values: named(entry.evidence.sources.map(Reference.source))
      ),
      fact("owner", "Owner", entry.owner), fact("contact", "Contact", entry.contact),
      fact("last_reviewed", "Last reviewed", entry.lastReviewed?.text),
      fact("next_review", "Next review", entry.nextReview?.value.text),
      AttributeFact(
        id: "figures", label: "Figures shown",
        values: entry.figures.map { figure in
          let (kpi, subject) = (Reference.kpi(figure.kpi), Reference.organisation(figure.subject))
          return AttributeValue(
            "\(catalogue.name(of: kpi)), \(catalogue.name(of: subject))",
            code: "\(identity(kpi)) \(identity(subject))")
        }),
    ]
  }

  private func named(_ references: [Reference]) -> [AttributeValue] {
    references.map { AttributeValue(catalogue.name(of: $0), reference: $0) }
  }

  private func fact(_ id: String, _ label: String, _ text: String?) -> AttributeFact {
    AttributeFact(id: id, label: label, values: .text(text))
  }

  /// What is to be done by an agreement, not by the offer that it takes up.
  private func ownSpecification(of key: Key<Agreement>) -> [AttributeFact] {
    let agreement = catalogue.agreements[key]
    let own = agreement.specification
    let isOwn = [
      "specification": own.text != nil, "includes": !own.includes.isEmpty,
      "excludes": !own.excludes.isEmpty, "volumes": !own.volumes.isEmpty,
      "customer_duties": !own.customerDuties.isEmpty,
    ]
    return specification(of: key).filter { isOwn[$0.id] ?? false }
  }

  private func targets(_ targets: [Target]) -> [AttributeValue] {
    targets.map { target in
      let kpi = catalogue.kpis[target.kpi]
      return AttributeValue(
        "\(kpi.entry.name) \(kpi.shortText(of: target.value))",
        code: "\(identity(.kpi(target.kpi))) \(target.value)", note: target.evidence.note,
        evidence: target.evidence)
    }
  }

  /// Identifies a text, whatever the lines it is broken into.
  func fingerprint(of prose: Prose) -> String {
    if prose.html.isEmpty { return "" }
    var fingerprint = Fingerprint()
    fingerprint.add(prose.html.withoutSpacing)
    return fingerprint.text
  }

  /// Where the links of a text lead, wherever its file lies.
  func destinations(in entry: Entry) -> String {
    let folders = path(of: entry.place.source).split(separator: "/").dropLast()
    let base = folders.isEmpty ? [Substring(entry.kind.folder)] : Array(folders)
    return entry.prose.links.map { link in
      switch catalogue.destination(of: link.destination, from: base) {
      case .record(let reference, let fragment): "\(identity(reference))#\(fragment ?? "")"
      case .asset(let path): path
      case .here, nil: link.destination
      }
    }.joined(separator: " ")
  }

  /// What became of an organisation, as its record says: pages say it in sentences.
  func became(_ organisation: Organisation) -> [AttributeFact] {
    let shown = organisation.successions.filter { landscape.isShown($0, of: organisation) }
    let values = shown.map { succession in
      let into = succession.into.map { catalogue.organisations[$0].entry }
      let preposition = [.merged, .split].contains(succession.event) ? "into" : "to"
      let successors =
        into.isEmpty ? "" : " \(preposition) " + into.map(\.name).joined(separator: ", ")
      let when = succession.on.map { " " + $0.phrase } ?? ""
      func shares(_ words: (Reference) -> String) -> [String] {
        [
          share("customers", succession.customers, Reference.organisation, words),
          share("offers", succession.offers, Reference.offer, words),
          share("agreements", succession.agreements, Reference.agreement, words),
        ].compactMap(\.self)
      }
      let named = shares { self.catalogue.name(of: $0) }
      let isPlanned = !landscape.hasHappened(succession, of: organisation)
      let event = isPlanned ? succession.event.plan : succession.event.text
      let text = (["\(event)\(successors)\(when)"] + named).joined(separator: ", ")
      let code =
        (isPlanned ? [plannedSuccession] : []) + [
          succession.event.rawValue, succession.on?.code ?? "",
        ]
        + succession.into.map { identity(.organisation($0)) }.sorted()
      return AttributeValue(
        text, code: (code + shares(identity)).joined(separator: " "),
        note: succession.evidence.note,
        evidence: succession.evidence)
    }
    return values.isEmpty
      ? [] : [AttributeFact(id: "became", label: "What became of it", values: values)]
  }

  /// "customers: all", "offers: Finance, Payroll".
  private func share<Entity>(
    _ noun: String, _ share: Succession.Share<Entity>?, _ reference: (Key<Entity>) -> Reference,
    _ words: (Reference) -> String
  ) -> String? {
    switch share {
    case .all?: "\(noun): all"
    case Succession.Share<Entity>.none?: "\(noun): none"
    case .named(let keys)?:
      "\(noun): " + keys.map { words(reference($0)) }.sorted().joined(separator: ", ")
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

/// What the code of a succession that is to come begins with.
let plannedSuccession = "planned"

extension [UInt8] {
  /// HTML in which lines may be broken elsewhere and read the same, blocks of code aside.
  fileprivate var withoutSpacing: [UInt8] {
    withUnsafeBufferPointer { html in
      let (opening, closing) = (Array("<pre".utf8), Array("</pre".utf8))
      var isCode = false
      return [UInt8](unsafeUninitializedCapacity: html.count) { result, length in
        var hasSpace = false
        for (place, byte) in html.enumerated() {
          if byte == UInt8(ascii: "<"), html[place...].starts(with: isCode ? closing : opening) {
            isCode.toggle()
          }
          let isSpace = !isCode && (byte == 0x20 || byte == 0x0A)
          if isSpace, hasSpace { continue }
          result[length] = isSpace ? 0x20 : byte
          length += 1
          hasSpace = isSpace
        }
      }
    }
  }
}
