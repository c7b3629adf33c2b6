import Commissioning
import Diagnostics

/// Findings that many rows of a file share: reported at the first, with how many there are.
struct RowFindings {
  /// What makes two rows' findings one.
  struct Subject: Hashable {
    var source: SourceID?
    var rule: Rule
    /// A series' number, or a name.
    var about: About

    enum About: Hashable {
      case series(Int32)
      case words(String)
    }
  }

  private var positions: [Subject: Int] = [:]
  private var found: [(diagnostic: Diagnostic, rows: Int)] = []

  /// In the order in which they were first met.
  var diagnostics: [Diagnostic] {
    found.map { diagnostic, rows in
      var diagnostic = diagnostic
      if rows > 1 {
        diagnostic.message += ", here and in \(rows - 1) more \(rows == 2 ? "row" : "rows")"
      }
      return diagnostic
    }
  }

  /// A finding that is one with all of its rule and message in the file.
  mutating func add(_ diagnostic: Diagnostic, rows: Int) {
    let subject = Subject(
      source: diagnostic.place?.source, rule: diagnostic.rule, about: .words(diagnostic.message))
    if !recount(subject, rows: rows) { add(diagnostic, on: subject, rows: rows) }
  }

  /// Adds rows to a finding met before; false if there is none yet.
  mutating func recount(_ subject: Subject, rows: Int = 1) -> Bool {
    guard let position = positions[subject] else { return false }
    found[position].rows += rows
    return true
  }

  mutating func add(_ diagnostic: Diagnostic, on subject: Subject, rows: Int = 1) {
    positions[subject] = found.count
    found.append((diagnostic, rows))
  }

  /// A finding on the period of a row that is one with all of its rule in the file.
  mutating func report(
    _ rule: Rule, _ row: Int, of table: ObservationTable, _ words: String, help: String
  ) {
    let subject = Subject(source: table.source, rule: rule, about: .words(rule.rawValue))
    if recount(subject) { return }
    add(
      Diagnostic(
        rule, "\(table.periods[row].text) \(words)", at: table.place(ofRow: row), help: help),
      on: subject)
  }
}
