import Chronology
import Commissioning
import Describing
import Measuring

extension Report {
  func agreementList(_ records: [Reference]) -> ListTable {
    let columns = [
      ListColumn("customer", "Customer", facet: "customer"),
      ListColumn("service", "Service", facet: "service"),
      ListColumn("provider", "Provider", facet: "provider"),
      ListColumn("sourcing", "Sourcing", facet: "sourcing"),
      ListColumn("state", "State", facet: "state"),
      ListColumn("ends", "Ends", .day, facet: "end"),
      ListColumn("notice", "Last day for notice", .day),
      ListColumn("price", "Price a year", .number),
    ]
    return ListTable(columns, head: 1, records) { reference in
      guard case .agreement(let key) = reference else { return row(of: reference, []) }
      let onDay = landscape.agreements[key]
      var row = row(
        of: reference,
        [
          cell(of: onDay.customer), serviceCell(of: key), providerCell(of: onDay),
          onDay.sourcing.map { .text($0.text) } ?? .absent(), stateCell(of: key), endCell(of: key),
          noticeCell(of: key), priceCell(of: key),
        ], isOver: onDay.validity == .ended)
      row.end =
        switch onDay.end {
        case .at(let when): .on(when.lastDay)
        case .open: .open
        case .notRecorded: nil
        }
      return row
    }
  }

  /// A party on the day, or the last there was.
  func cell(of heir: Heir?) -> ListCell {
    guard let heir else { return .absent() }
    var cell = cell(of: heir.last)
    if heir.isInferred { cell.note = Self.inferred }
    return cell
  }

  func cell(of key: Key<Organisation>) -> ListCell {
    .text(
      catalogue.organisations[key].entry.name,
      path: landscape.isShown(.organisation(key)) ? path(of: .organisation(key)) : nil)
  }

  /// The services of a record, which lead to its page.
  private func serviceCell(of key: Key<Agreement>) -> ListCell {
    let agreement = catalogue.agreements[key]
    let names = agreement.services.map { catalogue.services[$0].entry.name }
    return .text(
      names.joined(separator: ", ").nonEmpty ?? agreement.entry.name,
      path: path(of: .agreement(key)))
  }

  private func providerCell(of onDay: AgreementOnDay) -> ListCell {
    var cell = onDay.sourcing == .inHouse ? .text("The customer itself") : cell(of: onDay.provider)
    let partners = onDay.partners.count
    if partners > 0 { cell.note = "shared with \(count(partners, "other CCG"))" }
    return cell
  }

  private func stateCell(of key: Key<Agreement>) -> ListCell {
    let onDay = landscape.agreements[key]
    let text = stateText(of: key)
    var cell = ListCell(text, rank: .text("\(onDay.validity.order) \(text)"))
    if onDay.validity == .ended { cell.tone = .closed }
    for opening in ["Ended with ", "Not known: "] where text.hasPrefix(opening) {
      cell.text = opening.hasPrefix("Ended") ? "Ended" : "Not known"
      cell.note =
        String(text.dropFirst(cell.text.count)).trimmingPrefix(": ").trimmingPrefix(" ")
        .description
    }
    return cell
  }

  private func endCell(of key: Key<Agreement>) -> ListCell {
    let end = landscape.agreements[key].end
    let note = catalogue.agreements[key].from.map { "from \($0.value.text)" }
    switch end {
    case .at(let when):
      return .number(Double(when.lastDay.number), end.text, note: note)
    case .open: return .number(.greatestFiniteMagnitude, end.text, note: note)
    case .notRecorded: return .absent(note: note)
    }
  }

  private func noticeCell(of key: Key<Agreement>) -> ListCell {
    guard let notice = landscape.term(of: key).notice else { return .absent() }
    return .number(
      Double(notice.lastDay.number), notice.lastDay.text,
      note: notice.standing == .passed ? "passed" : nil)
  }

  /// What it costs in a year or, where that cannot be worked out, the price.
  private func priceCell(of key: Key<Agreement>) -> ListCell {
    guard let price = price(of: key) else { return .absent() }
    let agreement = catalogue.agreements[key]
    let isOffered = agreement.prices.isEmpty && agreement.offer != nil
    guard let (cost, status) = yearlyCost(of: key) else {
      return ListCell(price.text, note: "not known for a year", tone: .absent)
    }
    let isMarked = status == .illustrative && self.status(of: key) != .illustrative
    let notes = [isOffered ? "as in the offer" : nil, isMarked ? "illustrative" : nil]
    return .number(
      cost.lower, cost.text, note: notes.compactMap(\.self).joined(separator: ", ").nonEmpty)
  }
}
