import Commissioning
import Diagnostics
import Reading

/// The tables of observations of two sites. Sites have most rows in common, and what is common has not
/// changed: only rows that the other table lacks are read, and those of withheld figures.
struct ObservationTables {
  private(set) var old: [SiteState.FigureKey: SiteState.Figure] = [:]
  private(set) var new: [SiteState.FigureKey: SiteState.Figure] = [:]

  /// - Parameter bodies: on each side, the kinds of organisations that share an id with one of another
  ///   kind, by their ids and names.
  init(_ old: [UInt8], _ new: [UInt8], bodies: [[String: [String: Kind]]]) {
    let tables = [old, new]
    let records = concurrentMap(2, chunk: 1) { CSVRecords(tables[$0]) }
    let haveSameColumns = old[records[0].header].elementsEqual(new[records[1].header])
    let figures = concurrentMap(2, chunk: 1) { side in
      let common = haveSameColumns ? Set(records[1 - side].fingerprints) : []
      return SiteState.figures(
        in: records[side].table(of: tables[side], without: common), bodies[side])
    }
    self.old = figures[0]
    self.new = figures[1]
  }
}

/// Where the records of a CSV text are.
private struct CSVRecords {
  private(set) var header = 0..<0
  private(set) var rows: [Range<Int>] = []
  private(set) var fingerprints: [UInt64] = []

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(buffer)
      guard scanner.next() else { return }
      header = scanner.record
      while scanner.next() {
        rows.append(scanner.record)
        var fingerprint = Fingerprint()
        fingerprint.add(UnsafeBufferPointer(rebasing: buffer[scanner.record]))
        fingerprints.append(fingerprint.value)
      }
    }
  }

  /// The text with those rows that are not common, or name what is withheld.
  func table(of bytes: [UInt8], without common: Set<UInt64>) -> [UInt8] {
    let withheld = Array(Absence.suppressed.text.utf8)
    var table = Array(bytes[header])
    for (row, fingerprint) in zip(rows, fingerprints)
    where !common.contains(fingerprint) || bytes[row].contains(withheld) {
      table.append(UInt8(ascii: "\n"))
      table += bytes[row]
    }
    return table
  }
}
