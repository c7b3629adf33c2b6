import Commissioning
import Measuring
import Statistics

/// The shares of sellers: a bar for each, in one group or several.
package struct ShareBars: PlottedChart {
  package struct Bar: Sendable {
    let name: String
    let address: String?
    /// Services of CCGs.
    let number: Int
    /// The registered people of those CCGs, once for each service; nil if they are not recorded.
    let people: Double?
    let isSale: Bool
    /// Whether it is one seller, and not what stands for several that are not named.
    let isOneSeller: Bool

    package init(
      _ name: String, address: String?, sold number: Int, people: Double?, isOne: Bool = true
    ) {
      self.name = name
      self.address = address
      self.number = number
      self.people = people
      isSale = true
      isOneSeller = isOne
    }

    /// What is no sale or not known.
    package init(notSold name: String, number: Int) {
      self.name = name
      self.number = number
      address = nil
      people = nil
      isSale = false
      isOneSeller = false
    }

    var kindText: String {
      isOneSeller ? "One seller" : isSale ? "Sellers not named" : "No sale or not known"
    }
  }

  package struct Group: Sendable {
    let name: String
    /// What each seller sells, the most first, what sellers who are not named sell, and then what is no
    /// sale or not known.
    let bars: [Bar]
    /// The least that it can be, as some sellers may not be named.
    let concentration: Concentration?

    package init(_ name: String, bars: [Bar], concentration: Concentration?) {
      self.name = name
      self.bars = bars
      self.concentration = concentration
    }

    var sold: Int { bars.reduce(0) { $0 + ($1.isSale ? $1.number : 0) } }
    /// Nil if those of any customer are not recorded.
    var people: Double? {
      let people = bars.filter(\.isSale).map(\.people)
      return people.contains(nil) ? nil : people.reduce(0) { $0 + ($1 ?? 0) }
    }

    var soldByUnnamed: Int {
      bars.reduce(0) { $0 + ($1.isSale && !$1.isOneSeller ? $1.number : 0) }
    }

    /// "index at least 1,447", as some sellers are not named.
    var indexText: String? {
      concentration.map {
        "index \(soldByUnnamed > 1 ? "at least " : "")\(numberText($0.index, decimals: 0))"
      }
    }

    /// Which seller that is named sells the most, alone or each as much as another, and what part of all
    /// that is sold each has, in percent.
    var largest: (names: [String], share: Double)? {
      guard let most = bars.filter(\.isOneSeller).map(\.number).max(), sold > 0 else { return nil }
      return (
        bars.filter { $0.isOneSeller && $0.number == most }.map(\.name),
        Double(most) / Double(sold) * 100
      )
    }
  }

  /// A row of the table: a bar of a group.
  struct Row {
    let group: Int
    let bar: Bar
    /// In percent of what is sold in the group; nil if it is no sale.
    let share: Double?
    let shareOfPeople: Double?
  }

  /// What is shared: "Finance", "what CCGs buy".
  let subject: String
  let groups: [Group]
  let rows: [Row]

  package init(subject: String, groups: [Group]) {
    self.subject = subject
    self.groups = groups
    rows = groups.enumerated().flatMap { position, group in
      let (sold, people) = (Double(group.sold), group.people)
      return group.bars.map { bar in
        Row(
          group: position, bar: bar,
          share: bar.isSale && sold > 0 ? Double(bar.number) / sold * 100 : nil,
          shareOfPeople: people.flatMap { all in
            bar.people.flatMap { all > 0 ? $0 / all * 100 : nil }
          })
      }
    }
  }

  package var layouts: [Layout] { [.page, .narrow] }
  package var isDrawn: Bool { groups.contains { $0.sold > 0 } }

  package var title: String {
    let ranked = groups.compactMap { group in group.largest.map { (group, $0) } }
    guard let most = ranked.map(\.1.share).max(),
      let (group, largest) = ranked.first(where: { $0.1.share == most })
    else { return "Shares of \(subject)" }
    let place = groups.count > 1 ? " in \(group.name)" : ""
    return largest.names.count == 1
      ? "\(largest.names[0]) sells \(shareText(most))\(place)"
      : "\(words(largest.names)) sell \(shareText(most)) each\(place)"
  }

  package var sentence: String {
    let selling = groups.filter { $0.largest != nil }
    guard let only = selling.first, let largest = only.largest else {
      return
        "No seller of \(subject) is \(groups.contains { $0.sold > 0 } ? "named" : "known")."
    }
    if groups.count > 1 {
      let parts = selling.compactMap { group in
        group.largest.map { largest in
          let each = largest.names.count > 1 ? " each" : ""
          return "\(words(largest.names)) in \(group.name) (\(shareText(largest.share))\(each))"
        }
      }
      return "Who sells most of \(subject): \(parts.joined(separator: ", "))."
    }
    let sellers = only.bars.count(where: \.isOneSeller)
    let share = shareText(largest.share)
    if only.soldByUnnamed > 0 {
      let verb = largest.names.count == 1 ? "has" : "have"
      let each = largest.names.count == 1 ? "" : " each"
      let most = sellers == largest.names.count ? "" : "the largest, "
      return
        "\(sellers == 1 ? "One seller of \(subject) is" : "\(sellers) sellers of \(subject) are") named: \(most)\(words(largest.names)), \(verb) \(share)\(each). \(shareText(Double(only.soldByUnnamed) / Double(only.sold) * 100)) is bought from sellers who are not named."
    }
    switch (largest.names.count, sellers) {
    case (_, 1): return "\(largest.names[0]) alone sells \(subject)."
    case (1, _):
      return "\(sellers) sell \(subject): the largest, \(largest.names[0]), has \(share)."
    case (sellers, _): return "\(sellers) sell \(subject), \(share) each."
    default:
      return
        "\(sellers) sell \(subject): the largest, \(words(largest.names)), have \(share) each."
    }
  }

  /// "A and B", "A, B and 3 more".
  private func words(_ names: [String]) -> String {
    if names.count > 3 { return "\(names[0]), \(names[1]) and \(names.count - 2) more" }
    return names.count == 1
      ? names[0] : names.dropLast().joined(separator: ", ") + " and \(names[names.count - 1])"
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    let unnamed =
      groups.contains { $0.soldByUnnamed > 1 }
      ? " What is bought from sellers who are not named is counted in the index as if each CCG had a seller of its own for each service: it is the least that it can be."
      : ""
    return [
      "A bar is the share of what is sold there, each CCG counted once for each service; the tick is the share by registered patients. What is no sale, or not known, is listed without a bar.\(unnamed)"
    ]
  }

  func shareText(_ share: Double?) -> String {
    share.map { numberText($0, decimals: 0) + "%" } ?? ""
  }

  package var table: ChartTable {
    let (rows, groups) = (rows, groups)
    func share(_ name: String, key: StaticString? = nil, _ value: @escaping (Row) -> Double?)
      -> ChartTable.Column
    {
      ChartTable.Column(
        name, key: key, format: { numberText($0, decimals: 1) + "%" },
        numbers: { value(rows[$0]).map { .number($0) } ?? .absent(.notApplicable) })
    }
    return ChartTable(
      caption: "Who sells \(subject)",
      columns: [
        ChartTable.Column(
          "Seller", key: "name", link: { rows[$0].bar.address },
          words: { .words(rows[$0].bar.name) }),
        ChartTable.Column("Where") { .words(groups[rows[$0].group].name) },
        ChartTable.Column("Counted as") { .words(rows[$0].bar.kindText) },
        ChartTable.Column(
          "CCGs and services", key: "value", format: { numberText($0) },
          numbers: { .number(Double(rows[$0].bar.number)) }),
        share("Share of what is sold") { $0.share },
        ChartTable.Column(
          "Registered patients, once for each service", format: { numberText($0, decimals: 0) },
          numbers: { row in
            rows[row].bar.people.map { .number($0) }
              ?? .absent(rows[row].bar.isSale ? .notRecorded : .notApplicable)
          }),
        share("Share by registered patients") { $0.shareOfPeople },
        ChartTable.Column(
          "Index of what is sold there", format: { numberText($0, decimals: 0) },
          numbers: {
            groups[rows[$0].group].concentration.map { .number($0.index) }
              ?? .absent(.notApplicable)
          }),
      ], count: rows.count, markLink: { rows[$0].bar.address },
      reading: { row in
        let own = rows[row]
        let share = own.share.map { ", \(numberText($0, decimals: 1))% of what is sold" } ?? ""
        return
          "\(own.bar.name), \(groups[own.group].name): \(numberText(Double(own.bar.number)))\(share)"
      })
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    ShareDrawing(self, layout).draw(in: &svg)
  }
}
