import Commissioning
import Describing
import Measuring

/// What changed, as recorded.
struct Changes: PagePart {
  let links: Links

  /// How many changes the page of a record shows.
  private static let briefLimit = 5
  /// How many changes of one kind a table shows whole, and how many if it is divided.
  private static let undividedLimit = 40
  private static let partLimit = 25

  // MARK: Pages of changes

  func article(
    title: String, summary: String?, _ entries: ArraySlice<History.Entry>, trail: [Anchor]
  ) -> Article {
    Article(
      frame: Frames(links: links).frame(title: title, summary: summary, trail: trail),
      actions: [
        Anchor(text: "Download all changes (CSV)", address: address(ChangesDownload.path))
      ] + feeds.suffix(1).map { Anchor(text: "Feed of changes (Atom)", address: $0.address) },
      sections: sections(entries))
  }

  /// The latest, as many as a page shows.
  var opening: ArraySlice<History.Entry> { report.history.entries.prefix(ChangesMonths.limit) }

  /// A section for each day, a table for each kind of change.
  private func sections(_ entries: ArraySlice<History.Entry>) -> [Section] {
    divided(entries, by: \.change.recorded).map { day, entries in
      Section(
        id: "d-\(day.isoText)", heading: "Recorded on \(day.text)",
        tables: divided(entries, by: \.change.event).flatMap { event, entries in
          tables(entries, heading: event.heading)
        })
    }
  }

  /// One table, or several that the index of the page can lead to: "Extended: changes 26 to 50 of 200, from
  /// NHS Leeds West".
  private func tables(_ entries: ArraySlice<History.Entry>, heading: String) -> [TableView] {
    guard entries.count > Self.undividedLimit else {
      return [table(entries, caption: "\(heading): \(count(entries.count, "change"))")]
    }
    let parts = (entries.count + Self.partLimit - 1) / Self.partLimit
    let size = (entries.count + parts - 1) / parts
    return stride(from: 0, to: entries.count, by: size).map { start in
      let part = entries.dropFirst(start).prefix(size)
      return table(
        part,
        caption:
          "\(heading): changes \(start + 1) to \(start + part.count) of \(entries.count), from "
          + (part.first.map(beginning) ?? ""))
    }
  }

  /// A record, or whom it is of where its name begins with that: "NHS Leeds West: Finance from North" is told
  /// as "NHS Leeds West".
  private func beginning(_ entry: History.Entry) -> String {
    let end = entry.change.name.firstRange(of: ": ")?.lowerBound
    return end.map { String(entry.change.name[..<$0]) } ?? entry.subject
  }

  /// Runs of neighbours that have something in common.
  private func divided<Value: Equatable>(
    _ entries: ArraySlice<History.Entry>, by value: (History.Entry) -> Value
  ) -> [(Value, ArraySlice<History.Entry>)] {
    var runs: [(Value, ArraySlice<History.Entry>)] = []
    var rest = entries
    while let first = rest.first {
      let run = rest.prefix { value($0) == value(first) }
      runs.append((value(first), run))
      rest = rest.dropFirst(run.count)
    }
    return runs
  }

  private func table(_ entries: ArraySlice<History.Entry>, caption: String) -> TableView {
    TableView(
      caption: caption, columns: columns("Record", "What changed", "Recorded in"),
      rows: entries.map { entry in
        TableView.Row(
          id: "e-\(entry.change.id)", head: subject(entry),
          cells: [
            words(entry),
            Cell(text: entry.change.sourceRow.isEmpty ? "Not recorded" : entry.change.sourceRow),
          ])
      }, isStacked: true)
  }

  /// The record, as a link if it is still there.
  private func subject(_ entry: History.Entry) -> Cell {
    let own = entry.reference.flatMap { Tag(catalogue.entry(of: $0).evidence) }
    return Cell(
      text: entry.subject, address: address(of: entry),
      tag: isOfFiguresAlone(entry) ? own : report.tag(of: entry))
  }

  private func words(_ entry: History.Entry) -> Cell {
    Cell(text: entry.words, tag: isOfFiguresAlone(entry) ? report.tag(of: entry) : nil)
  }

  /// Whether the label is about its figures, not about the record that they are of.
  private func isOfFiguresAlone(_ entry: History.Entry) -> Bool {
    entry.change.event.concernsFigures && entry.series == nil
  }

  private func address(of entry: History.Entry) -> Address? {
    if let series = entry.series { return links.address(ofSeries: series) }
    return entry.reference.map { address(of: $0) }
  }

  // MARK: Parts of other pages

  /// The latest changes of a record; nothing if there are none.
  func latest(of entries: [History.Entry]) -> [Section] {
    guard !entries.isEmpty else { return [] }
    let shown = entries.prefix(Self.briefLimit)
    let all = count(entries.count, "change")
    let table = TableView(
      caption: shown.count < entries.count ? "The latest \(shown.count) of \(all)" : all,
      columns: columns("Recorded on", "Record", "What happened", "What changed"),
      rows: shown.map { entry in
        TableView.Row(
          head: Cell(text: entry.change.recorded.text, address: permanentAddress(of: entry)),
          cells: [
            subject(entry), Cell(text: entry.change.event.heading), words(entry),
          ])
      }, isStacked: true)
    return [
      Section(
        id: "changes", heading: "What changed", tables: [table],
        more: Anchor(text: "All changes of the catalogue", address: address(ChangesPage.path)))
    ]
  }

  /// "Recorded on 31 December 2013, repriced: 5 offers and 2 agreements", each leading to where its first change
  /// is shown.
  func lines(most: Int) -> [Anchor] {
    divided(report.history.entries[...]) { [$0.change.recorded.isoText, $0.change.event.rawValue] }
      .prefix(most).compactMap { _, entries in
        entries.first.map { entry in
          Anchor(
            text:
              "Recorded on \(entry.change.recorded.text), \(entry.change.event.heading.lowercasedFirst): "
              + (entries.count == 1 ? entry.subject : records(of: entries)),
            address: permanentAddress(of: entry), tag: report.tag(of: entry))
        }
      }
  }

  /// "29 CCGs, 45 offers and 206 agreements": what changed, each once.
  private func records(of entries: ArraySlice<History.Entry>) -> String {
    let kinds = Set(entries.map(\.change.kind))
    let counts = Kind.allCases.filter(kinds.contains).map { kind in
      let records = Set(entries.filter { $0.change.kind == kind }.map(\.change.record))
      return count(records.count, kind.noun, plural: kind.plural)
    }
    let start = counts.dropLast().joined(separator: ", ")
    return start.isEmpty ? counts[0] : "\(start) and \(counts[counts.count - 1])"
  }

  /// Where a change is shown, however long the history gets.
  private func permanentAddress(of entry: History.Entry) -> Address {
    links.address(
      links.survey.changesMonths.path(of: entry), ending: "#e-\(entry.change.id)")
  }

  // MARK: Feeds

  /// The feeds that a page names: of what it is about, and of everything. Sites of earlier days have none.
  var feeds: [Anchor] {
    guard let days = links.counterparts?.days, days.latest == report.day else { return [] }
    let own = ChangesFeed.path(besides: links.path)
    let paths = own == ChangesFeed.path ? [own] : [own, ChangesFeed.path]
    return paths.compactMap { path in
      links.survey.changeFeeds[path].map {
        Anchor(text: $0.title(in: report), address: address(path))
      }
    }
  }
}
