import Commissioning
import Describing
import Diagnostics
import Measuring
import Reading

extension SiteState {
  /// What a site that is about to be built says.
  package init(_ report: Report, observations: [UInt8]) {
    for row in report.stateRows { add(row) }
    add(observations: observations)
  }

  /// What a built site says, by its downloads.
  ///
  /// - Parameter file: the bytes of a file of the site, by path; nil if it does not have it.
  package init(builtSite file: (String) -> [UInt8]?) {
    if let rows = file(SiteState.path).flatMap(cells) {
      for row in rows {
        add(
          StateRow(
            kind: row["kind"] ?? "", id: row["id"] ?? "", name: row["name"] ?? "",
            label: row["label"] ?? "", text: row["text"] ?? "", code: row["code"] ?? ""))
      }
    } else {
      gaps.append(
        "it has no \(SiteState.path), so only its figures can be compared: build it again to compare its records"
      )
    }
    if let observations = file("observations.csv") { add(observations: observations) }
  }

  /// Where the table is, from the site's folder.
  package static let path = "state.csv"

  private mutating func add(_ row: StateRow) {
    switch row.kind {
    case "site":
      if row.name == "day" { day = row.text } else if row.name == "base_url" { baseURL = row.text }
    case "series":
      let parts = row.id.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let key = FigureKey(kpi: parts[0], parties: Array(parts.dropFirst()), period: "")
      add(row, to: &series[key, default: Series()])
    default:
      guard let kind = Kind(rawValue: row.kind) else { return }
      add(
        row,
        to: &records[RecordKey(kind: kind, id: row.id), default: Record(kind: kind, id: row.id)])
    }
  }

  private func add(_ row: StateRow, to series: inout Series) {
    switch row.name {
    case "@name": series.title = row.text
    case "@page": series.page = row.text
    case "target": series.target = row.text
    case "meets_target": series.meetsTarget = row.text
    case "signal": series.signal = row.text
    case "latest": series.latest = row.text
    case "row": series.row = row.text
    case "period": series.period = row.text
    case "status": series.status = row.text
    default: break
    }
  }

  private func add(_ row: StateRow, to record: inout Record) {
    switch row.name {
    case "@name": record.name = row.text
    case "@former_ids": record.formerIDs = row.text.split(separator: ";").map(String.init)
    case "@page": record.page = row.text
    case "@source": record.source = row.text
    case "@standing": record.standing = Standing(rawValue: row.text) ?? .unknown
    case "@prose": record.prose = row.text
    case "@withholds": record.mayWithhold = row.text == "yes"
    default:
      let fact = Fact(
        name: row.name, label: row.label, text: row.text,
        code: row.code.isEmpty ? row.text : row.code)
      if row.name == "@csu" { record.mainCSU = fact } else { record.facts.append(fact) }
    }
  }

  private mutating func add(observations: [UInt8]) {
    for row in cells(observations) ?? [] {
      let key = FigureKey(
        kpi: row["kpi"] ?? "",
        parties: ["subject", "provider", "customer", "service"].map { row[$0] ?? "" },
        period: row["period"] ?? "")
      let unit = row["unit"] ?? ""
      let value = row["value"] ?? ""
      let parts = [row["numerator"] ?? "", row["denominator"] ?? ""]
      let absence = row["absence"] ?? ""
      figures[key] = Figure(
        text: value.isEmpty ? absence : (KPI.Unit(rawValue: unit) ?? .count).figure(value),
        code: (parts + [value, absence]).joined(separator: "|"), row: row["origin"] ?? "",
        published: row["published"] ?? "", isSuppressed: absence == Absence.suppressed.text,
        status: row["status"] ?? "")
    }
  }
}

/// The rows of a table of ours, by the names of their columns.
private func cells(_ bytes: [UInt8]) -> [[String: String]]? {
  guard let text = checkedText(bytes, source: SourceID(0)).value else { return nil }
  let table = bytes[text].withUnsafeBufferPointer {
    readTable($0, source: SourceID(0), at: 0).value
  }
  guard let table else { return nil }
  let names = table.columns.map(\.value)
  return table.rows.map { row in
    Dictionary(
      zip(names, row.cells.map { unguarded($0.value) }), uniquingKeysWith: { first, _ in first })
  }
}
