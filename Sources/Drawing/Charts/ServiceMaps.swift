import Measuring

/// How CCGs get each service, as small maps side by side: the service that most of them buy from a CSU first.
package struct ServiceMaps: Chart {
  package struct Service {
    let name: String
    /// Of the service's own map.
    let address: String
    /// By place.
    let answers: [SourcingMatrix.Answer]

    package init(name: String, address: String, answers: [SourcingMatrix.Answer]) {
      self.name = name
      self.address = address
      self.answers = answers
    }

    func number(_ answer: SourcingMatrix.Answer) -> Int { answers.count { $0 == answer } }

    /// Of how many CCGs the option is known.
    var known: Int { SourcingMatrix.Answer.sourcedOnes.reduce(0) { $0 + number($1) } }
    var isKnownForMost: Bool { known * 2 >= answers.count }

    /// The option by which most CCGs get it; nil where none is known, or two are as frequent.
    var mostOften: SourcingMatrix.Answer? {
      let numbers = SourcingMatrix.Answer.sourcedOnes.map { ($0, number($0)) }
      guard let most = numbers.map(\.1).max(), most > 0 else { return nil }
      let first = numbers.filter { $0.1 == most }
      return first.count == 1 ? first[0].0 : nil
    }
  }

  private let day: String
  private let services: [Service]
  /// Those that are compared: all, unless some are known for most CCGs and others are not.
  private let compared: [Service]
  private let grid: HexGrid
  private let unplaced: Int

  /// - Parameter places: those of the CCGs, by which answers are ordered; nil for what has none.
  package init(day: String, places: [(column: Int, row: Int)?], services: [Service]) {
    self.day = day
    let hasKnown = services.contains(where: \.isKnownForMost)
    self.services = services.enumerated().sorted { left, right in
      let isOut = [left, right].map { hasKnown && !$0.element.isKnownForMost }
      if isOut[0] != isOut[1] { return isOut[1] }
      let numbers = [left, right].map { $0.element.number(.sourced(.csu)) }
      return numbers[0] == numbers[1] ? left.offset < right.offset : numbers[0] > numbers[1]
    }.map(\.element)
    compared = self.services.filter { !hasKnown || $0.isKnownForMost }
    grid = HexGrid(places)
    unplaced = places.count { $0 == nil }
  }

  /// How many services most CCGs get by each option.
  private var options: [(answer: SourcingMatrix.Answer, number: Int)] {
    SourcingMatrix.Answer.sourcedOnes.map { answer in
      (answer, compared.count { $0.mostOften == answer })
    }.filter { $0.number > 0 }
  }

  package var title: String {
    let most = options.map(\.number).max()
    guard let option = options.first(where: { $0.number == most }) else {
      return "How CCGs get each service"
    }
    return "Most often \(option.answer.clause): \(numberText(Double(option.number))) of "
      + counted(compared.count, "service")
      + (compared.count < services.count ? " known for most CCGs" : "")
  }

  package var sentence: String {
    let parts = options.map { "\(numberText(Double($0.number))) \($0.answer.clause)" }
    let rest = compared.count - options.reduce(0) { $0 + $1.number }
    let mixed = rest > 0 ? ["\(numberText(Double(rest))) by no option more than others"] : []
    var words =
      "The most frequent option recorded for each service\(compared.count < services.count ? " known for most CCGs" : "") on \(day): "
      + (parts + mixed).joined(separator: "; ") + "."
    if let first = compared.first, let last = compared.last, compared.count > 1 {
      let numbers = [first, last].map { $0.number(.sourced(.csu)) }
      if numbers[0] > numbers[1] {
        words +=
          " From \(numberText(Double(numbers[1]))) (\(last.name)) to "
          + "\(numberText(Double(numbers[0]))) CCGs (\(first.name)) buy one from a CSU."
      }
    }
    for service in services.dropFirst(compared.count) {
      words += " \(service.name) is known for \(ofCCGs(service.known, service.answers.count))."
    }
    return words
  }

  package var notes: [String] {
    [
      "Each hexagon is a CCG near its neighbours, whatever its size. Places are approximate. Numbers stand in "
        + "the order of the words below, the last for all without a known option. What most CCGs buy from a CSU comes first."
    ]
      + unplacedNote(unplaced)
  }

  private var answers: [SourcingMatrix.Answer] {
    SourcingMatrix.Answer.ordered.filter { answer in
      services.contains { $0.number(answer) > 0 }
    }
  }

  package var table: ChartTable {
    let services = services
    let columns = answers.map { answer in
      ChartTable.Column(
        answer.columnName, format: { numberText($0) },
        numbers: { .number(Double(services[$0].number(answer))) })
    }
    return ChartTable(
      caption: "How CCGs get each service, \(day)",
      columns: [
        ChartTable.Column("Service", key: "name", link: { services[$0].address }) {
          .words(services[$0].name)
        }
      ] + columns,
      count: services.count, markLink: { services[$0].address },
      reading: { "\(services[$0].name): \(reading(of: services[$0]))" })
  }

  private func reading(of service: Service) -> String {
    answers.filter { service.number($0) > 0 }
      .map { "\(numberText(Double(service.number($0)))) \($0.clause)" }.joined(separator: "; ")
  }

  package func panels(id: String, of table: ChartTable) -> [ChartPanel] {
    // Keys of one height, so that maps beside each other are level.
    let keyEnd = services.compactMap { key(of: $0).last?.spot.y }.max() ?? 0
    return services.enumerated().map { row, service in
      let reading = reading(of: service)
      var svg = SVGWriter(
        id: "\(id)-\(row + 1)", name: "\(service.name): \(reading)", table, marks: 6)
      draw(service, row, below: keyEnd + 16, in: &svg)
      return ChartPanel(
        name: service.name, address: service.address, reading: reading, svg: svg.bytes)
    }
  }

  private static let layout = Layout(
    name: "panel", className: "plot plot-panel", width: 160, isWide: false)

  /// A shape for each answer, of all its hexagons.
  private func draw(
    _ service: Service, _ row: Int, below top: Double, in svg: inout SVGWriter
  ) {
    let half = grid.half(width: Self.layout.width)
    let key = key(of: service)
    let corner = Spot((Self.layout.width - grid.width(half)) / 2, top)
    svg.open(
      Self.layout, height: corner.y + grid.height(half) + 2,
      description: "\(counted(service.answers.count, "hexagon")).", reads: .anywhere)
    for (tone, number, spot) in key {
      svg.openPart(ClassName("hexagon", tone), to: nil)
      svg.hexagon("hexagon-face", top: spot, half: 6, side: HexGrid.side(6))
      svg.closePart()
      svg.text("key-text", number, at: Spot(spot.x + 10, spot.y + 11))
    }
    svg.openMark("service-map", row: row)
    for answer in answers where service.number(answer) > 0 {
      svg.openPart(ClassName("hexagon", answer.tone), to: nil)
      svg.shape(
        "hexagon-face",
        grid.cells.indices.filter { service.answers[$0] == answer }.map { position in
          grid.corners(of: grid.cells[position], half).map {
            Spot($0.x + corner.x, $0.y + corner.y)
          }
        })
      svg.closePart()
    }
    svg.closeGroup()
    svg.close()
  }

  /// How many CCGs have each option, and of how many none is known, each beside its colour.
  private func key(of service: Service) -> [(tone: String, number: String, spot: Spot)] {
    let known = SourcingMatrix.Answer.sourcedOnes.map { ($0.tone, service.number($0)) }
    let rest = service.answers.count - known.reduce(0) { $0 + $1.1 }
    var spot = Spot(6, 2)
    let entries = known + [(SourcingMatrix.Answer.notRecorded.tone, rest)]
    return entries.filter { $0.1 > 0 }.map { tone, count in
      let number = numberText(Double(count))
      let width = 10 + textWidth(number, size: 12) + 14
      if spot.x > 6, spot.x + width > Self.layout.width { spot = Spot(6, spot.y + 18) }
      defer { spot.x += width }
      return (tone, number, spot)
    }
  }
}

extension SourcingMatrix.Answer {
  /// The four options.
  fileprivate static var sourcedOnes: [SourcingMatrix.Answer] {
    ordered.filter { if case .sourced = $0 { true } else { false } }
  }
}

/// "only 2 of 211 CCGs", "no CCG".
func ofCCGs(_ number: Int, _ all: Int) -> String {
  number == 0 ? "no CCG" : "only \(number) of \(counted(all, "CCG"))"
}
