import Diagnostics

/// The KPI observations of one file, or of a part of it, as columns. Names are not yet looked up.
package struct ObservationTable: Sendable {
  package var source: SourceID
  /// The distinct combinations of names, each with the places of its first row.
  package var keys: [ObservationKey]
  /// For each row, the position of its key.
  package var keyNumbers: [UInt32] = []
  package var periods: [Period] = []
  /// NaN if the cell is empty.
  package var numerators: [Double] = []
  package var denominators: [Double] = []
  /// Empty if the file has no such column.
  package var values: [Double] = []
  /// When each row was published, as ``Day/number``; `Int32.min` if its cell is empty. Empty if
  /// the file has no such column.
  package var published: [Int32] = []
  /// What some rows say of themselves, by row.
  package var notes: [Int: String] = [:]
  /// Why some rows have no number, where they say so, by row.
  package var absences: [Int: Absence] = [:]
  /// Where each row's period is, in bytes of the file.
  package var periodOffsets: [UInt32] = []
  /// Where each row's numerator is, or its value if the file has no column of numerators.
  package var numberOffsets: [UInt32] = []
  /// Empty if the file has no such column.
  package var denominatorOffsets: [UInt32] = []
  /// The number of each row in its part of the file, the first being 1.
  package var rowNumbers: [UInt32] = []
  /// How many rows of the file come before the part, the header being one.
  package var rowsBefore: UInt32 = 1
  /// Rows that could not be read.
  package var rejected: [RejectedRow] = []

  /// Whether the names in every row could be read.
  package var hasKeysForAllRows: Bool { !rejected.contains { $0.key == nil } }

  package struct RejectedRow: Sendable {
    package var number: Int
    package var reason: String
    /// The position of its key; nil if it has more or fewer cells than there are columns.
    package var key: UInt32?
    /// Nil if that could not be read.
    package var period: Period?

    package init(number: Int, reason: String, key: UInt32? = nil, period: Period? = nil) {
      self.number = number
      self.reason = reason
      self.key = key
      self.period = period
    }
  }

  package init(source: SourceID, keys: [ObservationKey] = []) {
    self.source = source
    self.keys = keys
  }

  package var count: Int { keyNumbers.count }

  package mutating func reserveCapacity(_ capacity: Int) {
    keyNumbers.reserveCapacity(capacity)
    periods.reserveCapacity(capacity)
    numerators.reserveCapacity(capacity)
    denominators.reserveCapacity(capacity)
    periodOffsets.reserveCapacity(capacity)
    numberOffsets.reserveCapacity(capacity)
    denominatorOffsets.reserveCapacity(capacity)
    rowNumbers.reserveCapacity(capacity)
  }

  /// Where a row's period is, which tells one row of a series from another.
  package func place(ofRow row: Int) -> Place {
    periods[row].place(in: source, at: periodOffsets[row])
  }

  package func placeOfNumber(inRow row: Int) -> Place {
    Place(source, offset: Int(numberOffsets[row]), length: 0)
  }

  package func placeOfDenominator(inRow row: Int) -> Place {
    let offsets = denominatorOffsets.isEmpty ? numberOffsets : denominatorOffsets
    return Place(source, offset: Int(offsets[row]), length: 0)
  }
}

extension Period {
  /// Its place if it is written at an offset in the notation of its code, as nearly all are.
  package func place(in source: SourceID, at offset: UInt32) -> Place {
    Place(source, offset: Int(offset), length: code.utf8.count)
  }
}

/// What an observation says it is about, in the words of its row.
package struct ObservationKey: Sendable {
  /// The names alone, to know the same key again in another part of a file.
  package var names: [String?] {
    [kpi, subject, provider, customer, service, status, citation].map { $0?.value }
  }

  package var kpi: Located<String>
  package var subject: Located<String>?
  package var provider: Located<String>?
  package var customer: Located<String>?
  package var service: Located<String>?
  package var status: Located<String>?
  package var citation: Located<String>?

  package init(kpi: Located<String>) { self.kpi = kpi }
}

extension ObservationTable {
  /// Whether a row was published by a day, as ``Day/number``; one that does not say when is taken to
  /// have been.
  package func isPublished(_ row: Int, by day: Int32) -> Bool {
    published.isEmpty || published[row] <= day
  }

  /// Whether a row says that it was published before a day, as ``Day/number``.
  package func isPublished(_ row: Int, before day: Int32) -> Bool {
    !published.isEmpty && published[row] < day && published[row] != .min
  }
}
