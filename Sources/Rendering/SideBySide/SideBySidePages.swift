import Commissioning
import Measuring

extension PageBuilding {
  /// The offers of a service side by side, four in a table.
  func offersSideBySide(_ key: Key<Service>, part: Int) -> SideBySideView {
    let service = report.catalogue.services[key]
    let offers = report.offersSideBySide[Int(key.number)]
    let range = Plan.sideBySideParts(offers.count)[part - 1]
    var tables: [ComparisonView] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + SideBySide.most, range.upperBound)
      let number = end - start == 1 ? "Offer \(end)" : "Offers \(start + 1) to \(end)"
      tables.append(
        comparison(
          SideBySide(offers[start..<end].map { profile(of: $0) }),
          caption: "\(number) of \(offers.count)"))
      start = end
    }
    let sentence =
      "\(count(offers.count, "offer")) of \(service.entry.name): those priced a head first, the "
      + "cheapest of them first, then the others by name. What a supplier did not say is said."
    let parts = Plan.sideBySideParts(offers.count).indices.map { number in
      MenuItem(
        text: "\(number + 1)",
        address: address(Plan.sideBySidePath(key, part: number + 1, in: report.catalogue)),
        isCurrent: number + 1 == part)
    }
    return SideBySideView(
      frame: frame(
        title: "Offers of \(service.entry.name) side by side", caption: "Comparison",
        summary: "What each offer includes, costs and achieves.",
        trail: [
          Anchor(
            text: Kind.service.heading, address: address(Plan.indexPath(.service, part: 1))),
          anchor(.service(key)),
        ], hasCharts: true), sentence: sentence, tables: tables, parts: parts.count > 1 ? parts : []
    )
  }

  /// The page on which a script puts any records of one kind side by side.
  func sideBySideView() -> SideBySideView {
    let kinds = Kind.comparable
    return SideBySideView(
      frame: frame(
        title: "Compare", caption: "Comparison",
        summary: "Up to four offers, CSUs or CCGs side by side.", hasCharts: true),
      sentence: "Choose the first below. The address of this page holds what you chose.",
      tables: [],
      choices: kinds.map { choice($0) },
      shards: kinds.map { shards(of: $0) })
  }

  /// The page on which a script shows what a buyer keeps.
  func shortlistView() -> SideBySideView {
    SideBySideView(
      frame: frame(
        title: "Shortlist",
        summary:
          "The offers you are choosing among, and why each was chosen or rejected. Kept in this browser alone; never sent anywhere.",
        hasCharts: true), sentence: "", tables: [], shards: [shards(of: .offer), shards(of: .ccg)],
      build: report.build)
  }

  private func shards(of kind: Kind) -> SideBySideView.Shards {
    SideBySideView.Shards(
      kind: kind.folder,
      count: String(report.profileParts[kind]?.count ?? 0),
      absences: Profile.Group.allCases.map {
        SideBySideView.Absence(group: $0.rawValue, text: kind.absence(of: $0))
      })
  }

  /// Organisations by name, and the services whose offers are compared.
  private func choice(_ kind: Kind) -> SideBySideView.Choice {
    guard kind != .offer else {
      let services = report.catalogue.services.indices.filter {
        !report.offersSideBySide[$0].isEmpty
      }
      return SideBySideView.Choice(
        heading: "Offers, by service", kind: "",
        links: services.map { number in
          Anchor(
            text: report.catalogue.services[number].entry.name,
            address: address(
              Plan.sideBySidePath(Key(number), part: 1, in: report.catalogue)))
        })
    }
    return SideBySideView.Choice(
      heading: kind.heading, kind: kind.folder,
      links: (report.lists[kind] ?? []).map { reference in
        let entry = report.catalogue.entry(of: reference)
        return Anchor(
          text: entry.name,
          address: address("\(Plan.comparePath)?\(kind.folder)=\(entry.id.value)"))
      })
  }

  private func comparison(_ sideBySide: SideBySide, caption: String) -> ComparisonView {
    let profiles = sideBySide.profiles
    return ComparisonView(
      caption: caption,
      columns: profiles.map {
        ComparisonView.Column(
          id: $0.id, name: $0.name, address: address($0.path), tag: $0.tag)
      },
      groups: sideBySide.groups.map { group, rows in
        ComparisonView.Group(
          heading: group.rawValue,
          rows: rows.map { row in
            ComparisonView.Row(
              name: row.attribute.name, remark: row.remark, isSame: row.isSame,
              cells: zip(row.entries, profiles).map { entry, profile in
                guard let entry else {
                  return Cell(text: profile.kind.absence(of: group), label: profile.name)
                }
                return Cell(
                  text: entry.text, address: entry.path.map { address($0) }, tag: entry.tag,
                  label: profile.name, drawing: entry.drawing)
              })
          })
      })
  }
}

extension Report {
  /// The offers of each service in the order in which they stand side by side.
  static func offersSideBySide(_ catalogue: Catalogue, _ relations: Relations) -> [[Key<Offer>]] {
    func perHead(_ key: Key<Offer>) -> Double {
      guard let price = catalogue.offers[key].price, price.basis == .perHead else {
        return .infinity
      }
      return price.amount?.number ?? .infinity
    }
    return relations.offersByService.map { offers in
      offers.map { (perHead($0), catalogue.offers[$0].entry.name, $0) }
        .sorted { ($0.0, $0.1, $0.2.number) < ($1.0, $1.1, $1.2.number) }.map(\.2)
    }
  }
}

extension Plan {
  static let comparePath = "compare.html"

  /// Which offers of so many stand on which page.
  static func sideBySideParts(_ offers: Int) -> [Range<Int>] {
    let length = 3 * SideBySide.most
    return stride(from: 0, to: offers, by: length).map { $0..<min($0 + length, offers) }
  }

  static func sideBySidePath(_ key: Key<Service>, part: Int, in catalogue: Catalogue) -> String {
    let id = catalogue.services[key].entry.id.value
    return "services/\(id)/offers\(part == 1 ? "" : "-\(part)").html"
  }
}
