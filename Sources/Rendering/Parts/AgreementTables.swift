import Chronology
import Commissioning
import Describing

/// Tables of agreements: those in force, and apart from them what is not known, to come and over.
struct AgreementTables: PagePart {
  let links: Links

  /// A column for a party of each agreement.
  struct Party {
    var heading: String
    var cell: (AgreementOnDay) -> Cell
  }

  /// - Parameters:
  ///   - party: the heading of the column for one of the parties.
  ///   - cell: that party.
  ///   - word: what tells them from others: "other".
  func tables(
    _ agreements: [Key<Agreement>], party: String, word: String = "",
    _ cell: @escaping (AgreementOnDay) -> Cell
  ) -> [TableView] {
    let groups = Dictionary(grouping: agreements) {
      report.landscape.agreements[$0].validity.order
    }
    return groups.sorted { $0.key < $1.key }.map { _, keys in
      let validity = report.landscape.agreements[keys[0]].validity
      return table(
        keys, caption: caption(validity, keys, word),
        parties: [Party(heading: party, cell: cell)])
    }
  }

  func table(
    _ agreements: [Key<Agreement>], caption: String, parties: [Party]
  ) -> TableView {
    let isCut = agreements.count > Report.agreementLimit
    return TableView(
      caption: isCut ? "The first \(Report.agreementLimit) of \(caption)" : caption,
      columns: columns("Services") + parties.map { TableView.Column(name: $0.heading) }
        + columns("Sourcing", "From", "Until", "State"),
      rows: agreements.prefix(Report.agreementLimit).map { row($0, parties) }, isStacked: true)
  }

  private func caption(_ validity: Validity, _ keys: [Key<Agreement>], _ word: String) -> String {
    let noun = word.isEmpty ? "agreement" : "\(word) agreement"
    let agreements = count(keys.count, noun)
    return switch validity {
    case .current: "\(agreements) in force on \(report.day.text)"
    case .notKnown: "\(agreements) of which it is not known whether in force on \(report.day.text)"
    case .notYet:
      "\(agreements) \(keys.allSatisfy(isToBegin) ? "to begin after" : "not yet in force on") \(report.day.text)"
    case .ended: "\(agreements) ended by \(report.day.text)"
    }
  }

  /// False for one that is still negotiated after the day on which it was to begin.
  private func isToBegin(_ key: Key<Agreement>) -> Bool {
    catalogue.agreements[key].from.map {
      $0.value.daysOfBeginning.lowerBound > report.day.number
    } ?? true
  }

  private func row(_ key: Key<Agreement>, _ parties: [Party]) -> TableView.Row {
    let agreement = catalogue.agreements[key]
    let onDay = report.landscape.agreements[key]
    return TableView.Row(
      head: head(key),
      cells: parties.map { $0.cell(onDay) } + [
        Cell(text: onDay.sourcing?.text ?? "Not recorded"),
        cell(agreement.from), Cell(text: onDay.end.text),
        Cell(text: report.stateText(of: key)),
      ])
  }

  /// The services of an agreement, leading to it.
  func head(_ key: Key<Agreement>) -> Cell {
    let agreement = catalogue.agreements[key]
    return Cell(
      text: names(agreement.services).nonEmpty ?? agreement.entry.name,
      address: address(of: .agreement(key)), tag: Tag(report.status(of: key)))
  }

  /// What is to be done under an agreement; nothing if that is not recorded.
  func specification(of key: Key<Agreement>) -> [TableView] {
    let facts = report.specification(of: key)
    if facts.isEmpty { return [] }
    return [
      TableView(
        caption: "What is to be done", columns: columns("Part", "What it says"),
        rows: facts.map { fact in
          let note = fact.values.first?.note.map { " (\($0))" } ?? ""
          return TableView.Row(
            head: Cell(text: fact.label),
            cells: [Cell(text: fact.values.map(\.text).joined(separator: "; ") + note)])
        }, isStacked: true)
    ]
  }
}
