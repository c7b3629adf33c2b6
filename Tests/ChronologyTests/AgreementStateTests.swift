import Chronology
import Commissioning
import Testing

@Suite struct AgreementStates {
  private func site(_ fields: String, asAt day: String) throws -> LandscapeSite {
    try LandscapeSite(
      [
        "csus/south.md": "---\nname: South\n---\n", "ccgs/ash.md": "---\nname: Ash\n---\n",
        "agreements/x.md":
          "---\ncustomer: ash\nprovider: south\nsourcing: csu\nservices: [finance]\nfrom: 2013-04-01\n\(fields)---\n",
      ], asAt: day)
  }

  /// Ended early by notice: the end that was agreed first holds until the other is agreed and, where
  /// that was later, announced.
  @Test(arguments: [
    ("", "2013-04-30", "2014-09-30", Validity.current), ("", "2013-05-01", "2013-07-31", .current),
    ("", "2013-08-01", "2013-07-31", .ended),
    (", announced: 2013-06-10", "2013-06-09", "2014-09-30", .current),
    (", announced: 2013-06-10", "2013-06-10", "2013-07-31", .current),
    (", announced: 2013-04-01", "2013-04-30", "2014-09-30", .current),
  ])
  func endEarlyFromTheDayOnWhichThatWasAgreed(
    announced: String, day: String, end: String, state: Validity
  ) throws {
    let site = try site(
      "until: [2014-09-30, {value: 2013-07-31, from: 2013-05-01\(announced)}]\n", asAt: day)
    #expect(site.state(ofAgreement: "x") == state)
    #expect(site.catalogue.agreements.first?.end == .at(try #require(When(end))))
  }

  private static let term = "until: 2014-09-30\n"
  private static let expired = Validity.notKnown(.extended(after: When("2014-09-30")!))

  /// Agreed only after the term had run out.
  @Test(arguments: [
    ("2013-03-31", Validity.notYet), ("2013-04-01", .current), ("2014-01-31", .current),
    ("2014-09-30", .current), ("2014-10-01", expired), ("2014-11-14", expired),
    ("2014-11-15", .current), ("2015-06-30", .current), ("2016-03-31", .current),
    ("2016-04-01", .ended),
  ])
  func followAnExtensionFromTheDayOnWhichItWasAgreed(day: String, state: Validity) throws {
    let site = try site(
      Self.term + "extensions: [{state: agreed, on: 2014-11-15, until: 2016-03-31}]\n", asAt: day)
    #expect(site.state(ofAgreement: "x") == state)
  }

  @Test(arguments: [
    ("extendable_to: 2016-03-31\n", "2014-10-01", expired),
    ("extendable_to: 2016-03-31\n", "2016-04-01", .ended),
    ("", "2014-10-01", .ended),
    ("extensions: [{state: offered, on: 2014-06, until: 2016-03-31}]\n", "2014-10-01", expired),
    ("extensions: [{state: declined, on: 2014-06, until: 2016-03-31}]\n", "2014-10-01", .ended),
    ("extensions: [{state: declined, on: 2015-01, until: 2016-03-31}]\n", "2014-10-01", expired),
    ("extendable_to: 2016-03-31\nstate: under notice\n", "2014-10-01", .ended),
  ])
  func sayWhatIsNotKnownOnceTheTermHasRunOut(
    fields: String, day: String, state: Validity
  ) throws {
    #expect(try site(Self.term + fields, asAt: day).state(ofAgreement: "x") == state)
  }

  @Test(arguments: [
    ("", Validity.notKnown(.endNotRecorded)), ("until: not known\n", .notKnown(.endNotRecorded)),
    ("until: open-ended\n", .current),
    ("until: after 2014-09\n", .notKnown(.end(When("after 2014-09")!))),
    ("until: 2014-10-15\n", .current), ("until: 2014-10-14\n", .ended),
  ])
  func tellAnEndThatIsNotKnownFromNone(until: String, state: Validity) throws {
    #expect(try site(until, asAt: "2014-10-15").state(ofAgreement: "x") == state)
  }

  @Test(arguments: [
    ("2013-05-01", Validity.notYet), ("2013-06-01", .current), ("2014-02-28", .current),
    ("2014-03-01", .current), ("2014-06-01", .ended),
  ])
  func followWhatThePartiesDid(day: String, state: Validity) throws {
    let states = """
      state:
        - {value: in negotiation, from: 2013-01}
        - {value: signed, from: 2013-06-01}
        - {value: under notice, from: 2014-03-01}
        - {value: ended, from: 2014-06-01}

      """
    #expect(try site(Self.term + states, asAt: day).state(ofAgreement: "x") == state)
  }

  /// What was entered late was not known before.
  @Test(arguments: [("2013-10-01", false), ("2014-04-30", false), ("2014-05-01", true)])
  func areNotKnownBeforeTheyWereEntered(day: String, isKnown: Bool) throws {
    let site = try site(Self.term + "recorded: 2014-05-01\n", asAt: day)
    #expect(site.isKnown(agreement: "x") == isKnown)
    #expect((site.answer("ash") == "not recorded") == !isKnown)
  }

  @Test(arguments: [
    ("", false), ("agreed: 2013-02\n", true), ("announced: 2013-02\n", true),
    ("announced: 2013-05\n", false), ("source: before\n", true), ("source: after\n", false),
  ])
  func toComeAreKnownIfSomethingSaysSo(fields: String, isKnown: Bool) throws {
    let site = try LandscapeSite(
      [
        "csus/south.md": "---\nname: South\n---\n", "ccgs/ash.md": "---\nname: Ash\n---\n",
        "sources.csv": "id,name,published\nbefore,Before,2013-02-08\nafter,After,2013-09-27\n",
        "agreements/x.md":
          "---\ncustomer: ash\nprovider: south\nsourcing: csu\nservices: [finance]\nfrom: 2013-04-01\nuntil: open-ended\n\(fields)---\n",
      ], asAt: "2013-03-01")
    #expect(site.isKnown(agreement: "x") == isKnown)
  }

  @Test(arguments: [
    ("2013-12-31", 100.0), ("2014-04-01", 105), ("2015-03-31", 105), ("2015-04-01", 110),
  ])
  func haveThePriceOfTheDay(day: String, amount: Double) throws {
    let site = try site(
      "until: 2016-03-31\nprice:\n"
        + "  - {amount: 100, basis: fixed, from: 2013-04-01}\n"
        + "  - {amount: 105, basis: fixed, from: 2014-04-01}\n"
        + "  - {amount: 110, basis: fixed, from: 2015-04-01}\n", asAt: day)
    let price = site.catalogue.agreements[0].price(on: try #require(Day(day)))
    #expect(price?.value.amount?.number == amount)
  }
}
