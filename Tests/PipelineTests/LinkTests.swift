import Testing

/// The places of other pages and of their own that links of a site lead to, and that are not there.
private func deadLinks(of site: [String: String]) -> [String] {
  let pages = site.filter { $0.key.hasSuffix(".html") }
  let ids = pages.mapValues { page in Set(page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }) }
  return pages.sorted { $0.key < $1.key }.flatMap { path, page in
    page.matches(of: /href="([^"#?:]*)(?:#([^"]+))?"/).compactMap { link -> String? in
      let target = link.1.isEmpty ? path : resolved(link.1, from: path)
      guard site[target] != nil else { return "\(path): \(link.1)" }
      guard let place = link.2, let known = ids[target] else { return nil }
      return known.contains(String(place)) ? nil : "\(path): \(link.1)#\(place)"
    }
  }
}

private func resolved(_ link: Substring, from path: String) -> String {
  var folders = path.split(separator: "/").dropLast()
  for part in link.split(separator: "/") {
    if part == ".." { folders.removeLast() } else { folders.append(part) }
  }
  return folders.joined(separator: "/")
}

private let settings = "title: Links\ndate: 2014-06-30\n"

private let people = [
  "csus/east.md": "---\nname: East CSU\n---\n",
  "ccgs/ash.md": "---\nname: Ash\ncsu: east\npopulation: 20000\n---\n",
  "services/finance.md": "---\nname: Finance\ncategory: back office\nkpis: [paid]\n---\n",
  "offers/finance.md":
    "---\nprovider: east\nservice: finance\nprice: {amount: 2, basis: per head}\n---\n",
  "kpis/paid.md":
    "---\nname: Paid\nunit: percent\nbetter: higher\nperiod: month\ntarget: 95\n---\n",
]

private func figures(of subjects: [String]) -> String {
  "kpi,subject,period,numerator,denominator\n"
    + subjects.flatMap { subject in
      (1...6).map { "paid,\(subject),2014-0\($0),9\($0)0,1000\n" }
    }.joined()
}

@Suite struct PlacesThatLinksLeadTo {
  @Test func areThereOnASiteOfNothing() throws {
    let dead = deadLinks(of: try site(["site.yaml": settings]))
    #expect(dead == [])
  }

  @Test func areThereWithoutFigures() throws {
    let content = people.merging(["site.yaml": settings]) { first, _ in first }
    let dead = deadLinks(of: try site(content))
    #expect(dead == [])
  }

  /// Nothing is in an order where one alone reports.
  @Test(arguments: [["east"], ["east", "west"]]) func areThereWith(reporting subjects: [String])
    throws
  {
    let content = people.merging([
      "site.yaml": settings, "csus/west.md": "---\nname: West CSU\n---\n",
      "data/paid.csv": figures(of: subjects),
    ]) { first, _ in first }
    let dead = deadLinks(of: try site(content))
    #expect(dead == [])
  }
}
