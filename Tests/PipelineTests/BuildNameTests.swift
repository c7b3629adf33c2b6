import Testing

private let base: [String: String] = [
  "site.yaml": "title: Test\ndate: 2014-03-31\n",
  "csus/south.md": "---\nname: South\n---\n",
  "ccgs/luton.md": "---\nname: Luton\n---\n",
  "kpis/falls.md":
    "---\nname: Falls\nunit: percent\nbetter: lower\nsuppress_below: 5\n---\n",
  "kpis/waits.md": "---\nname: Waits\nunit: days\nbetter: lower\n---\n",
]

/// - Parameters:
///   - hidden: a count that is withheld where it is from 1 to 4.
///   - waits: a figure that is shown.
private func content(
  hidden: Int, waits: String = "7", period: String = "2013-05"
) -> [String: String] {
  var content = base
  content["data/a.csv"] =
    "kpi,subject,period,numerator,denominator\nfalls,luton,2013-04,\(hidden),100\n"
    + "falls,luton,2013-05,40,100\n"
  content["data/b.csv"] = "kpi,subject,period,value\nwaits,south,\(period),\(waits)\n"
  return content
}

/// The name of the build, as its page says it.
private func name(_ content: [String: String], theme: [String: String] = [:]) throws -> String {
  let page = try #require(try site(content, theme: theme)["about-the-data.html"])
  let fact = try #require(page.firstMatch(of: #/<dt>Build</dt>\s*<dd>([0-9a-f]{12})/#))
  return String(fact.1)
}

@Suite struct BuildNames {
  @Test func tellNothingOfAWithheldCount() throws {
    let whole = try site(content(hidden: 1))
    for hidden in 2...4 {
      let other = try site(content(hidden: hidden))
      #expect(Set(other.keys) == Set(whole.keys))
      for (path, text) in whole { #expect(other[path] == text, "\(path) differs for \(hidden)") }
    }
    #expect(whole["ccgs/luton/figures.html"]?.contains("Suppressed") == true)
  }

  @Test func areOtherWhereAnythingShownIs() throws {
    let usual = try name(content(hidden: 1))
    var others = [
      content(hidden: 6), content(hidden: 1, waits: "8"), content(hidden: 1, waits: ""),
      content(hidden: 1, period: "2013-06"),
    ]
    var moved = content(hidden: 1)
    moved["data/b.csv"] = "kpi,subject,period,value\nwaits,no,2013-04,1\nwaits,south,2013-05,7\n"
    moved["site.yaml"]! += "severities:\n  - {rule: unknown-organisation, severity: warning}\n"
    others.append(moved)
    var renamed = content(hidden: 1)
    renamed["csus/south.md"] = "---\nname: South CSU\n---\n"
    others.append(renamed)
    var sourced = content(hidden: 1)
    sourced["data/b.csv"] = "kpi,subject,period,value,status\nwaits,south,2013-05,7,illustrative\n"
    others.append(sourced)
    let names = try others.map { try name($0) }
    #expect(Set(names + [usual]).count == others.count + 1)
  }

  @Test func areOtherUnderAnotherTheme() throws {
    let content = content(hidden: 1)
    let themed = try name(content, theme: ["parts/notices.mustache": "<!-- none -->\n"])
    #expect(try themed != name(content))
  }
}
