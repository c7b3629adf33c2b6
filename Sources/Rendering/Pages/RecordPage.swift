import Commissioning
import Describing
import Templates

/// The page of a record.
protocol RecordPage: ArticlePage {
  associatedtype Record: DescribedRecord
  static var kind: Kind { get }
  var key: Key<Record> { get }
  init(key: Key<Record>, path: String)
}

extension RecordPage {
  static var factNames: [String] { Record.attributes(of: kind).map(\.id) + ["sources"] }

  /// A record that the page of another describes has none of its own.
  package static func all(in survey: Survey) -> [Self] {
    let records = survey.report.catalogue[keyPath: Record.list]
    return records.keys.filter { key in
      guard records[key].entry.kind == kind else { return false }
      let reference = Record.reference(key)
      return survey.hasPlace(for: reference) && !survey.report.path(of: reference).contains("#")
    }.map {
      Self(key: $0, path: survey.report.path(of: Record.reference($0)))
    }
  }

  var reference: Reference { Record.reference(key) }

  package func lastReviewed(in report: Report) -> Day? {
    report.catalogue.entry(of: reference).lastReviewed
  }

  package func isListed(in report: Report) -> Bool { report.landscape.isShown(reference) }

  package static var rank: PathClaims.Claim.Rank { .record }

  package func claim(in catalogue: Catalogue) -> PathClaims.Claim {
    let entry = catalogue.entry(of: reference)
    return PathClaims.Claim(
      rank: .record, words: "the \(entry.kind.noun) '\(entry.id.value)'", place: entry.id.place)
  }

  /// The page of what was not known by the day that the site describes says no more than that.
  package func write(with press: Press, into output: inout [UInt8]) {
    let links = press.links(at: path)
    let isShown = press.report.landscape.isShown(reference)
    show(isShown ? article(from: links) : notYet(links), with: press, into: &output)
  }

  private func notYet(_ links: Links) -> Article {
    let part = RecordArticle(links: links)
    let entry = part.catalogue.entry(of: reference)
    return Article(
      frame: Frames(links: links).frame(
        title: "Not recorded on \(part.report.day.text)", trail: [part.anchor(toList: entry.kind)]),
      notices: [
        "Nothing was recorded of this \(entry.kind.noun) by \(part.report.day.text), the day that "
          + "this site describes."
      ])
  }

  package func sources(in report: Report) -> [String] {
    [report.path(of: report.catalogue.entry(of: reference).place.source)]
  }
}
