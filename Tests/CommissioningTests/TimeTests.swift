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
    ("2013", "2013-01-01", "2013-12-31"), ("2013 Q1", "2013-01-01", "2013-03-31"),
    ("2012 Q4", "2012-10-01", "2012-12-31"), ("2013 H2", "2013-07-01", "2013-12-31"),
    ("2013/14 H1", "2013-04-01", "2013-09-30"), ("2013/14 H2", "2013-10-01", "2014-03-31"),
    ("2013-W14", "2013-04-01", "2013-04-07"), ("2013-W01", "2012-12-31", "2013-01-06"),
    ("2009-W53", "2009-12-28", "2010-01-03"), ("1969-W52", "1969-12-22", "1969-12-28"),
    ("to 2013-06", "2012-07-01", "2013-06-30"), ("to 2012-12", "2012-01-01", "2012-12-31"),
    ("3 months to 2013-01", "2012-11-01", "2013-01-31"),
    ("24 months to 2013-06", "2011-07-01", "2013-06-30"),
    ("2011 to 2013", "2011-01-01", "2013-12-31"),
    ("2011/12 to 2013/14", "2011-04-01", "2014-03-31"),
  ])
  func spanTheirDays(code: String, first: String, last: String) throws {
    let period = try #require(Period(code))
    #expect(period.first.isoText == first)
    #expect(period.last.isoText == last)
    #expect(period.code == code)
  }

  @Test(arguments: [
    "2013-13", "2013/15", "2013/14 Q5", "2013/14Q1", "Apr 2013", "2013-4", "٢٠١٣-٠٤",
    "13", "2013 Q5", "2013 H3", "2013/14 H0", "2013-W00", "2013-W53", "2013-W1", "2013W14",
    "to 2013-13", "To 2013-06", "12 months to 2013-06", "1 months to 2013-06",
    "03 months to 2013-06",
    "61 months to 2013-06", "2013 to 2013", "2013 to 2011", "2011 to 2090", "2011-2013",
    "2011/12 to 2013", "2011 to 2013/14",
    // Whatever comes after them could not be told.
    "9999-12", "9999-01-01", "9999/00", "9999/00 Q3", "0000-01", "0000/01",
  ])
  func otherWaysToWriteThemAreRefused(code: String) {
    #expect(Period(code) == nil)
  }
}

@Suite struct KindsOfPeriods {
  @Test(arguments: [
    ("2013-04-01", "1 April 2013"), ("2013-W14", "1 to 7 April 2013"),
    ("2013-W18", "29 April to 5 May 2013"), ("2013-W01", "31 December 2012 to 6 January 2013"),
    ("2013-04", "April 2013"), ("2013/14 Q1", "April to June 2013"),
    ("2013 Q1", "January to March 2013"), ("2013/14 H2", "October 2013 to March 2014"),
    ("2013 H1", "January to June 2013"), ("2013/14", "2013/14"), ("2013", "2013"),
    ("to 2013-06", "Year to June 2013"), ("3 months to 2013-06", "3 months to June 2013"),
    ("2011 to 2013", "2011 to 2013"), ("2011/12 to 2013/14", "2011/12 to 2013/14"),
  ])
  func areSaidInWords(code: String, words: String) throws {
    #expect(try #require(Period(code)).text == words)
  }

  @Test func areOrderedInTime() throws {
    let codes = [
      ["2012-W52", "2013-W01", "2013-W14"], ["2012 Q4", "2013 Q1", "2013 Q2"],
      ["2012", "2013"], ["to 2012-12", "to 2013-01", "to 2013-06"],
      ["2010 to 2012", "2011 to 2013"], ["2012/13 H2", "2013/14 H1"],
    ]
    for codes in codes {
      let periods = try codes.map { try #require(Period($0)) }
      #expect(periods.shuffled().sorted() == periods)
      #expect(Set(periods.map(\.length)).count == 1)
    }
  }

  /// Two lengths are one only if all of their periods are.
  @Test func areEachOfTheirOwnLength() throws {
    let codes = [
      "2013-04-01", "2013-W14", "2013-04", "2013 Q2", "2013/14 Q1", "2013 H1", "2013/14 H1", "2013",
      "2013/14", "to 2013-06", "3 months to 2013-06", "2012 to 2013", "2011 to 2013",
      "2011/12 to 2013/14",
    ]
    let lengths = try codes.map { try #require(Period($0)).length }
    #expect(Set(lengths).count == codes.count)
    for length in lengths { #expect(Period.Length(code: length.code) == length) }
  }

  @Test(arguments: [
    "", "fortnight", "years", "1 years", "03 years", "3 calender years", "rolling 12 months",
  ])
  func areDeclaredInOneWay(code: String) {
    #expect(Period.Length(code: code) == nil)
  }

  @Test(
    arguments: [
      (["to 2013-01", "to 2013-02"], 1, true),
      (["to 2012-06", "to 2012-12", "to 2013-09"], 3, true),
      (["to 2012-03", "to 2013-03"], 12, false), (["2009 to 2011", "2010 to 2012"], 1, true),
      (["2009 to 2011", "2012 to 2014"], 3, false), (["2012", "2014"], 1, false),
      (["to 2013-01"], nil, false),
    ] as [([String], Int32?, Bool)])
  func followOneAnotherByTheirStep(codes: [String], step: Int32?, isOverlapping: Bool) throws {
    let periods = try codes.map { try #require(Period($0)) }
    #expect(Period.step(of: periods) == step)
    #expect(periods.isOverlapping == isOverlapping)
  }

  @Test func leaveGapsByTheirStep() throws {
    let (first, last) = (try #require(Period("to 2012-12")), try #require(Period("to 2013-09")))
    #expect(first.gap(before: last, step: 3).map(\.code) == ["to 2013-03", "to 2013-06"])
    #expect(first.gap(before: last, step: 9).isEmpty)
  }

  @Test(arguments: [
    ("2013-Q1", "2013 Q1"), ("Q1 2013/14", "2013/14 Q1"), ("2013/2014 Q1", "2013/14 Q1"),
    ("2013W14", "2013-W14"), ("week 14, 2013", "2013-W14"), ("2013-h2", "2013 H2"),
    ("2013-14", "2013/14"), ("2013/2014", "2013/14"), ("FY 2013/14", "2013/14"), ("CY2013", "2013"),
    ("2011-2013", "2011 to 2013"), ("2011-13", "2011 to 2013"), ("April 2013", "2013-04"),
    ("Jun-2013", "2013-06"), ("2013-4", "2013-04"), ("04/2013", "2013-04"),
    ("Year to June 2013", "to 2013-06"), ("12 months to 2013-06", "to 2013-06"),
    ("year ending 2013-06", "to 2013-06"), ("3 months ending June 2013", "3 months to 2013-06"),
    ("01/04/2013", "2013-04-01"), ("1 April 2013", "2013-04-01"), ("2013/04/01", "2013-04-01"),
  ])
  func areSuggestedForOtherWaysToWriteThem(text: String, code: String) {
    #expect(Period.help(for: text) == "write '\(code)' if that is what it means")
  }

  @Test(arguments: ["", "soon", "2013-W54", "Q5 2013", "99", "2013 2012 2011 2010"])
  func areNotGuessedAt(text: String) {
    #expect(Period.help(for: text).hasPrefix("write a day 2013-04-01, a week 2013-W14, "))
  }

  @Test(arguments: [
    ("2013/14", "calendar year", "write a calendar year, such as '2014'"),
    ("2011-12", "year", "write a financial year, such as '2011/12'"),
    ("2013 Q2", "quarter", "write '2013/14 Q1'"), ("2013", "rolling year", "write 'to 2013-12'"),
    ("2013", "3 calendar years", "write a period of 3 calendar years, such as '2011 to 2013'"),
    ("2013-04", "week", "write a week, such as '2013-W18'"),
  ])
  func areSuggestedInTheLengthThatIsCounted(code: String, length: String, help: String) throws {
    let length = try #require(Period.Length(code: length))
    #expect(try #require(Period(code)).help(for: length) == help)
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
