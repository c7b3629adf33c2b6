import Commissioning
import Measuring
import Statistics

/// How concentrated each market is, in England and in each region: the Herfindahl–Hirschman index on one
/// scale.
package struct ConcentrationPlot: PlottedChart {
  /// What is sold in one market, and by how many.
  package struct Sale: Sendable {
    /// By what is sold, the least that it can be; nil if nothing is.
    package var concentration: Concentration?
    /// The most that it can be, as some sellers are not named.
    package var greatest: Concentration?
    /// By the people it is sold for, the least that it can be.
    package var ofPeople: Concentration?
    /// Those that are named.
    package var sellers: Int
    package var sold: Int
    package var soldByUnnamed: Int

    package init(
      concentration: Concentration?, greatest: Concentration?, ofPeople: Concentration?,
      sellers: Int, sold: Int, soldByUnnamed: Int
    ) {
      self.concentration = concentration
      self.greatest = greatest
      self.ofPeople = ofPeople
      self.sellers = sellers
      self.sold = sold
      self.soldByUnnamed = soldByUnnamed
    }

    /// Whether it depends on who sells what sellers who are not named sell how concentrated it is.
    var mayBeMoreConcentrated: Bool { greatest?.level != concentration?.level }
  }

  package struct Row: Sendable {
    let name: String
    let address: String
    let england: Sale
    /// In the order of the regions.
    let regions: [Sale]
    let largest: String?
    /// In percent.
    let largestShare: Double?
    let apart: [Int]
    /// Of how many CCGs it is known how they get it.
    let known: Int

    /// - Parameter apart: what is no sale or not known, in the order of ``apartNames``.
    package init(
      _ name: String, address: String, england: Sale, regions: [Sale], largest: String?,
      largestShare: Double?, apart: [Int], known: Int
    ) {
      self.name = name
      self.address = address
      self.england = england
      self.regions = regions
      self.largest = largest
      self.largestShare = largestShare
      self.apart = apart
      self.known = known
    }

    var all: Int { england.sold + apart.reduce(0, +) }
    var isKnownForMost: Bool { known * 2 >= all }
  }

  /// What is counted apart from what is sold.
  package static let apartNames = [
    "In house", "Shared", "Not known", "Ended, nothing recorded since", "Not recorded",
  ]

  let regions: [String]
  /// The most concentrated first, those of which nothing is sold last.
  let rows: [Row]
  /// Those left out, as too little is known of them.
  private let leftOut: [Row]

  package init(regions: [String], rows: [Row]) {
    self.regions = regions
    func index(_ row: Row) -> Double { row.england.concentration?.index ?? -1 }
    let known = rows.filter(\.isKnownForMost)
    let isAnySold = known.contains { $0.england.concentration != nil }
    leftOut = isAnySold ? rows.filter { !$0.isKnownForMost } : []
    self.rows = (isAnySold ? known : rows).enumerated().sorted {
      (index($1.element), $0.offset) < (index($0.element), $1.offset)
    }.map(\.element)
  }

  package var layouts: [Layout] { [.page, .narrow] }

  var sold: [Row] { rows.filter { $0.england.concentration != nil } }

  package var isDrawn: Bool { !sold.isEmpty }

  private func count(_ sales: [Sale], _ level: Concentration.Level) -> Int {
    sales.count { $0.concentration?.level == level }
  }

  private var regionalSales: [Sale] {
    rows.flatMap(\.regions).filter { $0.concentration != nil }
  }

  package var title: String {
    guard isDrawn else { return "Concentration of what CCGs buy" }
    let regional = regionalSales
    let atLeast =
      (regional.isEmpty ? sold.map(\.england) : regional).contains {
        $0.mayBeMoreConcentrated && $0.greatest?.level == .high
      } ? "at least " : ""
    if regional.isEmpty {
      let high = count(sold.map(\.england), .high)
      return high == 0
        ? "No service is \(atLeast.isEmpty ? "" : "known to be ")bought from few"
        : "\(part(high, of: sold.count, "service")) bought from few"
    }
    return
      "Highly concentrated in \(atLeast)\(numberText(Double(count(regional, .high)))) of \(numberText(Double(regional.count))) regional markets"
  }

  package var sentence: String {
    guard let most = sold.first else { return "No service is known to be bought." }
    let national = sold.map(\.england)
    var words =
      "Of \(counted(sold.count, "service")) that CCGs buy\(leftOut.isEmpty ? "" : " and that are known for most CCGs"), "
      + concentrated(high: count(national, .high), lower: count(national, .concentrated))
    let regional = regionalSales
    if !regional.isEmpty {
      let high = count(regional, .high)
      let verb = high == 0 ? "none is" : high == 1 ? "one is" : "\(numberText(Double(high))) are"
      words +=
        "; of \(counted(regional.count, "market")) of one service in one region, \(verb) highly concentrated"
    }
    words += ". The most concentrated across England: \(most.name), "
    words += "at \(indexText(most.england.concentration))"
    return words + "." + uncertainty(national, regional)
  }

  /// What may be more concentrated than is said, as some sellers are not named.
  private func uncertainty(_ national: [Sale], _ regional: [Sale]) -> String {
    let counts = [
      (national.count(where: \.mayBeMoreConcentrated), "service"),
      (regional.count(where: \.mayBeMoreConcentrated), "regional market"),
    ].filter { $0.0 > 0 }
    guard !counts.isEmpty else { return "" }
    return
      " As some sellers are not named, \(counts.map { counted($0.0, $0.1) }.joined(separator: " and ")) may be more concentrated than that."
  }

  private func concentrated(high: Int, lower: Int) -> String {
    func verb(_ number: Int) -> String { "\(number) \(number == 1 ? "is" : "are")" }
    return switch (high, lower) {
    case (0, 0): "none is concentrated across England"
    case (0, _): "\(verb(lower)) concentrated across England, none highly"
    case (_, 0): "\(verb(high)) highly concentrated across England"
    default: "\(verb(high)) highly concentrated across England and \(lower) concentrated"
    }
  }

  package var notes: [String] {
    guard isDrawn else { return [] }
    return [
      "The index is the sum of the squares of the sellers' shares in percent: 10,000 where one sells all. "
        + "Above 1,000 a market is concentrated, above 2,000 highly concentrated (Competition Commission and Office of Fair Trading, Merger Assessment Guidelines, 2010).",
      "The scale is of square roots, so that small indexes can be told apart.",
      "Each CCG that buys a service, from a CSU or elsewhere, counts once. What CCGs do themselves or share, and what is not known, is counted apart.",
    ] + unnamedNotes + leftOutNotes
  }

  private var unnamedNotes: [String] {
    guard rows.contains(where: { $0.england.soldByUnnamed > 1 }) else { return [] }
    return [
      "What is bought from sellers who are not named is counted as if each CCG had a seller of its own: where there are any, an index is the least that it can be."
    ]
  }

  private var leftOutNotes: [String] {
    leftOut.map { "\($0.name) is not shown, as it is known for \(ofCCGs($0.known, $0.all))." }
  }

  func indexText(_ concentration: Concentration?) -> String {
    concentration.map { numberText($0.index, decimals: 0) } ?? "none"
  }

  package var table: ChartTable {
    let (rows, regions) = (rows, regions)
    func number(
      _ name: String, key: StaticString? = nil, decimals: Int = 0,
      _ value: @escaping (Row) -> Double?
    ) -> ChartTable.Column {
      ChartTable.Column(
        name, key: key, format: { numberText($0, decimals: decimals) },
        numbers: { row in
          value(rows[row]).map { .number($0) } ?? .absent(.notApplicable)
        })
    }
    var columns = [
      ChartTable.Column(
        "Service", key: "name", link: { rows[$0].address }, words: { .words(rows[$0].name) }),
      number("CCGs that buy it") { Double($0.england.sold) },
      number("Sellers named") { Double($0.england.sellers) },
      number("CCGs whose seller is not named") { Double($0.england.soldByUnnamed) },
      ChartTable.Column("Largest seller named") { .words(rows[$0].largest ?? "None") },
      ChartTable.Column(
        "Its share", format: { numberText($0, decimals: 1) + "%" },
        numbers: { rows[$0].largestShare.map { .number($0) } ?? .absent(.notApplicable) }),
      number("Index by CCGs", key: "value") { $0.england.concentration?.index },
      number("Index by registered patients") { $0.england.ofPeople?.index },
    ]
    for (position, region) in regions.enumerated() {
      columns.append(number("Index in \(region)") { $0.regions[position].concentration?.index })
    }
    for (position, name) in Self.apartNames.enumerated() {
      columns.append(number(name) { Double($0.apart[position]) })
    }
    return ChartTable(
      caption: "Concentration of \(counted(rows.count, "service"))", columns: columns,
      count: rows.count,
      markLink: { rows[$0].address }, reading: { reading(rows[$0]) })
  }

  private func reading(_ row: Row) -> String {
    guard let england = row.england.concentration else {
      return "\(row.name): not known to be bought by any CCG"
    }
    let parts = zip(regions, row.regions).map { region, sale in
      "\(region) \(indexText(sale.concentration))"
    }
    let own =
      "\(row.name): \(numberText(england.index, decimals: 0)) across England, \(england.level.words)"
    return parts.isEmpty ? own : "\(own); \(parts.joined(separator: ", "))"
  }

  package func draw(for layout: Layout, in svg: inout SVGWriter) {
    ConcentrationDrawing(self, layout).draw(in: &svg)
  }
}

extension Concentration.Level {
  /// "highly concentrated".
  package var words: String {
    switch self {
    case .low: "not concentrated"
    case .concentrated: "concentrated"
    case .high: "highly concentrated"
    }
  }
}
