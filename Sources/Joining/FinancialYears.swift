import Commissioning
import Diagnostics

/// Reads `2009-10`, which may be October 2009, as the financial year 2009/10 where a KPI is counted by
/// the year. Where a KPI does not say how it is counted, and its periods leave it open, that is a
/// finding.
struct FinancialYears {
  private let lengths: [Period.Length?]
  private let ids: [String]
  private var log = DiagnosticLog()

  /// What the periods of a KPI's rows are.
  fileprivate struct Use {
    var hasYears = false
    var hasPlainMonths = false
    /// Months that may be years.
    var ambiguous: Set<Period> = []

    var isOpen: Bool { !hasPlainMonths && (hasYears ? !ambiguous.isEmpty : ambiguous.count > 1) }
  }

  init(_ catalogue: Catalogue) {
    lengths = catalogue.kpis.map(\.period)
    ids = catalogue.kpis.map(\.entry.id.value)
  }

  var diagnostics: [Diagnostic] { log.diagnostics }

  /// - Parameter keys: of the tables.
  mutating func settle(_ tables: inout [ObservationTable], keys: MatchedKeys) {
    let kpis = keys.tables.map { keys.kpis(of: $0) }
    var uses: [Int: Use] = [:]
    for (table, kpis) in zip(tables, kpis) {
      for row in 0..<table.count {
        let kpi = kpis[Int(table.keyNumbers[row])]
        guard kpi >= 0, lengths[kpi] == nil else { continue }
        uses[kpi, default: Use()].add(table.periods[row])
      }
    }
    let isOpen = ids.indices.map { uses[$0]?.isOpen ?? false }
    guard lengths.contains(.year) || isOpen.contains(true) else { return }
    for number in tables.indices {
      for row in 0..<tables[number].count {
        let kpi = kpis[number][Int(tables[number].keyNumbers[row])]
        guard kpi >= 0, lengths[kpi] == .year || isOpen[kpi],
          let year = tables[number].periods[row].financialYearWrittenAlike
        else { continue }
        if isOpen[kpi] { report(tables[number].place(ofRow: row), year, kpi) }
        tables[number].periods[row] = year
      }
    }
  }

  private mutating func report(_ place: Place, _ year: Period, _ kpi: Int) {
    log.add(
      Diagnostic(
        .mixedPeriods,
        "this could be a month or the financial year \(year.code), and '\(ids[kpi])' does not say which",
        at: place, help: "write '\(year.code)', or give the KPI a 'period': month or year"))
  }
}

extension FinancialYears.Use {
  fileprivate mutating func add(_ period: Period) {
    if period.length == .year {
      hasYears = true
    } else if period.financialYearWrittenAlike != nil {
      ambiguous.insert(period)
    } else {
      hasPlainMonths = true
    }
  }
}

extension MatchedKeys {
  /// For each key of a table the number of its KPI; -1 if it does not join.
  fileprivate func kpis(of table: [KeyMatch]) -> [Int] {
    table.map { key in
      (try? key.get()).map { Int(identities[Int($0.series)].kpi.number) } ?? -1
    }
  }
}

extension Period {
  /// The financial year of a month that is written like one: `2009-10`, for October 2009 or 2009/10.
  fileprivate var financialYearWrittenAlike: Period? {
    guard length == .month else { return nil }
    let month = Month(number: ordinal)
    return month.monthOfYear == (month.year + 1) % 100
      ? Period(.year, ordinal: Int32(month.year)) : nil
  }
}
