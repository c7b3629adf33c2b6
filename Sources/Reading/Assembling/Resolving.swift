import Commissioning
import Diagnostics

/// Looks up what records mention, and turns checked fields into the words of the domain.
struct Resolving {
  var directory: Directory
  var site: Site
  /// Ids that drafts have, to say so where they are mentioned.
  var draftIDs: Set<String>
  var diagnostics: [Diagnostic] = []

  init(directory: Directory, site: Site, draftIDs: Set<String>) {
    self.directory = directory
    self.site = site
    self.draftIDs = draftIDs
  }

  mutating func find(_ mention: Mention) -> Reference? {
    let text = mention.text.value
    switch directory.find(text, among: mention.kinds) {
    case .found(let reference): return reference
    case .unread: break
    case .ambiguous(let holders):
      let kinds = Set(holders.map(\.kind)).sorted()
      diagnostics.append(
        Diagnostic(
          .ambiguousReference,
          kinds.count > 1
            ? "'\(text)' may be a \(alternatives(kinds))"
            : "'\(text)' may be one of several \(kinds.first?.plural ?? "records")",
          at: mention.text.place, help: "write " + wayToName(holders)))
    case .unknown(let help):
      diagnostics.append(
        Diagnostic(
          .unknownReference, "no \(alternatives(mention.kinds)) '\(text)'",
          at: mention.text.place,
          help: draftIDs.contains(text)
            ? "'\(text)' is a draft, and drafts are not published"
            : help))
    }
    return nil
  }

  private func alternatives(_ kinds: [Kind]) -> String {
    let nouns = kinds.map(\.noun)
    guard let last = nouns.last, nouns.count > 1 else { return nouns.first ?? "record" }
    return nouns.dropLast().joined(separator: ", ") + " or " + last
  }

  mutating func organisation(_ mention: Mention?) -> Key<Organisation>? {
    if let mention, case .organisation(let key) = find(mention) { key } else { nil }
  }

  mutating func organisations(_ mentions: [Mention]) -> [Key<Organisation>] {
    mentions.compactMap { organisation($0) }
  }

  mutating func service(_ mention: Mention?) -> Key<Service>? {
    if let mention, case .service(let key) = find(mention) { key } else { nil }
  }

  mutating func services(_ mentions: [Mention]) -> [Key<Service>] {
    mentions.compactMap { service($0) }
  }

  mutating func kpi(_ mention: Mention?) -> Key<KPI>? {
    if let mention, case .kpi(let key) = find(mention) { key } else { nil }
  }

  mutating func offer(_ mention: Mention?) -> Key<Offer>? {
    if let mention, case .offer(let key) = find(mention) { key } else { nil }
  }

  mutating func systems(_ mentions: [Mention]) -> [Key<System>] {
    mentions.compactMap { if case .system(let key) = find($0) { key } else { nil } }
  }

  mutating func evidence(_ fields: FieldValues, prefix: String = "") -> Evidence {
    let status: Status = fields.choice(prefix + "status") ?? .recorded
    let mentions = fields.references(prefix + "source")
    if status == .inferred, mentions.isEmpty, fields.text("note") == nil {
      diagnostics.append(
        Diagnostic(
          .missingSource, "this is inferred, but nothing says what from",
          at: fields.located(prefix + "status")?.place ?? fields.place,
          help: "add a 'source' or a 'note'"))
    }
    return Evidence(
      status,
      sources: mentions.compactMap { mention in
        if case .source(let key) = find(mention) { key } else { nil }
      },
      note: fields.text("note"))
  }

  mutating func timeline<Value>(
    _ fields: FieldValues, _ name: String, _ convert: (FieldValue, inout Resolving) -> Value?
  ) -> Timeline<Value> {
    let changes = fields.timeline(name)
    let beginnings = changes.compactMap(\.from).sorted { $0.earliest < $1.earliest }
    return Timeline(
      changes.compactMap { change in
        let evidence = evidence(change.evidence)
        return convert(change.value, &self).map {
          Dated(
            $0, from: change.from, until: change.until ?? change.end(before: beginnings),
            evidence: evidence, place: change.place)
        }
      })
  }

  mutating func texts(_ fields: FieldValues, _ name: String) -> Timeline<String> {
    timeline(fields, name) { value, _ in
      if case .text(let text) = value { text.value } else { nil }
    }
  }

  mutating func quantities(_ fields: FieldValues, _ name: String) -> Timeline<Quantity> {
    timeline(fields, name) { value, _ in
      if case .quantity(let quantity) = value { quantity.value } else { nil }
    }
  }

  mutating func price(_ fields: FieldValues?) -> Price? {
    guard let fields else { return nil }
    let evidence = evidence(fields)
    guard let basis: Price.Basis = fields.choice("basis") else { return nil }
    let (upTo, unit, volume) = (
      fields.quantity("up_to"), fields.located("unit"), fields.quantity("volume")
    )
    return Price(
      amount: fields.quantity("amount")?.value, upTo: upTo?.value, basis: basis,
      unit: unit?.value, volume: volume?.value, setup: fields.quantity("setup")?.value,
      evidence: evidence,
      places: Price.Places(upTo: upTo?.place, unit: unit?.place, volume: volume?.place))
  }

  mutating func targets(_ fields: [FieldValues]) -> [Target] {
    fields.compactMap { target in
      let kpi = kpi(target.reference("kpi"))
      let evidence = evidence(target)
      guard let kpi, let value = target.number("value") else { return nil }
      return Target(kpi: kpi, value: value.value, evidence: evidence, place: value.place)
    }
  }

  mutating func entry(of draft: Draft, name: String) -> Entry {
    let fields = draft.fields
    return Entry(
      kind: draft.kind, id: draft.id, name: name, summary: fields.text("summary"),
      evidence: evidence(fields), owner: fields.text("owner"), contact: fields.text("contact"),
      lastReviewed: fields.day("last_reviewed")?.value, nextReview: fields.day("next_review"),
      formerIDs: fields.locatedTexts("former_ids"), prose: draft.prose,
      figures: figures(fields.list("figures")), place: draft.place)
  }

  private mutating func figures(_ values: [FieldValue]) -> [FigureMention] {
    values.compactMap { value in
      guard case .series(let kpiMention, let subjectMention) = value else { return nil }
      let kpi = kpi(kpiMention)
      let subject = organisation(subjectMention)
      guard let kpi, let subject else { return nil }
      return FigureMention(kpi: kpi, subject: subject, place: kpiMention.text.place)
    }
  }

  mutating func checkOrder(
    _ from: Located<When>?, _ until: Located<When>?, of what: String, since: String = "it begins"
  ) {
    guard let from, let until else { return }
    var checking = FieldChecking(isTable: false)
    checking.checkOrder(from, until, of: what, since: since)
    diagnostics += checking.diagnostics
  }
}

extension DatedFieldValue {
  /// Where the next entry begins, if one does: an entry without an end ends there.
  ///
  /// - Parameter beginnings: of all entries, in time.
  fileprivate func end(before beginnings: [When]) -> When? {
    let next = beginnings.partitioningIndex { next in
      from.map { $0.latest < next.earliest } ?? true
    }
    return next < beginnings.count ? beginnings[next].justBefore : nil
  }
}
