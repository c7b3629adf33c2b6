/// Three months of a calendar year, from January, April, July or October.
package struct Quarter: Hashable, Comparable, Strideable, Sendable {
  /// Four times the year, plus 0 for the quarter from January to 3 for that from October.
  package var number: Int

  package init(number: Int) { self.number = number }

  package init(_ month: Month) { number = Int(month.number) / 3 }

  package var year: Int { number / 4 }
  package var first: Month { Month(number: Int32(number * 3)) }
  package var last: Month { Month(number: Int32(number * 3 + 2)) }

  /// "July to September 2014".
  package var text: String { "\(Month.names[first.monthOfYear - 1]) to \(last.text)" }

  package static func < (left: Quarter, right: Quarter) -> Bool { left.number < right.number }

  package func distance(to other: Quarter) -> Int { other.number - number }
  package func advanced(by number: Int) -> Quarter { Quarter(number: self.number + number) }

  /// How a day stands to it.
  package func hasBegun(by day: Day) -> Bool { first.first <= day }
  package func hasEnded(by day: Day) -> Bool { last.last < day }
}

extension When {
  /// The quarter in which something ended then; nil where what is recorded spans several.
  package var quarterOfEnd: Quarter? {
    let days = daysOfEnd
    guard days.upperBound != .max else { return nil }
    let first = Quarter(Day(number: days.lowerBound).month)
    return first == Quarter(Day(number: days.upperBound).month) ? first : nil
  }

  /// The one day that was the last of what ended then; nil where what is recorded leaves it open. What
  /// ended in a month is taken to have lasted as long as it.
  package var lastDayIfKnown: Day? {
    let days = daysOfEnd
    return relation == .on && days.count == 1 ? Day(number: days.lowerBound) : nil
  }
}
