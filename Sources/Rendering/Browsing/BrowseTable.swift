import Commissioning
import Diagnostics
import Measuring

extension PageBuilding {
  /// The records of a kind as the browsing script reads them: a script, since pages opened from a
  /// folder may read nothing else. It is a column for each part, since these compress best.
  func browseTable(_ kind: Kind) -> [UInt8] {
    let facets = plan.facets[kind] ?? Facets(records: [], facets: [])
    let items = facets.records.map(item)
    var tones: [Tag] = []
    var members: [(name: String, value: JSONText)] = [
      ("one", .text(kind.noun)), ("many", .text(kind.plural)),
      ("facets", .array(facets.facets.map { json($0, rows: items.count) })),
      ("names", .array(items.map { .text($0.name) })),
      ("ids", .array(items.map { .text($0.id) })),
      ("details", .array(items.map { .text($0.detail ?? "") })),
      (
        "tags",
        .array(
          items.map { item in
            list(
              item.tags.map { tag in
                if let known = tones.firstIndex(where: { $0.text == tag.text }) { return known }
                tones.append(tag)
                return tones.count - 1
              })
          })
      ),
    ]
    members.append(("tones", .array(tones.map(\.json))))
    if kind.showsSummaries {
      members.append(("summaries", .array(items.map { .text($0.summary ?? "") })))
    }
    let orders = BrowseOrder.all(of: kind)
    members.append(("sorts", .array(orders.map(\.json))))
    members.append(("columns", .object(columns(facets.records, orders, of: kind))))
    if kind == .offer {
      members.append(("costWords", .array(facets.records.map { .text(costWord($0) ?? "") })))
      members.append(("ccgs", .object(people())))
    }
    var script = Array("prospectusData(".utf8)
    JSONText.object(members).appendCompact(to: &script)
    script += ");\n".utf8
    return script
  }

  /// One position alone, since most rows have one; -1 for none.
  private func list(_ positions: [Int]) -> JSONText {
    switch positions.count {
    case 0: .number(-1)
    case 1: .number(positions[0])
    default: .array(positions.map { .number($0) })
    }
  }

  private func json(_ facet: Facet, rows: Int) -> JSONText {
    var own = [[Int]](repeating: [], count: rows)
    for (position, value) in facet.values.enumerated() {
      for member in value.members { own[member].append(position) }
    }
    return .object([
      ("id", .text(facet.name.rawValue)), ("name", .text(facet.name.heading)),
      (
        "values",
        .array(
          facet.values.map {
            .array([.text($0.slug), .text($0.label.text), .text($0.label.phrase)])
          })
      ),
      ("rows", .array(own.map(list))),
    ])
  }

  private func columns(
    _ records: [Reference], _ orders: [BrowseOrder], of kind: Kind
  ) -> [(name: String, value: JSONText)] {
    var names = orders.compactMap(\.column)
    if kind == .offer { names += [.year] }
    return names.map { column in
      (
        column.rawValue,
        .array(records.map { number(of: $0, column).map { .decimal($0) } ?? .null })
      )
    }
  }

  /// Money in hundredths of a penny, days as numbers.
  func number(of reference: Reference, _ column: BrowseOrder.Column) -> Double? {
    switch (reference, column) {
    case (.offer(let key), .head): return ScriptedPrice(report.catalogue.offers[key].price).head
    case (.offer(let key), .year): return ScriptedPrice(report.catalogue.offers[key].price).year
    case (.offer(let key), .begins):
      return report.catalogue.offers[key].from.map { Double($0.value.earliest.number) }
    case (.service(let key), .offers):
      return Double(report.relations.offersByService[Int(key.number)].count)
    case (.organisation(let key), .begins):
      return report.catalogue.organisations[key].established.map { Double($0.earliest.number) }
    case (.organisation(let key), .people):
      guard case .ccg(let ccg) = report.catalogue.organisations[key].particulars else { return nil }
      return ccg.people(on: report.day).map(\.value.number)
    default: return nil
    }
  }

  /// What must be said before what an offer costs; nil where it has no price.
  func costWord(_ reference: Reference) -> String? {
    guard case .offer(let key) = reference else { return nil }
    return ScriptedPrice(report.catalogue.offers[key].price).word
  }

  /// What must be said before what follows from how many people a CCG has: "about ".
  private func precisionOfPeople(_ reference: Reference) -> String {
    guard case .organisation(let key) = reference,
      case .ccg(let ccg) = report.catalogue.organisations[key].particulars
    else { return "" }
    return precisionWord([ccg.people(on: report.day)?.value])
  }

  /// The name and the registered patients of each CCG, by id.
  private func people() -> [(name: String, value: JSONText)] {
    (report.lists[.ccg] ?? []).compactMap { reference in
      number(of: reference, .people).map {
        (
          report.catalogue.id(of: reference),
          .array([
            .text(report.catalogue.name(of: reference)), .decimal($0),
            .text(precisionOfPeople(reference)),
          ])
        )
      }
    }
  }
}

extension Kind {
  /// Whether their lists show summaries; the lists that may be long do not.
  var showsSummaries: Bool { self != .offer && self != .ccg }
}
