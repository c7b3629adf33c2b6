import Diagnostics
import Pipeline
import Reading
import Testing

/// An id of a hundred letters, as long as ids may be.
private func long(_ letter: String) -> String { String(repeating: letter, count: 100) }

@Suite struct Paths {
  @Test func areShortEnoughForEverySystem() throws {
    let words = String(repeating: "Very Long Region ", count: 30)
    let letters = String(repeating: "x", count: 252)
    let site = try site([
      "site.yaml": "title: Test\ndate: 2014-03-31\n",
      "csus/\(long("s")).md": "---\nname: South\nregion: \(words)\n---\n",
      "ccgs/\(long("l")).md": "---\nname: Luton\nregion: \(letters)\n---\n",
      "services/\(long("f")).md": "---\nname: Finance\ncategory: back office\n---\n",
      "offers/o.md": "---\nprovider: \(long("s"))\nservice: \(long("f"))\n---\n",
      "agreements/a.md":
        "---\ncustomer: \(long("l"))\nprovider: \(long("s"))\nsourcing: csu\nservices: \(long("f"))\n---\n",
      "kpis/\(long("k")).md": "---\nname: Waits\nunit: days\n---\n",
      "data/a.csv":
        "kpi,subject,period,value,provider,customer,service\n\(long("k")),\(long("s")),2013-04,1,\(long("s")),\(long("l")),\(long("f"))\n",
    ])
    let page = try #require(site["csus/\(long("s"))/figures/\(long("k")).html"])
    #expect(
      page.contains("id=\"of-csu-\(long("s"))_ccg-\(long("l"))_\(long("f"))-p-2013-04\""))
    for path in site.keys {
      #expect(path.split(separator: "/").allSatisfy { $0.utf8.count <= 255 }, "\(path)")
    }
  }

  @Test func ofFacetsAreNoDevices() throws {
    let site = try site([
      "site.yaml": "title: Test\ndate: 2014-03-31\n",
      "csus/a.md": "---\nname: A\nregion: Con\n---\n",
      "csus/b.md": "---\nname: B\nregion: Con\n---\n",
      "csus/c.md": "---\nname: C\nregion: North\n---\n",
    ])
    #expect(site["csus/by-region/con-2.html"] != nil)
    #expect(site["csus/by-region/con.html"] == nil)
  }

  @Test func ofAssetsAreRefusedWhenChecked() {
    let name = "assets/" + String(repeating: "é", count: 100) + ".png"
    let edition = prepare(
      Inputs(content: [
        InputFile("site.yaml", "title: Test\ndate: 2014-03-31\n"), InputFile(name, ""),
        InputFile("assets/a\u{1B}.png", ""),
      ]))
    #expect(edition.judgements.map(\.diagnostic.rule) == [.invalidFileName, .invalidFileName])
    #expect(!edition.isSound)
    let messages = edition.judgements.map(\.diagnostic.message)
    #expect(messages.contains { $0.hasSuffix("its path is longer than 200 bytes") })
    #expect(messages.contains { $0.hasSuffix("it contains the character U+1B") })
  }

  @Test func eachLetterIsOneHeadingOfAList() throws {
    let names = ["1st", "(x)", "{y}", "Alpha", "Épsilon", "Eta", "ßa", "Sigma", "Ωmega"]
    var content = ["site.yaml": "title: Test\ndate: 2014-03-31\n"]
    let others = (10..<30).map { "Alpha \($0)" }
    for (number, name) in (names + others).enumerated() {
      content["csus/n\(number).md"] = "---\nname: \"\(name)\"\n---\n"
    }
    let page = try #require(try site(content)["csus/index.html"])
    let ids = page.matches(of: #/<th scope="rowgroup" colspan="\d+" id="(list-[^"]*)">/#).map {
      String($0.1)
    }
    #expect(ids == ["list-0-to-9", "list-a", "list-e", "list-s", "list-u3c9"])
  }
}
