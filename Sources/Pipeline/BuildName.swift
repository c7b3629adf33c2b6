import Commissioning
import Diagnostics
import Disclosing
import Reading

/// What names a build: twelve hexadecimal digits, worked out from all that the site is made from. Of
/// KPI data that is what is disclosed of it: two sites that differ in a withheld number alone have one
/// name, or the number could be found by trying.
func buildName(
  _ content: Fingerprint, _ disclosed: Disclosed, _ inputs: Inputs, _ catalogue: Catalogue
) -> String {
  let site = catalogue.site
  var fingerprint = content
  fingerprint.add(disclosed)
  for change in catalogue.history { fingerprint.add(change) }
  for file in inputs.theme {
    fingerprint.add(file.path.utf8)
    fingerprint.add((try? file.bytes()) ?? [])
  }
  fingerprint.add(site.day.isoText.utf8)
  fingerprint.add((site.baseURL ?? "").utf8)
  return fingerprint.text
}

extension Fingerprint {
  fileprivate mutating func add(_ disclosed: Disclosed) {
    let series = concurrentMap(disclosed.series.count, chunk: 64) { number in
      var fingerprint = Fingerprint()
      fingerprint.add(disclosed.series[number])
      for row in disclosed.series[number].rows { fingerprint.add(row, of: disclosed) }
      return fingerprint
    }
    for fingerprint in series { add(fingerprint) }
    for correction in disclosed.corrections { add(correction) }
    for figure in disclosed.national {
      add(figure.kpi.number)
      add(figure.period)
      add(figure.value)
      add(figure.row)
    }
    add(disclosed.reconciliation)
  }

  private mutating func add(_ series: Series) {
    for key in [series.subject, series.provider, series.customer] { add(key?.number ?? -1) }
    add(series.kpi.number)
    add(series.service?.number ?? -1)
    add(series.status.rawValue.utf8)
    add(Int32(series.sources.count))
    for source in series.sources { add(source.number) }
  }

  private mutating func add(_ row: Int, of disclosed: Disclosed) {
    add(disclosed.periods[row])
    add(disclosed.numerators[row])
    add(disclosed.denominators[row])
    add(disclosed.value(at: row))
    add(disclosed.rows[row])
    add(disclosed.publication(at: row)?.number ?? .min)
  }

  private mutating func add(_ correction: Correction) {
    add(correction.series.number)
    add(correction.period)
    add(correction.earlier)
    add(correction.later)
    add(correction.earlierPublished.number)
    add(correction.laterPublished.number)
    add(correction.earlierRow)
    add(correction.laterRow)
    add((correction.reason ?? "").utf8)
  }

  /// Without what it says of figures, which may be withheld.
  fileprivate mutating func add(_ change: RecordedChange) {
    let told =
      change.event.namesFigures(change.before, change.after) ? [] : [change.before, change.after]
    for text in [
      change.id, change.event.rawValue, change.kind.rawValue, change.record, change.name,
      change.detail, change.period?.code ?? "", change.sourceRow, change.status?.rawValue ?? "",
    ] + change.organisations + [""] + change.services + told {
      add(text.utf8)
    }
    add(change.recorded.number)
  }

  private mutating func add(_ reconciliation: Reconciliation) {
    for row in reconciliation.unmatched {
      add(row.row)
      add(row.reason.utf8)
    }
    for row in reconciliation.duplicates + reconciliation.superseded {
      add(row.row)
      add(row.kept)
    }
    for file in reconciliation.files {
      add(RowPlace(source: file.source, number: UInt32(file.rows)))
      for count in [
        file.matched, file.unmatched, file.duplicated, file.superseded, file.pending,
      ] {
        add(Int32(count))
      }
    }
  }

  private mutating func add(_ shown: Shown<Double>) {
    switch shown {
    case .value(let value): add(value)
    case .absent(let absence): add(Int32(absence.rawValue))
    }
  }

  private mutating func add(_ period: Period) {
    add(UInt64(period.length.rank) << 32 | UInt64(UInt32(bitPattern: period.ordinal)))
  }

  private mutating func add(_ row: RowPlace) {
    add(UInt64(row.source.number) << 32 | UInt64(row.number))
  }

  /// All values that are not numbers count as the same.
  private mutating func add(_ number: Double) {
    add((number.isNaN ? .nan : number).bitPattern)
  }

  private mutating func add(_ number: Int32) { add(UInt64(UInt32(bitPattern: number))) }
}
