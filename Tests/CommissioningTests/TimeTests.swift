import Commissioning
import Testing

@Suite struct Days {
  @Test(arguments: ["2013-04-01", "2012-02-29", "2000-02-29", "1999-12-31", "0001-01-01"])
  func readBackAsWritten(text: String) throws {
    #expect(try #require(Day(text)).isoText == text)
  }

  @Test(arguments: [
    "2013-02-29", "1900-02-29", "2013-13-01", "2013-00-10", "2013-4-1", "13-04-01", "2013-04-01T00",
    "",
  ])
  func whatTheCalendarDoesNotHaveIsRefused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func afterTheLastThatCanBeWrittenAreTold() throws {
    let last = try #require(Day("9999-12-31"))
    #expect(Day(number: last.number + 1).isoText == "10000-01-01")
    #expect(Day(number: last.number + 1).month.isoText == "10000-01")
  }

  @Test func areOneApart() throws {
    let last = try #require(Day("2012-02-29"))
    let first = try #require(Day("2012-03-01"))
    #expect(first.number - last.number == 1)
    #expect(try #require(Day("1970-01-01")).number == 0)
  }
}

@Suite struct Periods {
  @Test(arguments: [
    ("2013-04", "2013-04-01", "2013-04-30"), ("2013/14 Q1", "2013-04-01", "2013-06-30"),
    ("2013/14 Q4", "2014-01-01", "2014-03-31"), ("2013/14", "2013-04-01", "2014-03-31"),
    ("2013-04-07", "2013-04-07", "2013-04-07"), ("1999/00", "1999-04-01", "2000-03-31"),
    ("9998-12", "9998-12-01", "9998-12-31"), ("9998/99", "9998-04-01", "9999-03-31"),
  ])
  func spanTheirDays(code: String, first: String, last: String) throws {
    let period = try #require(Period(code))
    #expect(period.first.isoText == first)
    #expect(period.last.isoText == last)
    #expect(period.code == code)
  }

  @Test(arguments: [
    "2013", "2013-13", "2013/15", "2013/14 Q5", "2013/14Q1", "Apr 2013", "2013-4", "٢٠١٣-٠٤",
    // Whatever comes after them could not be told.
    "9999-12", "9999-01-01", "9999/00", "9999/00 Q3", "0000-01", "0000/01",
  ])
  func otherWaysToWriteThemAreRefused(code: String) {
    #expect(Period(code) == nil)
  }
}

@Suite struct DatesAsRecorded {
  @Test(arguments: ["2014-04-01", "by 2014-06", "about 2014", "after 2013-04-01", "before 2013"])
  func readBackAsWritten(text: String) throws {
    #expect(try #require(When(text)).code == text)
  }

  @Test(arguments: ["9999", "9999-12", "9999-12-31"])
  func theLastYearEndsToo(text: String) throws {
    #expect(try #require(When(text)).lastDay.isoText == "9999-12-31")
  }

  @Test(arguments: ["on 2014", "sometime 2014", "2014-31", "by", "by by 2014"])
  func otherWordsAreRefused(text: String) {
    #expect(When(text) == nil)
  }
}

@Suite struct Numbers {
  @Test(arguments: [("95", 95.0), ("24.73", 24.73), ("-3", -3), ("0.5", 0.5)])
  func plainDecimalsAreRead(text: String, number: Double) {
    #expect(decimal(text) == number)
  }

  @Test(arguments: ["1,234", "1e5", "NaN", "inf", ".5", "5.", "٣", "0x1F", "", "+1", "1 000"])
  func nothingElseIsANumber(text: String) {
    #expect(decimal(text) == nil)
  }

  @Test func quantitiesSayHowExactTheyAre() {
    #expect(Quantity("about 3500000") == Quantity(3_500_000, .about))
    #expect(Quantity("at least 400") == Quantity(400, .atLeast))
    #expect(Quantity("roughly 4") == nil)
  }
}
