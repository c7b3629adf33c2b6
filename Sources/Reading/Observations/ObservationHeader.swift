import Commissioning
import Diagnostics

/// The first row of a table of observations, as its columns and what is wrong with it.
struct ObservationHeader {
  private let header: Place
  private(set) var columns: ObservationColumns
  /// Columns whose names observations do not have.
  private var unknown: [Located<String>] = []
  private var diagnostics: [Diagnostic] = []

  static func read(_ names: [Located<String>], header: Place) -> Checked<ObservationColumns?> {
    ObservationHeader(names, header: header).checked
  }

  private init(_ names: [Located<String>], header: Place) {
    self.header = header
    columns = ObservationColumns(count: names.count)
    var firsts: [String: Place] = [:]
    for (position, written) in names.enumerated() {
      let name = columnName(written.value)
      if name.isEmpty {
        columns.unnamed.append(position)
      } else if let first = firsts[name] {
        diagnostics.append(
          Diagnostic(
            .duplicateColumn, "there are two columns '\(name)'", at: written.place,
            notes: [Diagnostic.Note("the first is here", at: first)]))
      } else {
        firsts[name] = written.place
        if !columns.set(name, to: position) { unknown.append(written) }
      }
    }
  }

  private var checked: Checked<ObservationColumns?> {
    if let wide {
      return Checked(nil, diagnostics + [wide])
    }
    var found = diagnostics
    // With the columns that others were probably meant to be.
    var meant = columns
    var strange: [Located<String>] = []
    for column in unknown {
      let name = ObservationHeader.meaning(of: columnName(column.value)).flatMap { name in
        meant.has(name) ? nil : name
      }
      if let name {
        _ = meant.set(name, to: 0)
        found.append(
          Diagnostic(
            .unknownColumn, "observations have no column '\(column.value)'", at: column.place,
            help: "did you mean '\(name)'?"))
      } else {
        strange.append(column)
      }
    }
    found += strangers(strange)
    found += meant.missing.map { what in
      Diagnostic(.missingColumn, "there is no column \(what)", at: header)
    }
    return Checked(columns.missing.isEmpty ? columns : nil, found)
  }

  /// The finding about a table with a column for each period or for each KPI.
  private var wide: Diagnostic? {
    guard !columns.missing.isEmpty else { return nil }
    let periods = unknown.filter { Period($0.value) != nil || periodMeant(by: $0.value) != nil }
    if periods.count > 1, columns.period < 0 {
      return Diagnostic(
        .unknownColumn,
        "the table has a column for each period: '\(periods[0].value)' and \(periods.count - 1) more",
        at: periods[0].place,
        help: "write a row for each figure, its period under 'period' and its number under 'value'")
    }
    let strange = unknown.filter {
      ObservationHeader.meaning(of: columnName($0.value)) == nil
    }
    guard strange.count > 2, columns.firstNumber < 0 else { return nil }
    return Diagnostic(
      .unknownColumn,
      "the table has \(strange.count) columns that observations do not have: '\(strange[0].value)' "
        + "and \(strange.count - 1) more", at: strange[0].place,
      help:
        "write a row for each figure: where each column is a KPI, its id goes under 'kpi' and the "
        + "number under 'value'")
  }

  /// Columns that no other was meant by: many at once.
  private func strangers(_ columns: [Located<String>]) -> [Diagnostic] {
    guard let first = columns.first else { return [] }
    let help = "their columns are \(ObservationColumns.names.joined(separator: ", "))"
    if columns.count > 3 {
      return [
        Diagnostic(
          .unknownColumn,
          "observations have no column '\(first.value)', nor \(columns.count - 1) more that are here",
          at: first.place, help: help)
      ]
    }
    return columns.map { column in
      Diagnostic(
        .unknownColumn, "observations have no column '\(column.value)'", at: column.place,
        help: help)
    }
  }

  /// Whether a name is that of a column, or what other tables call one.
  static func isFamiliar(_ name: String) -> Bool {
    ObservationColumns.names.contains(name) || synonyms[name] != nil
  }

  /// The column that was probably meant by another name.
  private static func meaning(of name: String) -> String? {
    synonyms[name.replacing("_", with: " ")]
      ?? suggestion(for: name, among: ObservationColumns.names)
  }

  /// What other tables call the columns.
  private static let synonyms: [String: String] = {
    let words = [
      "kpi": "indicator,indicator id,indicator code,measure,metric,kpi id,kpi name,kpi code",
      "subject": "organisation,organisation code,org,org code,ccg,ccg code,csu,csu code,code,"
        + "ods code,ons code,area,area code,trust,name,about",
      "provider": "provider code,supplier", "customer": "customer code,commissioner,buyer",
      "service": "service line,line of service",
      "period":
        "month,quarter,year,date,financial year,fin year,fy,time,time period,reporting period,week,day",
      "numerator": "num,successes,events,count of events",
      "denominator": "denom,den,out of,total,population,list size",
      "value": "rate,percentage,percent,%,result,figure,score,count,number,amount,actual",
      "status": "certainty", "source": "sources,data source",
      "published": "publication date,date published,release date,released,published on",
      "note": "notes,comment,comments,remark,remarks,caveat,caveats,footnote",
    ]
    var synonyms: [String: String] = [:]
    for (name, others) in words {
      for other in others.split(separator: ",") { synonyms[String(other)] = name }
    }
    return synonyms
  }()
}
