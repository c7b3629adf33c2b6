import Chronology
import Commissioning
import Describing
import Diagnostics
import Measuring

/// The records of a kind as `browse.js` reads them: a script, since pages opened from a folder may
/// read nothing else. It has a column for each part, since columns compress best.
package struct BrowseTable {
  let facets: Facets
  let report: Report

  package init(_ facets: Facets, in report: Report) {
    self.facets = facets
    self.report = report
  }

  package var script: [UInt8] {
    let kind = facets.kind
    let items = facets.records.map(report.listedEntry)
    var tags: [Tag] = []
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
                if let known = tags.firstIndex(where: { $0.text == tag.text }) { return known }
                tags.append(tag)
                return tags.count - 1
              })
          })
      ),
    ]
    members.append(("tones", .array(tags.map(\.json))))
    if kind.showsSummaries {
      members.append(("summaries", .array(items.map { .text($0.summary ?? "") })))
    }
    let orders = BrowseOrder.all(of: kind)
    members.append(("sorts", .array(orders.map(\.json))))
    members.append(("columns", .object(columns(orders))))
    if kind == .offer {
      let words = facets.records.map { price($0)?.word ?? "" }
      members.append(("costWords", .array(words.map { .text($0) })))
      members.append(("ccgs", .object(people)))
    }
    var script = Array("prospectusData(".utf8)
    JSONText.object(members).appendCompact(to: &script)
    script += ");\n".utf8
    return script
  }

  /// A single position rather than a list, since most rows have one; -1 for none.
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
      ("id", .text(facet.id)), ("name", .text(facet.heading)),
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

  private func columns(_ orders: [BrowseOrder]) -> [(name: String, value: JSONText)] {
    var columns = orders.compactMap(\.column)
    if facets.kind == .offer { columns += [.year] }
    return columns.map { column in
      (
        column.rawValue,
        .array(facets.records.map { number(of: $0, column).map { .decimal($0) } ?? .null })
      )
    }
  }

  /// Money in hundredths of a penny, days as numbers.
  private func number(of reference: Reference, _ column: BrowseOrder.Column) -> Double? {
    switch (reference, column) {
    case (.offer, .head): price(reference)?.head
    case (.offer, .year): price(reference)?.year
    case (.offer(let key), .begins):
      report.catalogue.offers[key].from.map { Double($0.value.firstDay.number) }
    case (.service(let key), .offers): Double(report.openOffers(of: key).count)
    case (.organisation(let key), .begins):
      report.catalogue.organisations[key].established.map { Double($0.firstDay.number) }
    case (.organisation(let key), .people): report.people(of: key)?.number
    default: nil
    }
  }

  private func price(_ reference: Reference) -> ScriptedPrice? {
    guard case .offer(let key) = reference else { return nil }
    return ScriptedPrice(report.catalogue.offers[key].price)
  }

  /// The name and the registered patients of each CCG, by id, and what must be said before what
  /// follows from how many they are: "about ".
  private var people: [(name: String, value: JSONText)] {
    (report.lists[.ccg] ?? []).compactMap { reference in
      guard case .organisation(let key) = reference, let people = report.people(of: key) else {
        return nil
      }
      let members: [JSONText] = [
        .text(report.catalogue.name(of: reference)), .decimal(people.number),
        .text(precisionWord([people])),
      ]
      return (report.catalogue.id(of: reference), .array(members))
    }
  }
}
