import Commissioning
import Measuring

extension PageBuilding {
  /// A part of a kind's list, in the order of names; guides in their own order.
  func indexView(_ kind: Kind, part: Int) -> IndexView {
    let all = report.lists[kind] ?? []
    var view = IndexView(
      frame: frame(
        title: kind.heading, summary: nil,
        trail: part > 1
          ? [Anchor(text: kind.heading, address: address(Plan.indexPath(kind, part: 1)))] : []),
      sentence: sentence(kind, all.count), groups: [])
    if Facets.kinds.contains(kind) { view.browsing = browsing(kind, isWhole: part == 1) }
    fill(
      &view, ListParts(count: all.count, part: part, length: Plan.partLength(of: kind)),
      of: kind, record: { all[$0] }, path: { Plan.indexPath(kind, part: $0) })
    return view
  }

  /// Puts one part of a list into a view, with the ways to the others.
  ///
  /// - Parameters:
  ///   - record: the record at a position of the whole list.
  ///   - path: of the page of a part.
  func fill(
    _ view: inout IndexView, _ parts: ListParts, of kind: Kind, record: (Int) -> Reference,
    path: (Int) -> String
  ) {
    view.frame.hasFilters = view.browsing != nil
    view.groups = groups(parts.positions.map(record), of: kind)
    view.isLettered = kind != .service && kind != .page
    guard parts.total > 1 else { return }
    if parts.part > 1 { view.frame.title += ", part \(parts.part) of \(parts.total)" }
    view.parts = parts.shown.map { number in
      let first = report.catalogue.name(of: record(parts.first(of: number)))
      return MenuItem(
        text: "Part \(number), from \(first.sortingName.prefix(12))",
        address: address(path(number)), isCurrent: number == parts.part)
    }
  }

  private func sentence(_ kind: Kind, _ number: Int) -> String {
    let noun = number == 1 ? kind.noun : kind.plural
    let listed =
      "\(numberText(Double(number), decimals: 0)) \(noun) in the catalogue, \(order(of: kind))"
    guard kind.isOrganisation else { return listed + "." }
    let existing = existing(kind)
    if existing == number { return listed + "." }
    return "\(listed): \(numberText(Double(existing), decimals: 0)) existed on "
      + "\(report.day.text), the others before or after."
  }

  /// How a kind's list is ordered, in words.
  func order(of kind: Kind) -> String {
    kind == .page ? "in order" : kind == .service ? "by category" : "A to Z"
  }

  /// How many organisations of a kind existed on the day the site answers for.
  private func existing(_ kind: Kind) -> Int {
    report.catalogue.organisations.count { $0.entry.kind == kind && $0.exists(on: report.day) }
  }

  private func groups(_ references: [Reference], of kind: Kind) -> [IndexView.Group] {
    switch kind {
    case .service:
      return Service.Category.allCases.compactMap { category in
        let members = references.filter { reference in
          guard case .service(let key) = reference else { return false }
          return report.catalogue.services[key].category == category
        }
        return group(category.rawValue.capitalizedFirst, members)
      }
        + [
          group(
            "Without a category",
            references.filter { reference in
              guard case .service(let key) = reference else { return false }
              return report.catalogue.services[key].category == nil
            })
        ].compactMap(\.self)
    case .page: return [group("Guides", references)].compactMap(\.self)
    default:
      // Names under one letter may stand apart: an accented letter comes after all plain ones.
      var headings: [ListHeading] = []
      var members: [ListHeading: [Reference]] = [:]
      for reference in references {
        let heading = ListHeading(report.catalogue.name(of: reference).sortingName)
        if members[heading] == nil { headings.append(heading) }
        members[heading, default: []].append(reference)
      }
      return headings.compactMap { group($0.text, members[$0] ?? [], id: $0.id) }
    }
  }

  private func group(
    _ heading: String, _ members: [Reference], id: String? = nil
  ) -> IndexView.Group? {
    guard !members.isEmpty else { return nil }
    return IndexView.Group(
      id: id ?? ListHeading.id(heading), heading: heading,
      list: members.flatMap { markup?.item($0, on: self) ?? [] })
  }

  func item(_ reference: Reference) -> IndexView.Item {
    let entry = report.catalogue.entry(of: reference)
    var item = IndexView.Item(
      id: entry.id.value, name: entry.name, address: address(of: reference),
      summary: entry.kind.showsSummaries ? entry.summary : nil)
    if let tag = Tag(entry.evidence) { item.tags.append(tag) }
    switch reference {
    case .organisation(let key):
      let organisation = report.catalogue.organisations[key]
      let details = [organisation.codes.nearest(to: report.day)?.value, organisation.region]
      item.detail = details.compactMap(\.self).joined(separator: ", ").nonEmpty
      if let closed = organisation.closed, organisation.isClosed(on: report.day) {
        item.tags.append(Tag(text: "Closed \(closed.value.text)", tone: "closed"))
      }
    case .offer(let key):
      item.detail = detail(report.catalogue.offers[key])
      switch report.catalogue.availability(of: report.catalogue.offers[key]) {
      case .open: break
      case .ended: item.tags.append(Tag(text: "Ended", tone: "closed"))
      case .later: item.tags.append(Tag(text: "Not yet offered", tone: "closed"))
      }
    case .agreement(let key): item.detail = report.catalogue.agreements[key].sourcing?.text
    case .service(let key):
      item.detail = count(report.relations.offersByService[Int(key.number)].count, "offer")
    case .kpi(let key):
      item.detail = report.catalogue.kpis[key].target.map {
        "Target \(report.catalogue.kpis[key].text(of: $0.value))"
      }
    case .term(let key):
      item.address = nil
      item.detail = report.catalogue.terms[key].standsFor
    case .source(let key):
      let source = report.catalogue.sources[key]
      item.address = source.url
      item.detail =
        [source.publisher, source.published?.text, source.licence].compactMap(\.self)
        .joined(separator: ", ").nonEmpty
    default: break
    }
    return item
  }

  /// "Standard · £0.79 per head, for 3 services".
  private func detail(_ offer: Offer) -> String {
    let services = offer.services.count
    var price = offer.price?.text ?? "Price not stated"
    if services > 1 { price += ", one price for \(services) services" }
    if offer.price?.evidence.status == .illustrative, offer.entry.evidence.status != .illustrative {
      price += ", illustrative"
    }
    let provider = offer.provider.map { report.catalogue.organisations[$0].entry.name }
    let parts = [
      provider.flatMap { offer.entry.name.mentions($0) ? nil : $0 },
      offer.level?.rawValue.capitalizedFirst, price,
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  func homeView() -> HomeView {
    let counts = [Kind.csu, .ccg, .service, .offer, .agreement, .kpi].map { kind in
      let number = kind.isOrganisation ? existing(kind) : report.catalogue.count(of: kind)
      return HomeView.Count(
        number: numberText(Double(number), decimals: 0),
        noun: number == 1 ? kind.noun : kind.plural,
        address: address(Plan.indexPath(kind, part: 1)))
    }
    var frame = frame(
      title: report.catalogue.site.title, summary: report.catalogue.site.description)
    frame.trail = []
    return HomeView(
      frame: frame, counts: counts,
      attention: attention(report.disclosed.series.indices, most: 4),
      pages: (report.lists[.page] ?? []).map(item),
      hasIllustrations: report.disclosed.series.contains { $0.status == .illustrative })
  }
}

extension Catalogue {
  /// The records of a kind in the order of their names; services by category first, guides in their
  /// own order.
  func listed(_ kind: Kind) -> [Reference] {
    let references = references(of: kind)
    if kind == .page {
      let keys = pages.map { ($0.order ?? .max, $0.entry.name) }
      return pages.indices.sorted { keys[$0] < keys[$1] }.map { .page(Key($0)) }
    }
    let names = references.map { name(of: $0).sortingName.lowercased() }
    if kind == .service {
      let categories = services.map { service in
        service.category.flatMap(Service.Category.allCases.firstIndex) ?? .max
      }
      return services.indices.sorted {
        (categories[$0], names[$0], $0) < (categories[$1], names[$1], $1)
      }.map { .service(Key($0)) }
    }
    return references.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { references[$0] }
  }
}

extension String {
  /// Whether it holds another text, byte for byte.
  func mentions(_ other: String) -> Bool {
    var own = self[...]
    var sought = other[...]
    return own.withUTF8 { own in
      sought.withUTF8 { sought in
        guard let first = sought.first else { return true }
        guard own.count >= sought.count else { return false }
        return (0...own.count - sought.count).contains {
          own[$0] == first && own[$0..<$0 + sought.count].elementsEqual(sought)
        }
      }
    }
  }

  /// What a name is listed under: the name without "NHS" before it.
  var sortingName: String { hasPrefix("NHS ") ? String(dropFirst(4)) : self }

  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
