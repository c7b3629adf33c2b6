import Testing

@Suite struct Closures {
  private let content = [
    "site.yaml": "title: Test\ndate: 2014-06-30\n",
    "csus/south.md": "---\nname: South CSU\n---\n",
    "ccgs/a.md": "---\nname: A\ncsu: west\n---\n", "ccgs/b.md": "---\nname: B\ncsu: west\n---\n",
  ]

  private func notice(customers: String, stated: String = "") throws -> String {
    let west = [
      "csus/west.md": """
      ---
      name: West CSU
      closed: 2013-10-31
      \(stated)became: [{event: transferred, into: [south], on: 2013-11-01, customers: [\(customers)]}]
      ---

      """
    ]
    return try #require(try site(content.merging(west) { $1 })["csus/west.html"])
  }

  /// The rest is mentioned where there is one.
  @Test func tellOfTheRestOnlyWhereSomethingIsLost() throws {
    let rest = "What became of the rest of its work is not recorded."
    #expect(try !notice(customers: "a, b").contains(rest))
    #expect(try notice(customers: "a").contains(rest))
    #expect(try notice(customers: "a, b", stated: "stated_customers: 3\n").contains(rest))
  }
}
