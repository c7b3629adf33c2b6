import Chronology
import Commissioning
import Describing
import Diagnostics
import Measuring

/// Something that appears on pages and links to others.
protocol PagePart {
  var links: Links { get }
}

extension PagePart {
  var report: Report { links.report }
  var catalogue: Catalogue { links.report.catalogue }

  /// Whether an organisation has closed by the day, so that what is said of it is in the past tense.
  func isOver(_ organisation: Key<Organisation>) -> Bool {
    report.landscape.lives[organisation] == .ended
  }

  func address(_ target: String) -> Address { links.address(target) }
  func address(of reference: Reference) -> Address { links.address(of: reference) }

  func anchor(_ reference: Reference) -> Anchor {
    Anchor(text: catalogue.name(of: reference), address: address(of: reference))
  }

  /// The link to a kind's list.
  func anchor(toList kind: Kind) -> Anchor {
    Anchor(text: kind.heading, address: links.address(ofList: kind))
  }

  /// Those that had been published by the day.
  func sources(_ evidence: Evidence) -> [Anchor] {
    evidence.sources.map { Reference.source($0) }.filter(report.landscape.isShown).map(anchor)
  }

  func cell(_ reference: Reference, tag: Tag? = nil) -> Cell {
    Cell(text: catalogue.name(of: reference), address: address(of: reference), tag: tag)
  }

  func cell(_ organisation: Key<Organisation>?) -> Cell {
    organisation.map { cell(.organisation($0)) } ?? Cell(text: "Not recorded")
  }

  func cell(_ when: Located<When>?, absence: String = "Not recorded") -> Cell {
    Cell(text: when?.value.text ?? absence)
  }

  func cell(_ price: Price?) -> Cell {
    guard let price else { return Cell(text: "Not stated") }
    return Cell(text: price.text, tag: Tag(price.evidence))
  }

  /// A party on the day; one that is inferred from a succession is marked.
  func cell(_ heir: Heir?) -> Cell {
    guard let heir else { return Cell(text: "Not recorded") }
    switch heir.fate {
    case .body(let key):
      return cell(.organisation(key), tag: heir.isInferred ? Tag(.inferred) : nil)
    case .lost(let key): return cell(.organisation(key), tag: .closed("Ended"))
    }
  }

  /// The provider of an agreement; in house, the customer itself.
  func providerCell(_ key: Key<Agreement>) -> Cell {
    if report.landscape.agreements[key].sourcing == .inHouse {
      return Cell(text: "The customer itself")
    }
    return cell(report.landscape.agreements[key].provider)
  }

  func names(_ services: [Key<Service>]) -> String {
    services.map { catalogue.services[$0].entry.name }.joined(separator: ", ")
  }

  func columns(_ names: String...) -> [TableView.Column] {
    names.map { TableView.Column(name: $0) }
  }
}
