import Commissioning
import Describing

/// Tables of agreements.
struct AgreementTables: PagePart {
  let links: Links

  /// - Parameter party: the heading of the column for one of the parties.
  func table(
    _ agreements: [Key<Agreement>], caption: String, party: String,
    _ organisation: (Agreement) -> Key<Organisation>?
  ) -> TableView {
    let rows = agreements.map { key in
      let agreement = catalogue.agreements[key]
      return TableView.Row(
        head: head(key),
        cells: [
          cell(organisation(agreement)),
          Cell(text: agreement.sourcing?.text ?? "Not recorded"),
          cell(agreement.from),
          cell(agreement.until, absence: "No end recorded"),
        ])
    }
    return TableView(
      caption: caption, columns: columns("Services", party, "Sourcing", "From", "Until"),
      rows: rows, isStacked: true)
  }

  /// The services of an agreement, leading to it.
  func head(_ key: Key<Agreement>) -> Cell {
    let agreement = catalogue.agreements[key]
    return Cell(
      text: names(agreement.services).nonEmpty ?? agreement.entry.name,
      address: address(of: .agreement(key)), tag: Tag(agreement.entry.evidence))
  }
}
