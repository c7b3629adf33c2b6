import Commissioning
import Diagnostics
import Disclosing
import Reading

/// What the last edition disclosed, as its downloads of those KPIs say that suppress figures.
///
/// - Parameter published: the bytes of its files, by path.
func lastEdition(
  of catalogue: Catalogue, _ published: (@Sendable (String) -> [UInt8]?)?
) -> LastEdition {
  var edition = LastEdition()
  guard let published, catalogue.kpis.contains(where: { $0.suppressBelow != nil }) else {
    return edition
  }
  for kpi in catalogue.kpis {
    let id = kpi.entry.id.value
    guard kpi.suppressBelow != nil || !kpi.suppressWith.isEmpty,
      let bytes = published("kpis/\(id).csv")
    else { continue }
    edition.add(bytes, of: id)
  }
  return edition
}

extension LastEdition {
  fileprivate mutating func add(_ bytes: [UInt8], of kpi: String) {
    guard let text = checkedText(bytes, source: SourceID(0)).value else { return }
    let table = bytes[text].withUnsafeBufferPointer {
      readTable($0, source: SourceID(0), at: 0).value
    }
    guard let table else { return }
    let columns = Dictionary(
      table.columns.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      func text(_ name: String) -> String {
        columns[name].map { row.cells[$0].value } ?? ""
      }
      func number(_ name: String) -> Double { Double(text(name)) ?? .nan }
      guard let period = Period(text("period")) else { continue }
      add(
        LastEdition.Figure(
          numerator: number("numerator"), denominator: number("denominator"),
          value: number("value"), isSuppressed: text("absence") == Absence.suppressed.text),
        about: LastEdition.Subject(
          kpi: kpi, parties: ["subject", "provider", "customer", "service"].map(text),
          period: period))
    }
  }
}
