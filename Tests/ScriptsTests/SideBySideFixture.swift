import Commissioning
import Describing
import Diagnostics
import Testing

@testable import Comparing

@Suite struct SideBySideFixture {
  private static let illustrative = Tag(text: "Illustrative", tone: "illustrative")
  private static let inferred = Tag(text: "Inferred, not recorded", tone: "inferred")

  private static func profile(_ edit: (inout Profile) -> Void) -> Profile {
    var profile = Profile(id: "a", kind: .offer, name: "A", path: "offers/a.html")
    edit(&profile)
    return profile
  }

  private static let profiles = [
    profile {
      $0.add(.price, "Price", "£2 per head", measure: "per head")
      $0.add(.scope, "Panel", "Included")
      $0.add(.nature, "Level", "Full")
    },
    profile {
      $0.add(.scope, "Appeals", "Included")
      $0.add(.scope, "Panel", "Included")
      $0.add(.price, "Price", "£400 a day", measure: "day rate", tag: illustrative)
      $0.add(.nature, "Level", "Full", tag: inferred)
    },
    profile {
      $0.add(.nature, "Level", "Full", tag: inferred)
      $0.add(.price, "Price", "£3 per head", measure: "per head")
      $0.add(.price, "Panel", "An attribute of the same name in another group")
      $0.add(.results, "Waiting", "92.1%", measure: "%, May 2014", path: "kpis/x.html")
    },
    profile { _ in },
    profile { $0.add(.scope, "__proto__", "constructor") },
  ]

  @Test func scriptsPutRecordsSideBySide() throws {
    let choices = [
      [0], [0, 1], [1, 0], [0, 2], [1, 2], [0, 1, 2], [2, 1, 0, 3], [3], [3, 3], [1, 1], [4, 0, 4],
    ]
    try Fixture(name: "side-by-side").expect([
      ("groups", ComparisonGroup.allCases.map { .text($0.rawValue) }),
      ("tables", choices.map { example($0.map { Self.profiles[$0] }) }),
      ("most", [.number(SideBySide.limit)]),
      (
        "nouns",
        Kind.comparable.map {
          .array([.text($0.folder), .text($0.noun), .text($0.plural)])
        }
      ),
      ("costs", [.text(ComparisonGroup.price.rawValue)]),
      ("absence", [.text(Kind.offer.absence(of: .nature))]),
    ])
  }

  private func example(_ profiles: [Profile]) -> JSONText {
    .array([
      .array(profiles.map { .object([("entries", .array($0.entries.map(\.json)))]) }),
      .array(
        SideBySide(profiles).groups.map { group, rows in
          .array([
            .text(group.rawValue),
            .array(
              rows.map { row in
                .object([
                  ("name", .text(row.attribute.name)),
                  ("texts", .array(row.entries.map { $0.map { .text($0.text) } ?? .null })),
                  ("isSame", .flag(row.isSame)), ("remark", .text(row.remark ?? "")),
                ])
              }),
          ])
        }),
    ])
  }
}
