import Commissioning
import Describing

/// A long history in parts that a page can show; none if one page shows it all.
struct ChangesMonths: Sendable {
  struct Part: Sendable {
    /// "April 2013", "April 2013, part 2".
    var title: String
    var path: String
    /// The latest first.
    var entries: ArraySlice<History.Entry>
  }

  /// How many changes a page shows.
  static let limit = 200

  /// The latest first.
  private(set) var parts: [Part] = []
  private var paths: [String: String] = [:]

  init(_ history: History) {
    let entries = history.entries
    guard entries.count > Self.limit else { return }
    var start = 0
    while start < entries.count {
      let month = entries[start].month
      let end =
        entries[start...].firstIndex { $0.month != month }
        ?? entries.count
      // The first part holds the earliest, so that what is recorded later moves none.
      let count = (end - start + Self.limit - 1) / Self.limit
      for number in (1...count).reversed() {
        let last = end - (number - 1) * Self.limit
        add(entries[max(start, last - Self.limit)..<last], month, number)
      }
      start = end
    }
  }

  private mutating func add(_ entries: ArraySlice<History.Entry>, _ month: Month, _ number: Int) {
    let (title, file) =
      number == 1
      ? (month.text, month.isoText)
      : ("\(month.text), part \(number)", "\(month.isoText)-\(number)")
    let path = "changes/\(file).html"
    parts.append(Part(title: title, path: path, entries: entries))
    for entry in entries { paths[entry.change.id] = path }
  }

  /// Where a change is shown, however long the history gets from here.
  func path(of entry: History.Entry) -> String { paths[entry.change.id] ?? ChangesPage.path }
}

extension History.Entry {
  fileprivate var month: Month {
    let parts = change.recorded.parts
    return Month(year: parts.year, month: parts.month)
  }
}
