import Commissioning
import Diagnostics
import Testing

private let nowhere = Place(SourceID(0), offset: 0, length: 0)

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// Values with when each began and ended, as authors write it.
private func timeline(_ changes: [(String, from: String?, until: String?)]) -> Timeline<String> {
  Timeline(
    changes.map {
      Dated(
        $0, from: $1.flatMap { When($0) }, until: $2.flatMap { When($0) }, evidence: Evidence(),
        place: nowhere)
    })
}

@Suite struct Timelines {
  private let names = timeline([
    ("first", nil, "2013-03-31"), ("second", "2013-04-01", "2013-12"), ("third", "2014-06", nil),
  ])

  @Test(arguments: [
    ("2013-03-31", "first"), ("2013-04-01", "second"), ("2013-12-31", "second"),
    ("2014-01-01", nil), ("2014-05-31", nil), ("2014-06-01", "third"), ("2099-01-01", "third"),
  ])
  func haveTheValueOfADayFromItsFirstDayToItsLast(text: String, value: String?) throws {
    #expect(names.at(try day(text))?.value == value)
  }

  @Test(arguments: [("2014-01-01", "second"), ("2014-05-31", "second"), ("2014-06-01", "third")])
  func haveTheLastThatEndedWhereNoneHolds(text: String, value: String) throws {
    #expect(names.nearest(to: try day(text))?.value == value)
  }

  @Test func haveNoneBeforeTheirBeginning() throws {
    let later = timeline([("a", "2014", "2014"), ("b", "2015", nil)])
    #expect(later.nearest(to: try day("2013-01-01")) == nil)
    #expect(timeline([]).nearest(to: try day("2013-01-01")) == nil)
  }

  @Test func haveTheLastWrittenOfThoseThatHold() throws {
    let both = timeline([("a", "2013", nil), ("b", "2014", nil)])
    #expect(both.at(try day("2014-01-01"))?.value == "b")
    #expect(both.at(try day("2013-12-31"))?.value == "a")
  }
}

@Suite struct DatesNextToOneAnother {
  @Test(arguments: [
    ("2014-03-01", "2014-02-28"), ("2014-01", "2013-12"), ("2014", "2013"),
    ("by 2014-06", "by 2014-06"),
  ])
  func areADayAMonthOrAYearApart(text: String, before: String) throws {
    #expect(try #require(When(text)).justBefore.code == before)
  }

  @Test(arguments: [
    ("2014-04-01", "2014-04-01", false), ("2014-04-02", "2014-04-01", true),
    ("2014-04", "2014-04-01", false), ("2014-04-30", "2014-04", false),
    ("2014-05", "2014-04", true),
    ("2014", "by 2014-01", false),
  ])
  func areReversedOnlyWhereTheyMustBe(from: String, until: String, expected: Bool) throws {
    let (from, until) = (try #require(When(from)), try #require(When(until)))
    #expect(areReversed(from, until) == expected)
  }
}

@Suite struct Spans {
  @Test(
    arguments: [
      // Days are exact.
      ("2014-04-01", "2014-09-30", "2014-03-31", Validity.notYet),
      ("2014-04-01", "2014-09-30", "2014-04-01", .current),
      ("2014-04-01", "2014-09-30", "2014-09-30", .current),
      ("2014-04-01", "2014-09-30", "2014-10-01", .ended),
      // What begins in a month begins with it, and what ends in one lasts as long as it.
      ("2014-04", "2014-09", "2014-03-31", .notYet),
      ("2014-04", "2014-09", "2014-04-01", .current),
      ("2014-04", "2014-09", "2014-09-30", .current),
      ("2014-04", "2014-09", "2014-10-01", .ended),
      // What ended by a month was over on its last day; within the month it is not known.
      ("2013", "by 2014-06", "2014-05-31", .current),
      ("2013", "by 2014-06", "2014-06-01", .notKnown(.end(When("by 2014-06")!))),
      ("2013", "by 2014-06", "2014-06-29", .notKnown(.end(When("by 2014-06")!))),
      ("2013", "by 2014-06", "2014-06-30", .ended),
      ("by 2014-06", nil, "2014-05-31", .notYet),
      ("by 2014-06", nil, "2014-06-01", .notKnown(.beginning(When("by 2014-06")!))),
      ("by 2014-06", nil, "2014-06-30", .current),
      // What ended after a month held through it, and may hold for ever.
      ("2013", "after 2014-09", "2014-09-30", .current),
      ("2013", "after 2014-09", "2014-10-15", .notKnown(.end(When("after 2014-09")!))),
      ("2013", "after 2014-09", "2090-01-01", .notKnown(.end(When("after 2014-09")!))),
      ("after 2014-09", nil, "2014-09-30", .notYet),
      ("after 2014-09", nil, "2014-10-01", .notKnown(.beginning(When("after 2014-09")!))),
      ("2013", "before 2014-09", "2014-08-31", .current),
      ("2013", "before 2014-09", "2014-09-01", .ended),
      ("2013", "about 2014-09", "2014-09-15", .notKnown(.end(When("about 2014-09")!))),
      (nil, nil, "2014-01-01", .current),
    ] as [(String?, String?, String, Validity)])
  func holdOnTheDaysBetweenTheirEnds(
    from: String?, until: String?, on text: String, expected: Validity
  ) throws {
    let span = TimeSpan(from: from.flatMap { When($0) }, until: until.flatMap { When($0) })
    #expect(span.validity(on: try day(text)) == expected)
  }

  @Test func withoutARecordedEndAreNotKnownOnceTheyHaveBegun() throws {
    let span = TimeSpan(from: When("2014-04-01"), end: .notRecorded)
    #expect(span.validity(on: try day("2014-03-31")) == .notYet)
    #expect(span.validity(on: try day("2014-04-01")) == .notKnown(.endNotRecorded))
  }
}

@Suite struct LengthsOfNotice {
  @Test(arguments: [
    ("6 months", "2014-09-30", "2014-03-31"), ("1 month", "2014-03-31", "2014-02-28"),
    ("3 months", "2014-05-15", "2014-02-15"), ("3 months", "2014-05-30", "2014-02-28"),
    ("1 year", "2016-02-29", "2015-02-28"), ("90 days", "2014-09-30", "2014-07-02"),
    ("2 weeks", "2014-01-07", "2013-12-24"),
  ])
  func giveTheLastDayForIt(notice: String, end: String, last: String) throws {
    let notice = try #require(Notice(notice))
    #expect(notice.lastDay(before: try day(end)).isoText == last)
  }

  @Test(arguments: ["six months", "6", "0 months", "6 fortnights", "-1 days", ""])
  func areWrittenAsANumberAndAUnit(text: String) {
    #expect(Notice(text) == nil)
  }
}
