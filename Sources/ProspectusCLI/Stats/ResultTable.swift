/// A table of results as CSV (RFC 4180), its numbers in the shortest text that reads back as the
/// same number.
struct ResultTable {
  enum Cell {
    case text(String)
    /// Empty if it is nil or not finite.
    case number(Double?)
    case whole(Int?)
    case flag(Bool?)
  }

  private(set) var text = ""

  init(columns: [String]) {
    add(columns.map(Cell.text))
  }

  mutating func add(_ cells: [Cell]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { text += "," }
      switch cell {
      case .text(let value): text += quoted(value)
      case .number(let value): text += value.map(numeral) ?? ""
      case .whole(let value): text += value.map(String.init) ?? ""
      case .flag(let value): text += value.map { $0 ? "TRUE" : "FALSE" } ?? ""
      }
    }
    text += "\n"
  }

  private func quoted(_ value: String) -> String {
    let mustQuote = value.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    return mustQuote ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }

  private func numeral(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let text = value == 0 ? "0" : value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
