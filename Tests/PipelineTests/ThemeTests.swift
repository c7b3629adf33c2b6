import Diagnostics
import Pipeline
import Reading
import Testing

@testable import Rendering

/// What the author of a theme may ask for.
@Suite struct ThemeTests {
  private let content = [
    "site.yaml": "title: Test\ndate: 2014-03-31\n",
    "csus/south.md": "---\nname: South\nregion: South of England\n---\n",
    "services/finance.md": "---\nname: Finance\ncategory: back office\n---\n",
    "offers/ledger.md": """
    ---
    name: Ledger
    provider: south
    service: finance
    includes: [pay, pensions]
    price:
      amount: 1.2
      basis: per head
    ---
    """,
  ]

  private func page(_ template: String) throws -> String? {
    try site(content, theme: ["offer.mustache": template])["offers/ledger.html"]
  }

  private func messages(_ template: String) -> [String] {
    prepare(
      Inputs(
        content: content.map { InputFile($0.key, $0.value) },
        theme: [InputFile("offer.mustache", template)])
    ).judgements.map { "\($0.diagnostic.message); \($0.diagnostic.help ?? "no help")" }
  }

  @Test func aFactIsShownByItsOwnName() throws {
    #expect(
      try page("{{price}}, by {{provider}}: {{includes}}")
        == "£1.20 per head, by South: pay, pensions")
  }

  @Test func aFactHasItsLabelAndItsValues() throws {
    let template =
      "{{#provider}}{{name}}:{{#values}} {{text}} at {{address}}{{/values}} ({{.}}){{/provider}}"
    #expect(try page(template) == "Provider: South at ../csus/south.html (South)")
  }

  @Test func whatIsNotKnownShowsNothing() throws {
    #expect(try page("[{{until}}]{{^until}}open{{/until}}{{#until}}ended{{/until}}") == "[]open")
  }

  @Test func aSectionIsShownByItsOwnName() throws {
    #expect(
      try page(
        "{{#section.cost}}{{heading}}{{/section.cost}}{{#section.targets}}no{{/section.targets}}")
        == "What it would cost in a year")
  }

  @Test func misspeltNamesAreToldWithWhatWasMeant() {
    #expect(messages("{{pric}}") == ["there is no 'pric' here; did you mean 'price'?"])
    #expect(
      messages("{{#section.costs}}{{/section.costs}}")
        == ["there is no 'costs' in 'section.costs'; did you mean 'cost'?"])
  }

  /// A fact of a name that every article has would be hidden by it.
  @Test func everyNameMeansOneThing() {
    for view in Theme.views {
      guard case .record(let slots) = view.shape else { continue }
      let names = slots.map(\.name)
      #expect(Set(names).count == names.count, "\(view.template): \(names)")
    }
  }

  /// A section that templates cannot name could not be laid out.
  @Test func everySectionOfARecordHasAName() throws {
    let planned = try #require(
      prepare(Inputs(content: content.map { InputFile($0.key, $0.value) })).site)
    var checked = 0
    for case let page as any ArticlePage in planned.plan.pages {
      checked += checkSections(of: page, planned)
    }
    #expect(checked > 5)
  }

  private func checkSections<Page: ArticlePage>(of page: Page, _ site: PlannedSite) -> Int {
    if page is CostsPage || page is WorkingsPage { return 0 }
    let names = Set(Page.sectionSlots.map(\.name))
    let links = Links(site.survey, path: page.path, markup: nil)
    let sections = page.article(from: links).sections
    for section in sections {
      let name = section.id.replacing("-", with: "_")
      #expect(names.contains(name), "\(page.path): \(section.id)")
    }
    return sections.count
  }

  @Test func everyTemplateOfTheThemeIsOfAPageOrAPart() {
    let own = Set(Theme.views.map { $0.template + ".mustache" })
    let parents: Set = ["page.mustache", "article.mustache"]
    let templates = defaultTheme.map(\.path).filter {
      $0.hasSuffix(".mustache") && !$0.hasPrefix("parts/")
    }
    #expect(Set(templates) == own.union(parents))
  }
}
