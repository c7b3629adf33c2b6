import Testing

@testable import Searching

@Suite struct InitialsTests {
  @Test(arguments: [
    ("NHS Kent and Medway CSU", ["CSU", "CS"], ["KM", "KMCSU", "KMCS", "KaM"]),
    ("NHS Bath and North East Somerset", ["CCG"], ["BNES", "BNESCCG", "BaNES"]),
    ("NHS Hastings & Rother", ["CCG"], ["HR", "HRCCG", "HaR"]),
    ("Department of Health", [], ["DH", "DoH"]),
    ("NHS England", [], ["NHSE"]),
    ("NHS Business Services Authority", [], ["BSA", "NHSBSA"]),
    ("NHS Bury", ["CCG"], []),
  ])
  func areOfWholeNames(name: String, endings: [String], expected: [String]) {
    #expect(Initials(ofBody: name, endings: endings).whole == expected)
  }

  @Test func areOfPartsOfNamesToo() {
    let all = Initials(ofBody: "NHS North, East, West Devon", endings: []).all
    #expect(all.contains("NEW"))
    #expect(all.contains("NEWD"))
    #expect(!all.contains("NE"))
  }

  @Test func areOfPhrases() {
    let lung = Initials(ofPhrases: "On the register: chronic obstructive pulmonary disease")
    #expect(lung.whole == ["copd"])
    let lost = Initials(ofPhrases: "Potential years of life lost to causes that care can treat")
    #expect(lost.all.contains("Pyll"))
    #expect(lost.whole == [])
    #expect(Initials(ofPhrases: "cancer two week wait").all.contains("2ww"))
    #expect(Initials(ofPhrases: "On the register: atrial fibrillation").all.contains("af"))
  }
}
