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
    /// The registered people of those CCGs, once for each service; nil if it is no sale.
    let people: Double?

    package init(_ name: String, address: String?, number: Int, people: Double?) {
      self.name = name
      self.address = address
      self.number = number
      self.people = people
    }

    var isSale: Bool { people != nil }
  }

  package struct Group: Sendable {
    let name: String
    /// What is sold, the most first, and then what is no sale or not known.
    let bars: [Bar]
    let concentration: Concentration?

    package init(_ name: String, bars: [Bar], concentration: Concentration?) {
      self.name = name
      self.bars = bars
      self.concentration = concentration
    }

    var sold: Int { bars.reduce(0) { $0 + ($1.isSale ? $1.number : 0) } }
    var people: Double { bars.reduce(0) { $0 + ($1.people ?? 0) } }
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
          shareOfPeople: bar.people.flatMap { people > 0 ? $0 / people * 100 : nil })
      }
    }
  }

  package var layouts: [Layout] { [.page, .narrow] }
  package var isDrawn: Bool { groups.contains { $0.sold > 0 } }

  package var title: String {
    guard let most = largest else { return "Shares of \(subject)" }
    return
      "\(most.bar.name) sells \(shareText(most.share))"
      + (groups.count > 1 ? " in \(groups[most.group].name)" : "")
  }

  /// The largest share.
  private var largest: Row? {
    rows.filter { $0.share != nil }.max { ($0.share ?? 0) < ($1.share ?? 0) }
  }

  package var sentence: String {
    let selling = groups.filter { $0.sold > 0 }
    guard let only = selling.first else {
      return "No seller of \(subject) is known."
    }
    func share(_ group: Group) -> String {
      shareText(Double(group.bars[0].number) / Double(group.sold) * 100)
    }
    if groups.count == 1 {
      let sellers = only.bars.count(where: \.isSale)
      return sellers == 1
        ? "\(only.bars[0].name) alone sells \(subject)."
        : "\(sellers) sell \(subject): the largest, \(only.bars[0].name), has \(share(only))."
    }
    let parts = selling.map { "\(share($0)) in \($0.name)" }
    let last = parts[parts.count - 1]
    let words =
      parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and \(last)"
    return "Of \(subject), the largest seller has \(words)."
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    return [
      "A bar is the share of what is sold there, each CCG counted once for each service; the tick is the share by registered patients. What is no sale, or not known, is listed without a bar."
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
        ChartTable.Column(
          "CCGs and services", key: "value", format: { numberText($0) },
          numbers: { .number(Double(rows[$0].bar.number)) }),
        share("Share of what is sold") { $0.share },
        ChartTable.Column(
          "Registered patients, once for each service", format: { numberText($0, decimals: 0) },
          numbers: { rows[$0].bar.people.map { .number($0) } ?? .absent(.notApplicable) }),
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
