import Describing
import Testing

@testable import Comparing

@Suite struct SideBySideTests {
  private func offer(_ id: String, _ edit: (inout Profile) -> Void) -> Profile {
    var profile = Profile(id: id, kind: .offer, name: id, path: "offers/\(id).html")
    edit(&profile)
    return profile
  }

  @Test func attributesOfAllStandInOneOrder() {
    let first = offer("first") {
      $0.add(.price, "Price", "£2 per head", measure: "per head")
      $0.add(.scope, "Panel", "Included")
    }
    let second = offer("second") {
      $0.add(.scope, "Appeals", "Included")
      $0.add(.scope, "Panel", "Included")
    }
    let sideBySide = SideBySide([first, second])
    #expect(sideBySide.groups.map(\.group) == [.scope, .price])
    #expect(sideBySide.groups[0].rows.map(\.attribute.name) == ["Panel", "Appeals"])
    #expect(sideBySide.groups[0].rows.map(\.isSame) == [true, false])
    #expect(sideBySide.groups[0].rows[1].entries[0] == nil)
  }

  @Test func whatIsIllustrativeIsNotTheSameAsWhatIsRecorded() {
    let sideBySide = SideBySide([
      offer("first") { $0.add(.price, "Price", "£5 per head") },
      offer("second") {
        $0.add(.price, "Price", "£5 per head", tag: Tag(text: "Illustrative", tone: "illustrative"))
      },
    ])
    #expect(sideBySide.groups[0].rows.map(\.isSame) == [false])
  }

  @Test func ofSeveralTellingsEachSaysHowItIsKnown() {
    let tag = Tag(text: "Illustrative", tone: "illustrative")
    let mixed = offer("mixed") {
      $0.add(.services, "Finance", "£3 per head")
      $0.add(.services, "Finance", "£5 per head", tag: tag)
      $0.add(.price, "Price", "£1", tag: tag)
      $0.add(.price, "Price", "£2", tag: tag)
    }
    #expect(mixed.entries.map(\.text) == ["£3 per head; £5 per head (illustrative)", "£1; £2"])
    #expect(mixed.entries.map { $0.tag?.text } == [nil, "Illustrative"])
  }

  @Test func differentMeasuresAreNotComparable() {
    let sideBySide = SideBySide([
      offer("first") { $0.add(.price, "Price", "£2 per head", measure: "per head") },
      offer("second") { $0.add(.price, "Price", "£400 day rate", measure: "day rate") },
      offer("third") { $0.add(.price, "Price", "£3 per head", measure: "per head") },
    ])
    #expect(sideBySide.groups[0].rows[0].remark == "Not comparable: per head; day rate")
  }

  @Test func oneMeasureIsComparable() {
    let sideBySide = SideBySide([
      offer("first") { $0.add(.price, "Price", "£2 per head", measure: "per head") },
      offer("second") { _ in },
    ])
    #expect(sideBySide.groups[0].rows[0].remark == nil)
  }

  @Test func aSecondTellingStandsAfterTheFirst() {
    let profile = offer("first") {
      $0.add(.services, "Finance", "South CSU")
      $0.add(.services, "Finance", "South CSU")
      $0.add(.services, "Finance", "The CCG itself")
    }
    #expect(profile.entries.map(\.text) == ["South CSU; The CCG itself"])
  }

  @Test func scriptsHoldFewProfilesEach() {
    let counts = Dictionary(grouping: (0..<1_000).map { "offer-\($0)" }) {
      ProfileShards.number(of: $0, among: 125)
    }.mapValues(\.count)
    #expect(counts.keys.allSatisfy { (0..<125).contains($0) })
    #expect(counts.values.allSatisfy { $0 <= 24 })
    // As scripts in browsers compute it.
    #expect(ProfileShards.number(of: "south", among: 1_000) == 570)
  }
}
