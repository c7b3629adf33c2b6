/// A calendar month.
package struct Month: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Twelve times the year, plus 0 for January to 11 for December.
  package var number: Int32

  package init(number: Int32) { self.number = number }

  package init(year: Int, month: Int) { number = Int32(year * 12 + month - 1) }

  /// The month written as `2013-04`.
  package init?(_ text: some StringProtocol) {
    var copy = String(text)
    let month = copy.withUTF8 { bytes -> Month? in
      guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = unsigned(bytes[0..<4]),
        let month = unsigned(bytes[5..<7]), (1...9999).contains(year), (1...12).contains(month)
      else { return nil }
      return Month(year: year, month: month)
    }
    guard let month else { return nil }
    self = month
  }

  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  package var year: Int { Int(number) / 12 }
  /// 1 for January.
  package var monthOfYear: Int { Int(number) % 12 + 1 }

  package var first: Day {
    Day(year: year, month: monthOfYear, day: 1) ?? Day(number: 0)
  }

  package var last: Day {
    Day(number: first.number + Int32(Day.length(ofMonth: monthOfYear, year: year)) - 1)
  }

  /// "2013-04".
  package var isoText: String { isoDate(year: year, month: monthOfYear) }

  /// "April 2013".
  package var text: String { "\(Month.names[monthOfYear - 1]) \(year)" }

  package static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}
