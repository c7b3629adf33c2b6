import Commissioning
import Diagnostics

/// Admits the rows of tables one by one.
struct RowChecking {
  private let catalogue: Catalogue
  private let identities: [SeriesIdentity]
  private let limits: ObservationLimits
  /// The day the site answers for, as ``Day/number``.
  private let day: Int32
  /// The last day on which a period may begin: that day, or the day that `site.yaml` names.
  private let horizon: Int32
  private var shared = RowFindings()
  private var numbers = NumberChecking()
  /// Why rows of a series without an agreement are left out, made once.
  private var missingAgreements: [Int32: String] = [:]
  private var national: NationalRows

  init(
    _ identities: [SeriesIdentity], lengths: [Period.Length], catalogue: Catalogue
  ) {
    self.catalogue = catalogue
    self.identities = identities
    national = NationalRows(catalogue)
    limits = ObservationLimits(identities, lengths: lengths, catalogue)
    day = catalogue.site.day.number
    let last = max(catalogue.site.day, catalogue.site.statedDay)
    horizon = last == Site.standInDay ? .max : last.number
  }

  var diagnostics: [Diagnostic] {
    shared.diagnostics + numbers.diagnostics(ids: catalogue.kpis.map(\.entry.id.value))
      + national.diagnostics
  }

  /// The figures for England that were let in.
  var nationalFigures: [NationalFigure] { national.figures }

  /// The series of each row of a table; -1 for rows that are kept out, which the ledger gets.
  mutating func admit(
    _ table: ObservationTable, keys: [KeyMatch], ledger: inout Ledger
  ) -> [Int32] {
    for rejected in table.rejected {
      ledger.reconciliation.unmatched.append(
        Reconciliation.Unmatched(
          row: RowPlace(source: table.source, number: UInt32(rejected.number)),
          reason: rejected.reason))
      if let key = rejected.key, let period = rejected.period {
        keepUnread(keys[Int(key)], period, &ledger)
      }
    }
    let seriesOfKeys = keys.map { (try? $0.get().series) ?? -1 }
    var series = [Int32](repeating: -1, count: table.count)
    var period = table.periods.first ?? Period(.day, ordinal: 0)
    var days = period.first.number...period.last.number
    for row in 0..<table.count {
      let key = Int(table.keyNumbers[row])
      let number = seriesOfKeys[key]
      if number < 0 {
        if case .failure(let fault) = keys[key], let key = fault.national {
          admitNational(row, of: table, key, &ledger)
        } else if case .failure(let fault) = keys[key] {
          refuse(row, of: table, fault.reason, &ledger)
          if let unpublished = fault.unpublished { keep(row, of: table, unpublished, &ledger) }
        }
        continue
      }
      if table.periods[row] != period {
        period = table.periods[row]
        days = period.first.number...period.last.number
      }
      // What is published only after its period may be awaited.
      let isAwaited =
        !table.published.isEmpty && table.published[row] > days.upperBound
        && days.lowerBound <= horizon + 366
      if days.lowerBound > horizon, !isAwaited { reportFuture(row, of: table) }
      if table.isPublished(row, before: days.lowerBound) { reportEarly(row, of: table) }
      if isPending(row, of: table) {
        ledger.reconciliation.pending[table.source, default: 0] += 1
        keep(row, of: table, series: number, &ledger)
        continue
      }
      let limit = limits.series[Int(number)]
      if let fault = numbers.fault(row, of: table, limit) {
        refuse(row, of: table, fault, &ledger)
        keep(row, of: table, series: number, isUnclear: true, &ledger)
      } else if period.length != limit.length {
        refuse(row, of: table, otherLength(row, of: table, series: number), &ledger)
        keep(row, of: table, series: number, &ledger)
      } else if !limit.life.meets(days) {
        refuse(row, of: table, outsideLife(row, of: table, series: number), &ledger)
        keep(row, of: table, series: number, &ledger)
      } else if limit.needsAgreement, !limits.agreements.cover(days, limit.stretches) {
        refuse(row, of: table, withoutAgreement(row, of: table, series: number), &ledger)
        keep(row, of: table, series: number, &ledger)
      } else {
        series[row] = number
        if table.absences[row] == .suppressedAtSource {
          // What it counts is not known, and must not follow from what is published.
          keep(row, of: table, series: number, isUnclear: true, &ledger)
        }
        numbers.noteZero(row, of: table)
        numbers.noteFraction(row, of: table, limit, kpi: identities[Int(number)].kpi)
      }
    }
    return series
  }

  private mutating func admitNational(
    _ row: Int, of table: ObservationTable, _ key: NationalKey, _ ledger: inout Ledger
  ) {
    if isPending(row, of: table) {
      ledger.reconciliation.pending[table.source, default: 0] += 1
      return
    }
    let limit = SeriesLimits(of: catalogue.kpis[key.kpi], length: table.periods[row].length)
    if let fault = numbers.fault(row, of: table, limit) ?? national.add(row, of: table, key) {
      refuse(row, of: table, fault, &ledger)
    }
  }

  private mutating func reportFuture(_ row: Int, of table: ObservationTable) {
    shared.report(
      .implausibleGap, row, of: table,
      "begins after \(Day(number: horizon).text), the day the site describes: the figure is not shown until "
        + "then", help: "check for a typo in the year, or move 'date' in site.yaml on")
  }

  private mutating func reportEarly(_ row: Int, of table: ObservationTable) {
    shared.report(
      .earlyPublication, row, of: table,
      "is said to have been published on \(Day(number: table.published[row]).text), before it began",
      help: "correct 'published', or the period")
  }

  /// Whether it is published only after the day the site describes.
  private func isPending(_ row: Int, of table: ObservationTable) -> Bool {
    !table.isPublished(row, by: day)
  }

  private func refuse(
    _ row: Int, of table: ObservationTable, _ reason: String, _ ledger: inout Ledger
  ) {
    ledger.reconciliation.unmatched.append(
      Reconciliation.Unmatched(
        row: RowPlace(
          source: table.source, number: table.rowNumbers[row] + table.rowsBefore),
        reason: reason))
  }

  /// Keeps what a row says for suppression alone.
  private func keep(
    _ row: Int, of table: ObservationTable, series: Int32, isUnclear: Bool = false,
    _ ledger: inout Ledger
  ) {
    guard limits.series[Int(series)].isSuppressed else { return }
    keep(row, of: table, unpublishedKey(series), isUnclear: isUnclear, &ledger)
  }

  private func keep(
    _ row: Int, of table: ObservationTable, _ key: UnpublishedKey, isUnclear: Bool = false,
    _ ledger: inout Ledger
  ) {
    guard catalogue.kpis[key.kpi].suppressBelow != nil else { return }
    ledger.unpublished.append(
      UnpublishedRow(
        kpi: key.kpi, parties: key.parties, period: table.periods[row],
        numerator: table.numerators[row], denominator: table.denominators[row],
        value: table.values.isEmpty ? .nan : table.values[row], isUnclear: isUnclear))
  }

  private func keepUnread(_ match: KeyMatch, _ period: Period, _ ledger: inout Ledger) {
    let key: UnpublishedKey? =
      switch match {
      case .success(let match): unpublishedKey(match.series)
      case .failure(let fault): fault.unpublished
      }
    guard let key, catalogue.kpis[key.kpi].suppressBelow != nil else { return }
    ledger.unpublished.append(
      UnpublishedRow(kpi: key.kpi, parties: key.parties, period: period, isUnclear: true))
  }

  private func unpublishedKey(_ series: Int32) -> UnpublishedKey {
    let identity = identities[Int(series)]
    let isCCG = catalogue.organisations[identity.subject].entry.kind == .ccg
    return UnpublishedKey(kpi: identity.kpi, parties: Parties(identity, isCCG: isCCG))
  }

  private mutating func otherLength(
    _ row: Int, of table: ObservationTable, series: Int32
  ) -> String {
    let kpi = catalogue.kpis[identities[Int(series)].kpi]
    let period = table.periods[row]
    let expected = limits.series[Int(series)].length.name
    let subject = RowFindings.Subject(
      source: table.source, rule: .mixedPeriods, about: .series(series))
    if !shared.recount(subject) {
      let why =
        kpi.period != nil
        ? "the KPI is counted by the \(expected)"
        : kpi.suppressBelow != nil
          ? "most of its figures are by the \(expected)"
          : "most of the same figures are by the \(expected)"
      shared.add(
        Diagnostic(
          .mixedPeriods, "'\(period.code)' is a \(period.length.name), but \(why)",
          at: table.place(ofRow: row),
          help: kpi.period == nil
            ? "say in the KPI's 'period' how it is counted, and keep to it"
            : period.help(for: limits.series[Int(series)].length)),
        on: subject)
    }
    return "its period is a \(period.length.name), but its series is by the \(expected)"
  }

  private mutating func outsideLife(
    _ row: Int, of table: ObservationTable, series: Int32
  ) -> String {
    let subject = RowFindings.Subject(
      source: table.source, rule: .observationOutsideLife, about: .series(series))
    if !shared.recount(subject) {
      let message =
        "\(table.periods[row].text) is outside the lifetime of an organisation the row names, so the "
        + "row is left out"
      shared.add(
        Diagnostic(.observationOutsideLife, message, at: table.place(ofRow: row)), on: subject)
    }
    return "its period is outside the lifetime of an organisation it names"
  }

  private mutating func withoutAgreement(
    _ row: Int, of table: ObservationTable, series: Int32
  ) -> String {
    let subject = RowFindings.Subject(
      source: table.source, rule: .observationWithoutAgreement, about: .series(series))
    let period = table.periods[row].text
    if let source = unreadAgreement(of: identities[Int(series)]) {
      let subject = RowFindings.Subject(
        source: table.source, rule: .unchecked, about: .series(series))
      if !shared.recount(subject) {
        shared.add(
          Diagnostic(
            .unchecked,
            "whether \(parties(series)) had an \(agreement(series)) in \(period) cannot be checked, since "
              + "a file of agreements cannot be read",
            at: table.place(ofRow: row), notes: [Unread.note(source)]), on: subject)
      }
    } else if !shared.recount(subject) {
      let message = "\(parties(series)) had no \(agreement(series)) in \(period)"
      shared.add(
        Diagnostic(
          .observationWithoutAgreement, message, at: table.place(ofRow: row),
          help: "add the agreement, or correct the row"), on: subject)
    }
    let reason =
      missingAgreements[series] ?? "\(parties(series)) had no \(agreement(series)) in its period"
    missingAgreements[series] = reason
    return reason
  }

  /// A file that could not be read and may hold an agreement of the parties of a series.
  private func unreadAgreement(of identity: SeriesIdentity) -> SourceID? {
    func mayBe(_ name: String?, _ party: Key<Organisation>?) -> Bool {
      guard let name, let party,
        case .found(.organisation(let key)) = catalogue.directory.find(
          name, among: [.csu, .ccg, .supplier], isSuggesting: false)
      else { return true }
      return key == party
    }
    return catalogue.directory.unread.file(holding: .agreement) { agreement in
      mayBe(agreement.said["provider"]?.first, identity.provider)
        && (agreement.said["customer"].map { $0 + (agreement.said["shared_with"] ?? []) } ?? [nil])
          .contains { mayBe($0, identity.customer) }
    }
  }

  /// "'south' and 'luton'".
  private func parties(_ series: Int32) -> String {
    let identity = identities[Int(series)]
    return [identity.provider, identity.customer].compactMap(\.self).map {
      "'\(catalogue.organisations[$0].entry.id.value)'"
    }.joined(separator: " and ")
  }

  /// "agreement", of a service where the rows name one.
  private func agreement(_ series: Int32) -> String {
    identities[Int(series)].service.map {
      "agreement for '\(catalogue.services[$0].entry.id.value)'"
    } ?? "agreement"
  }
}
