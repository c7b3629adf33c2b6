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

  @Test func haveTheFirstBeforeItsBeginning() throws {
    let later = timeline([("a", "2014", "2014"), ("b", "2015", nil)])
    #expect(later.nearest(to: try day("2013-01-01"))?.value == "a")
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
    #expect(areReversed(Located(from, at: nowhere), Located(until, at: nowhere)) == expected)
  }
}

@Suite struct Lives {
  private func organisation(established: String?, closed: String?) -> Organisation {
    let organisation = Organisation(
      entry: Entry(kind: .ccg, id: Located("x", at: nowhere), name: "X", place: nowhere))
    organisation.established = established.flatMap { When($0) }
    organisation.closed = closed.flatMap { When($0) }.map { Located($0, at: nowhere) }
    return organisation
  }

  /// It exists on its first day, and no longer on the day by which it had closed.
  @Test(arguments: [
    ("2014-03-31", false, false), ("2014-04-01", true, false), ("2014-12-30", true, false),
    ("2014-12-31", false, true),
  ])
  func beginOnADayAndEndByOne(text: String, exists: Bool, isClosed: Bool) throws {
    let organisation = organisation(established: "2014-04-01", closed: "2014-12")
    #expect(organisation.exists(on: try day(text)) == exists)
    #expect(organisation.isClosed(on: try day(text)) == isClosed)
  }

  @Test func thatMayBeginInAMonthBeginByItsEnd() throws {
    let organisation = organisation(established: "2014-04", closed: nil)
    #expect(!organisation.exists(on: try day("2014-04-29")))
    #expect(organisation.exists(on: try day("2014-04-30")))
  }
}
