import Diagnostics
import Reading
import Testing

@Suite struct FieldBounds {
  @Test(arguments: [
    "decimals: 7", "decimals: -1", "due_within: 999999999999", "due_within: -1",
    "suppress_below: 1", "baseline: 11",
  ])
  func aNumberOutOfThemIsMistyped(field: String) {
    #expect(rules(field) == [.mistypedField])
  }

  @Test(arguments: ["decimals: 0", "decimals: 6", "due_within: 3650", "suppress_below: 2"])
  func aNumberAtThemIsRead(field: String) { #expect(rules(field) == []) }

  private func rules(_ field: String) -> [Rule] {
    read([
      InputFile("kpis/paid.md", "---\nname: Paid\nunit: percent\n\(field)\n---\n"),
      InputFile("site.yaml", "title: Test\ndate: 2014-03-31\n"),
    ]).diagnostics.map(\.rule)
  }
}
