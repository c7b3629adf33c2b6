import Commissioning
import Testing

@testable import Reading

private func help(_ text: String) -> String? { WrittenDate(text).help { When($0) != nil } }

@Suite struct WrittenDates {
  @Test(arguments: [
    ("1 April 2013", "2013-04-01"), ("1st April 2013", "2013-04-01"), ("1 Apr 13", "2013-04-01"),
    ("Monday 1 April 2013", "2013-04-01"), ("Mon, 1 Apr. 2013", "2013-04-01"),
    ("April 1, 2013", "2013-04-01"), ("April 1st 2013", "2013-04-01"), ("1-Apr-13", "2013-04-01"),
    ("the 2nd of May 2013", "2013-05-02"), ("1Apr2013", "2013-04-01"),
    ("2013 April 1", "2013-04-01"),
    ("April 2013", "2013-04"), ("Apr-13", "2013-04"), ("Sept 2013", "2013-09"),
    ("04/2013", "2013-04"),
    ("April '13", "2013-04"), ("2013/04/01", "2013-04-01"), ("2013.04.01", "2013-04-01"),
    ("20130401", "2013-04-01"), ("2013-4-1", "2013-04-01"), ("2013-4", "2013-04"),
    ("13/04/2013", "2013-04-13"), ("04/13/2013", "2013-04-13"), ("01/01/2013", "2013-01-01"),
    ("31.12.13", "2013-12-31"), ("2013-04-01T00:00:00Z", "2013-04-01"),
    ("2013-04-01 00:00:00", "2013-04-01"), ("41365", "2013-04-01"),
    ("by 1 June 2014", "by 2014-06-01"),
    ("By 2014-06", "by 2014-06"), ("circa 2013-04", "about 2013-04"),
    ("c. April 2013", "about 2013-04"),
    ("from 1 April 2013", "2013-04-01"), ("before 1/13/2013", "before 2013-01-13"),
  ])
  func offerTheOneReadingThereIs(text: String, code: String) {
    #expect(help(text) == "did you mean '\(code)'?")
  }

  @Test(arguments: [
    ("01/04/2013", "this is 1 April 2013 or 4 January 2013: write '2013-04-01' or '2013-01-04'"),
    ("1.4.13", "this is 1 April 2013 or 4 January 2013: write '2013-04-01' or '2013-01-04'"),
    (
      "by 01-04-2013",
      "this is by 1 April 2013 or by 4 January 2013: write 'by 2013-04-01' or 'by 2013-01-04'"
    ),
  ])
  func showBothReadingsOfOneThatHasTwo(text: String, words: String) {
    #expect(help(text) == words)
  }

  @Test(arguments: [
    ("2013\u{2013}04\u{2013}01", "dashes"), ("2013\u{2212}04", "dashes"),
    ("by\u{A0}2014-06", "a no-break space"), ("2013-04-01\u{A0}", "a no-break space"),
  ])
  func nameTheSignThatIsNotTheOneOnTheKeyboard(text: String, sign: String) {
    #expect(help(text)?.contains("it has \(sign) where") == true)
  }

  @Test func sayWhyThereIsNoSuchDay() {
    #expect(help("2013-02-30") == "February 2013 has 28 days")
    #expect(help("2013-04-31") == "April 2013 has 30 days")
    #expect(help("2013-13-01") == "there is no month 13")
  }

  @Test(arguments: [
    "last spring", "2013/14", "2013-14", "Q1 2013", "TBC", "12", "1 April", "32/13/2013", "", "may",
    "mayor 2013",
  ])
  func doNotGuess(text: String) {
    #expect(help(text) == nil)
  }

  @Test func offerOnlyWhatMayBeWritten() {
    #expect(WrittenDate("April 2013").help { Day($0) != nil } == nil)
  }
}
