import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// Which cells of the matrix are otherwise than on the earlier days of the publication.
struct MatrixChanges: PagePart {
  let links: Links

  /// How a CCG gets a service.
  private struct State: Hashable {
    var answer: SourcingMatrix.Answer
    /// The id of the provider.
    var provider: String?
    var text: String
  }

  private enum Change {
    case none
    case answer
    case provider
    /// The provider took over from the other.
    case takenOver
  }

  private struct Compared {
    var customer: Key<Organisation>
    var service: Key<Service>
    var before: State
    var after: State
    var change: Change
  }

  /// Nil if no earlier day has a matrix.
  var section: Section? {
    let days = (links.counterparts?.days.earlier ?? []).reversed().compactMap {
      day -> (day: Day, cells: [Compared], address: Address)? in
      guard report.landscape.isEarlier(day), let address = links.address(MatrixPage.path, on: day),
        let then = links.report(on: day)
      else { return nil }
      let cells = cells(comparedWith: then)
      return cells.isEmpty ? nil : (day, cells, address)
    }
    guard let latest = days.first else { return nil }
    return Section(
      id: "changes", heading: "Who gets what in another way now", groups: groups(latest.cells),
      tables: [
        TableView(
          caption: "Cells of \(report.day.text) beside those of "
            + count(days.count, "earlier day"),
          columns: [TableView.Column(name: "Since")]
            + [
              "Cells on both days", "Got in another way", "From another provider",
              "Provider taken over", "As before",
            ].map { TableView.Column(name: $0, isNumber: true) },
          rows: days.map { row($0.day, $0.cells, $0.address) }, isStacked: true)
      ])
  }

  private func row(_ day: Day, _ cells: [Compared], _ address: Address) -> TableView.Row {
    func number(_ number: Int) -> Cell {
      Cell(text: numberText(Double(number)), isNumber: true)
    }
    return TableView.Row(
      head: Cell(text: day.text, address: address),
      cells: [number(cells.count)]
        + [Change.answer, .provider, .takenOver, .none].map { change in
          number(cells.count { $0.change == change })
        })
  }

  // MARK: The cells

  private func cells(comparedWith then: Report) -> [Compared] {
    let customers = Dictionary(
      SourcingGrid(then).customers.map { (then.catalogue.organisations[$0].entry.id.value, $0) },
      uniquingKeysWith: { first, _ in first })
    let services = Dictionary(
      then.catalogue.services.keys.map { (then.catalogue.services[$0].entry.id.value, $0) },
      uniquingKeysWith: { first, _ in first })
    let grid = SourcingGrid(report)
    return grid.customers.flatMap { customer -> [Compared] in
      guard let earlier = customers[catalogue.organisations[customer].entry.id.value] else {
        return []
      }
      return grid.services.compactMap { service in
        services[catalogue.services[service].entry.id.value].map { other in
          let (before, after) = (
            state(earlier, other, in: then), state(customer, service, in: report)
          )
          return Compared(
            customer: customer, service: service, before: before, after: after,
            change: change(before, after, customer, service))
        }
      }
    }
  }

  private func state(
    _ customer: Key<Organisation>, _ service: Key<Service>, in report: Report
  ) -> State {
    let answer = report.landscape.answer(customer, service)
    let shown = SourcingMatrix.Answer(answer, in: report)
    let onDay = answer.key.map { report.landscape.agreements[$0] }
    let provider = onDay?.sourcing == .inHouse ? nil : onDay?.provider?.last
    let entry = provider.map { report.catalogue.organisations[$0].entry }
    return State(
      answer: shown, provider: entry?.id.value,
      text: [shown.word, entry?.name].compactMap(\.self).joined(separator: ": "))
  }

  private func change(
    _ before: State, _ after: State, _ customer: Key<Organisation>, _ service: Key<Service>
  ) -> Change {
    if before.answer != after.answer { return .answer }
    if before.provider == after.provider { return .none }
    let predecessors =
      report.landscape.answer(customer, service).key
      .flatMap { report.landscape.agreements[$0].provider?.predecessors } ?? []
    return predecessors.contains { catalogue.organisations[$0].entry.id.value == before.provider }
      ? .takenOver : .provider
  }

  // MARK: Lists

  private static let mostGroups = 20
  private static let mostNames = 30

  /// The cells that changed since a day, by what they were and what they are, the most first.
  private func groups(_ cells: [Compared]) -> [LinkGroup] {
    struct Route: Hashable {
      var before: State
      var after: State
    }
    let routes = Dictionary(grouping: cells.filter { $0.change != .none }) {
      Route(before: $0.before, after: $0.after)
    }
    func order(_ route: (key: Route, value: [Compared])) -> (Int, String, String) {
      (-route.value.count, route.key.before.text, route.key.after.text)
    }
    return routes.sorted { order($0) < order($1) }.prefix(Self.mostGroups).map { route, cells in
      let rest = cells.count - Self.mostNames
      return LinkGroup(
        summary: "\(route.before.text), then \(route.after.text) (\(count(cells.count, "cell")))",
        links: cells.prefix(Self.mostNames).map { cell in
          Anchor(
            text: "\(catalogue.organisations[cell.customer].entry.name): "
              + catalogue.services[cell.service].entry.name.withinSentence,
            address: report.landscape.answer(cell.customer, cell.service).key
              .map { links.address(of: .agreement($0)) }
              ?? links.address(of: .organisation(cell.customer)))
        }
          + (rest > 0
            ? [
              Anchor(
                text: "and \(rest) more in the download",
                address: links.address(MatrixChart().path(in: report)))
            ] : []))
    }
  }
}
