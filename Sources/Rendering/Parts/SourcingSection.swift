import Chronology
import Commissioning
import Describing

/// How a CCG gets each service on the day: one answer each, with what is not known; and its agreements
/// before and after.
struct SourcingSection: PagePart {
  let links: Links

  func section(of key: Key<Organisation>) -> Section {
    var section = Section(
      id: "services", heading: "Who does what for it",
      introduction: introduction(key), summaryRows: 5)
    let answers = Answers(key, in: report)
    section.tables = [
      table(answers.current, "that it gets on \(report.day.text)"),
      table(
        answers.notKnown, "not known to be provided as before"),
      table(answers.ended, "whose last agreement has ended, with none recorded since"),
    ].compactMap(\.self)
    let answered = Set((answers.current + answers.notKnown + answers.ended).map(\.agreement))
    section.tables += AgreementTables(links: links).tables(
      report.landscape.agreementsByCustomer[key].filter { !answered.contains($0) },
      party: "Provider", word: answered.isEmpty ? "" : "other"
    ) { cell($0.provider) }
    section.tables += OrganisationSections(links: links).handedOn(by: key)
    if section.tables.isEmpty { section.absence = "No agreement is recorded." }
    return section
  }

  private func introduction(_ key: Key<Organisation>) -> String {
    let text = "How it gets each service, until when, and how well it is served."
    let services = report.lists[.service] ?? []
    let missing = services.count - report.landscape.answers[key].count
    if missing <= 0 || missing == services.count { return text }
    let names = services.lazy.compactMap { reference -> String? in
      guard case .service(let service) = reference,
        case .notRecorded = report.landscape.answer(key, service)
      else { return nil }
      return catalogue.services[service].entry.name.withinSentence
    }.prefix(Self.nameLimit)
    let rest = missing - names.count
    return "\(text) Nothing is recorded about \(missing) of \(services.count) services: "
      + names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more." : ".")
  }

  /// How many services are named of which nothing is recorded.
  private static let nameLimit = 24

  /// - Parameter words: what the services have in common, after their number.
  private func table(_ answers: [Answers.Line], _ words: String) -> TableView? {
    if answers.isEmpty { return nil }
    let number = answers.reduce(0) { $0 + $1.services.count }
    return TableView(
      caption: "\(count(number, "service")) \(words)",
      columns: columns("Services", "Provider", "Sourcing", "Until") + [
        TableView.Column(name: "Notice by"),
        TableView.Column(name: "Price", isInSummary: false),
        TableView.Column(name: "Performance", isInSummary: false),
      ],
      rows: answers.map(row), isStacked: true)
  }

  private func row(_ line: Answers.Line) -> TableView.Row {
    let key = line.agreement
    let agreement = catalogue.agreements[key]
    return TableView.Row(
      head: Cell(
        text: names(line.services), address: address(of: .agreement(key)),
        tag: Tag(report.status(of: key))),
      cells: [
        providerCell(key),
        Cell(text: report.landscape.agreements[key].sourcing?.text ?? "Not recorded"),
        end(key), notice(key),
        agreement.isInHouse ? Cell(text: "None: in house") : price(key),
        PerformanceSections(links: links).line(of: key),
      ])
  }

  /// Until when it holds, with its state if it is not simply in force.
  private func end(_ key: Key<Agreement>) -> Cell {
    let (end, state) = (report.landscape.agreements[key].end.text, report.stateText(of: key))
    return Cell(text: state == "In force" ? end : "\(end). \(state)")
  }

  private func notice(_ key: Key<Agreement>) -> Cell {
    Cell(text: report.landscape.term(of: key).noticeText)
  }

  private func price(_ key: Key<Agreement>) -> Cell {
    guard let price = report.agreedPrices(key).first(where: \.isNearest) else {
      return Cell(text: "Not stated")
    }
    return Cell(text: price.text, tag: price.evidence.flatMap { Tag($0) })
  }
}

/// The answers about a customer's services, those under one agreement together.
private struct Answers {
  struct Line {
    var agreement: Key<Agreement>
    var services: [Key<Service>]
  }

  var current: [Line] = []
  var notKnown: [Line] = []
  var ended: [Line] = []

  init(_ customer: Key<Organisation>, in report: Report) {
    func add(_ service: Key<Service>, under agreement: Key<Agreement>, to lines: inout [Line]) {
      if let line = lines.firstIndex(where: { $0.agreement == agreement }) {
        lines[line].services.append(service)
      } else {
        lines.append(Line(agreement: agreement, services: [service]))
      }
    }
    for (service, answer) in report.landscape.answers[customer] {
      switch answer {
      case .agreement(let key): add(service, under: key, to: &current)
      case .notKnown(let key): add(service, under: key, to: &notKnown)
      case .ended(let key): add(service, under: key, to: &ended)
      case .notRecorded: break
      }
    }
  }
}
