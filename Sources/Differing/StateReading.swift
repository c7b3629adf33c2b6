import Commissioning
import Describing
import Diagnostics
import Measuring
import Reading

extension SiteState {
  /// What a site that is about to be built says.
  package init(_ report: Report, observations: [UInt8]) {
    for row in report.stateRows { add(row) }
    self.observations = observations
  }

  /// What a built site says, by its downloads.
  ///
  /// - Parameter file: the bytes of a file of the site, by path; nil if it does not have it.
  package init(builtSite file: (String) -> [UInt8]?) {
    if let rows = file(SiteState.path).flatMap(cells) {
      for row in rows {
        add(
          StateRow(
            kind: row["kind"], id: row["id"], name: row["name"], label: row["label"],
            text: row["text"], code: row["code"], when: row["when"], note: row["note"],
            noteCode: row["note_code"], known: row["known"], isNearest: row["holds"] != "no"))
      }
    } else {
      gaps.append(
        "it has no \(SiteState.path), so only its figures can be compared: build it again to compare its records"
      )
    }
    observations = file("observations.csv") ?? []
  }

  /// Where the table is, from the site's folder.
  package static let path = "state.csv"

  private mutating func add(_ row: StateRow) {
    switch row.kind {
    case "site":
      switch row.name {
      case "day": day = row.text
      case "base_url": baseURL = row.text
      default: settings.add(Value(row), to: row.name, row.label)
      }
    case "series":
      series[FigureKey(row, period: ""), default: Series()].add(row)
    case "superseded":
      corrected[FigureKey(row, period: row.name), default: []].append(
        Superseded(text: row.text, row: row.note, status: row.known))
    default:
      guard let kind = Kind(rawValue: row.kind) else { return }
      records[RecordKey(kind: kind, id: row.id), default: Record(kind: kind, id: row.id)].add(row)
    }
  }

  /// The figures of a table of observations.
  ///
  /// - Parameter bodies: the kinds of organisations that share an id with one of another kind, by their
  ///   ids and names.
  static func figures(
    in observations: [UInt8], _ bodies: [String: [String: Kind]]
  ) -> [FigureKey: Figure] {
    var figures: [FigureKey: Figure] = [:]
    for row in cells(observations) ?? [] {
      let subject = row["subject"]
      let kind = bodies[subject]?[row["subject_name"]]
      let key = FigureKey(
        kpi: row["kpi"],
        parties: [kind.map { "\($0.folder)/\(subject)" } ?? subject]
          + ["provider", "customer", "service"].map { row[$0] },
        period: row["period"])
      let value = row["value"]
      let absence = row["absence"]
      let (numerator, denominator) = (row["numerator"], row["denominator"])
      figures[key] = Figure(
        text: value.isEmpty ? absence : (KPI.Unit(rawValue: row["unit"]) ?? .count).figure(value),
        parts: denominator.isEmpty ? "" : "\(numerator) of \(denominator)",
        code: [numerator, denominator, value, absence].joined(separator: "|"),
        row: row["origin"], published: row["published"],
        isSuppressed: absence == Absence.suppressed.text, isNumber: !value.isEmpty,
        status: row["status"],
        source: row["source"], note: row["note"])
    }
    return figures
  }
}

extension SiteState.FigureKey {
  fileprivate init(_ row: StateRow, period: String) {
    let parts = row.id.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    self.init(kpi: parts[0], parties: Array(parts.dropFirst()), period: period)
  }
}

extension SiteState.Series {
  fileprivate mutating func add(_ row: StateRow) {
    switch row.name {
    case "@name": title = row.text
    case "@page": page = row.text
    case "target": target = row.text
    case "meets_target": meetsTarget = row.text
    case "signal": signal = row.text
    case "latest": latest = row.text
    case "row": self.row = row.text
    case "period": period = row.text
    case "status": status = row.text
    default: break
    }
  }
}

extension SiteState.Record {
  fileprivate mutating func add(_ row: StateRow) {
    switch row.name {
    case "@name": name = row.text
    case "@made_name":
      name = row.text
      isNamedAfterOthers = true
    case "@former_ids": formerIDs = row.text.split(separator: ";").map(String.init)
    case "@page": page = row.text
    case "@source": source = row.text
    case "@standing": standing = SiteState.Standing(rawValue: row.text) ?? .unknown
    case "@prose": prose = row.text
    case "@links": links = row.text
    case "@meets_target", "@misses_target":
      judgements.append(
        SiteState.Judgement(
          kpi: row.code, meetsTarget: row.name == "@meets_target", text: row.text,
          isOfSeries: !row.note.isEmpty, status: row.known))
    case "@withholds": mayWithhold = row.text == "yes"
    default:
      if row.name == "@csu" {
        mainCSU = SiteState.Value(row)
      } else {
        facts.add(SiteState.Value(row), to: row.name, row.label)
      }
    }
  }
}

extension [SiteState.Fact] {
  fileprivate mutating func add(_ value: SiteState.Value, to name: String, _ label: String) {
    if let last = indices.last, self[last].name == name {
      self[last].values.append(value)
    } else {
      append(SiteState.Fact(name: name, label: label, values: [value]))
    }
  }
}

extension SiteState.Value {
  fileprivate init(_ row: StateRow) {
    self.init(
      text: row.text, code: row.code.nonEmpty ?? row.text, when: row.when, note: row.note,
      noteCode: row.noteCode.nonEmpty ?? row.note, known: row.known, isNearest: row.isNearest)
  }
}

/// A row of a table of ours.
private struct NamedCells {
  let positions: [String: Int]
  let cells: [Located<String>]

  /// The cell of a column; empty if there is no such column.
  subscript(name: String) -> String { positions[name].map { unguarded(cells[$0].value) } ?? "" }
}

/// The rows of a table of ours, by the names of their columns; nil if it is not one.
private func cells(_ bytes: [UInt8]) -> [NamedCells]? {
  guard let text = checkedText(bytes, source: SourceID(0)).value else { return nil }
  let table = bytes[text].withUnsafeBufferPointer {
    readTable($0, source: SourceID(0), at: 0).value
  }
  guard let table else { return nil }
  let positions = Dictionary(
    table.columns.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
  return table.rows.map { NamedCells(positions: positions, cells: $0.cells) }
}
