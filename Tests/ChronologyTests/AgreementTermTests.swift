import Chronology
import Commissioning
import Testing

/// What a day knows of an agreement's term: from 1 April 2013 until 30 September 2014, extendable to
/// 31 March 2016, six months' notice.
@Suite struct TermsOfAgreements {
  private func term(
    _ lines: String = "", until: String = "2014-09-30", notice: String = "6 months",
    asAt day: String = "2014-06-30"
  ) throws -> AgreementTerm {
    let site = try LandscapeSite(
      [
        "csus/south.md": "---\nname: South\n---\n", "ccgs/ash.md": "---\nname: Ash\n---\n",
        "agreements/a.md": """
        ---
        customer: ash
        provider: south
        sourcing: csu
        services: [finance]
        from: 2013-04-01
        until: \(until)
        notice: \(notice)
        \(lines)
        ---

        """,
      ], asAt: day)
    return site.landscape.term(of: try #require(site.catalogue.agreements.keys.first))
  }

  private let extendable = "extendable_to: 2016-03-31"

  @Test(arguments: [
    ("2014-03-30", AgreementTerm.Standing.toCome), ("2014-03-31", .today),
    ("2014-04-01", .passed),
  ])
  func noticeIsDueBeforeTheEnd(day: String, standing: AgreementTerm.Standing) throws {
    let term = try term(extendable, asAt: day)
    #expect(term.notice?.lastDay.isoText == "2014-03-31")
    #expect(term.notice?.standing == standing)
    #expect(term.possibleEnd?.code == "2016-03-31")
    #expect(term.noticeIfExtended?.lastDay.isoText == "2015-09-30")
    #expect(term.noticeIfExtended?.standing == .toCome)
  }

  @Test(arguments: [
    ("agreed", "2014-01-31", "2014-09-30", "2016-03-31"),
    ("agreed", "2014-02-01", "2016-03-31", "-"),
    ("declined", "2014-01-31", "2014-09-30", "2016-03-31"),
    ("declined", "2014-02-01", "2014-09-30", "-"),
    ("offered", "2014-02-01", "2014-09-30", "2016-03-31"),
  ])
  func anExtensionIsKnownFromItsDay(
    state: String, day: String, end: String, possible: String
  ) throws {
    let term = try term(
      "\(extendable)\nextensions: [{state: \(state), on: 2014-02, until: 2016-03-31}]", asAt: day)
    #expect(term.end.when?.code == end)
    #expect(term.possibleEnd?.code ?? "-" == possible)
    #expect(term.answers.map(\.state.rawValue) == (day < "2014-02" ? [] : [state]))
    #expect(
      term.endBeforeExtension?.code == (state == "agreed" && day >= "2014-02" ? "2014-09-30" : nil))
  }

  /// What the parties agreed last holds, whether they called it an extension or not.
  @Test(arguments: [
    ("2014-01-31", "2014-09-30", "2016-03-31"), ("2014-02-10", "2016-03-31", "-"),
    ("2014-04-01", "2015-06-30", "2016-03-31"),
  ])
  func anEndThatIsAgreedAfterAnExtensionHolds(day: String, end: String, possible: String) throws {
    let term = try term(
      """
      extendable_to: 2016-03-31
      extensions: [{state: agreed, on: 2014-02-01, until: 2016-03-31}]
      """,
      until: "[{value: 2014-09-30, from: 2013-04}, {value: 2015-06-30, from: 2014-04-01}]",
      asAt: day)
    #expect(term.end.when?.code == end)
    #expect(term.possibleEnd?.code ?? "-" == possible)
  }

  /// The end of a month counts; of a year, nothing does.
  @Test(arguments: [
    ("2014-09", "2014-09-30", "2014-03-31", false),
    ("2014-09-30", "2014-09-30", "2014-03-31", true),
    ("2014", "-", "-", false), ("by 2014-09", "-", "-", false), ("open-ended", "-", "-", false),
    ("not known", "-", "-", false),
  ])
  func onlyWhatIsRecordedIsADay(until: String, last: String, notice: String, isExact: Bool) throws {
    let term = try term(until: until, asAt: "2013-06-30")
    #expect(term.lastDay?.isoText ?? "-" == last)
    #expect(term.notice?.lastDay.isoText ?? "-" == notice)
    #expect(term.isEndExact == isExact)
  }

  @Test func aTermShorterThanItsNoticeHasNoLastDay() throws {
    #expect(try term(until: "2013-06-30", asAt: "2013-05-01").notice == nil)
  }

  @Test func whatEndedHasNothingToCome() throws {
    let term = try term(until: "2014-03-31", asAt: "2014-06-30")
    #expect(term.validity == .ended && term.notice == nil && term.possibleEnd == nil)
  }

  @Test(arguments: [
    ("2014-09-30", "July to September 2014"), ("2014-09", "July to September 2014"),
    ("2014", "-"), ("by 2014-09", "July to September 2014"), ("by 2014-07", "-"),
    ("after 2014-09", "-"), ("about 2014-08", "July to September 2014"), ("about 2014-07", "-"),
    ("before 2014-10-01", "July to September 2014"), ("2014-12-31", "October to December 2014"),
    ("2015-01-01", "January to March 2015"),
  ])
  func anEndHasAQuarterIfItCanHaveNoOther(code: String, quarter: String) throws {
    #expect(try #require(When(code)).quarterOfEnd?.text ?? "-" == quarter)
  }
}
