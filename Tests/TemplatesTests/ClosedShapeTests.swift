import Diagnostics
import Templates
import Testing

private struct Offer: Presentable {
  var name: String
  var body: [UInt8] = []
  var prices: [String] = []
  var note: String?

  static let slots: [PresentableSlot<Offer>] = [
    .text("name") { $0.name },
    .html("body") { $0.body },
    .texts("prices") { $0.prices },
    .optionalText("note") { $0.note },
    .flag("is_new") { _ in true },
  ]
}

private func compiled(_ template: String, _ more: [String: String] = [:]) -> Checked<Template?> {
  let files =
    [(name: "main", source: SourceID(0), text: Array(template.utf8))]
    + more.map { (name: $0.key, source: SourceID(1), text: Array($0.value.utf8)) }
  return compile("main", in: TemplateFolder(files), for: Offer.shape)
}

private func shown(_ template: String, _ offer: Offer) throws -> String {
  var output: [UInt8] = []
  try #require(compiled(template).value).render(offer, into: &output)
  return String(decoding: output, as: UTF8.self)
}

private struct Catalogue: Presentable {
  var title: String
  var first: Offer
  var offers: [Offer] = []
  var best: Offer?
  var parts: [[UInt8]] = []

  static let slots: [PresentableSlot<Catalogue>] = [
    .text("title") { $0.title },
    .record("first", \.first),
    .list("offers") { $0.offers },
    .optional("best") { $0.best },
    .markups("parts") { $0.parts },
  ]
}

@Suite struct Subjects {
  private func shown(_ template: String, _ catalogue: Catalogue) throws -> String {
    let folder = TemplateFolder([(name: "main", source: SourceID(0), text: Array(template.utf8))])
    let compiled = compile("main", in: folder, for: Catalogue.shape)
    var output: [UInt8] = []
    try #require(compiled.value).render(catalogue, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private let catalogue = Catalogue(
    title: "T", first: Offer(name: "A", prices: ["1"]),
    offers: [Offer(name: "B"), Offer(name: "C", prices: ["2", "3"])],
    parts: [Array("<i>".utf8), Array("</i>".utf8)])

  @Test func withinSubjectsAreFoundWhereTheyLie() throws {
    let template =
      "{{first.name}}{{#first.prices}}({{.}}){{/first.prices}}{{#first}}{{name}}{{/first}}"
    #expect(try shown(template, catalogue) == "A(1)A")
  }

  @Test func ofAListAreShownOneByOneWithTheNamesAroundThem() throws {
    let template =
      "{{#offers}}[{{name}}{{#prices}} {{.}}{{/prices}} {{title}} {{first.name}}]{{/offers}}"
    #expect(try shown(template, catalogue) == "[B T A][C 2 3 T A]")
  }

  @Test func thatAreNotThereShowWhatIsSaidInstead() throws {
    let template =
      "{{#best}}{{name}}{{/best}}{{^best}}none{{/best}}{{best.name}}{{^offers}}no{{/offers}}"
    #expect(try shown(template, catalogue) == "none")
    var better = catalogue
    better.best = Offer(name: "D & E")
    better.offers = []
    #expect(try shown(template, better) == "D &amp; ED &amp; Eno")
  }

  @Test func ofNoLettersAreNotThere() throws {
    let template = "{{#first.prices}}{{#.}}[{{.}}]{{/.}}{{^.}}none{{/.}}{{/first.prices}}"
    var catalogue = catalogue
    catalogue.first.prices = ["", "1"]
    #expect(try shown(template, catalogue) == "none[1]")
    catalogue.parts = [[], Array("<b>".utf8)]
    #expect(try shown("{{#parts}}{{#.}}{{{.}}}{{/.}}{{^.}}-{{/.}}{{/parts}}", catalogue) == "-<b>")
  }

  @Test func ofMarkupAreShownAsTheyAre() throws {
    #expect(try shown("{{#parts}}{{{.}}}{{/parts}}{{^parts}}no{{/parts}}", catalogue) == "<i></i>")
  }
}

@Suite struct ClosedShapes {
  @Test func showWhatTheTypeDeclares() throws {
    let offer = Offer(name: "A & B", body: Array("<p>x</p>".utf8), prices: ["1", "2"], note: "n")
    #expect(
      try shown(
        "{{name}}{{{body}}}{{#prices}}[{{.}} {{name}}]{{/prices}}{{#note}}{{.}}{{/note}}", offer)
        == "A &amp; B<p>x</p>[1 A &amp; B][2 A &amp; B]n")
  }

  @Test func templateSyntaxInContentIsText() throws {
    #expect(try shown("{{name}}", Offer(name: "{{body}}{{#is_new}}")) == "{{body}}{{#is_new}}")
  }

  @Test(
    arguments: [
      ("{{nmae}}", Rule.unknownName, 2, "did you mean 'name'?"),
      ("ab {{#prices}}{{/price}}", .invalidTemplate, 3, nil),
      ("{{name", .invalidTemplate, 0, nil),
      ("{{{name}}}", .invalidTemplate, 3, "write {{name}}"),
      ("{{body}}", .invalidTemplate, 2, "write {{{body}}}"),
      ("{{prices}}", .invalidTemplate, 2, "open a section with {{#prices}}"),
      ("{{> futer}}", .missingPartial, 4, "did you mean 'footer'?"),
      ("{{/name}}", .invalidTemplate, 0, nil),
    ] as [(String, Rule, Int, String?)])
  func mistakesHaveAPlaceAndOftenAHint(template: String, rule: Rule, offset: Int, help: String?)
    throws
  {
    let checked = compiled(template, ["footer": ""])
    let diagnostic = try #require(checked.diagnostics.first)
    #expect(checked.value == nil)
    #expect(diagnostic.rule == rule)
    #expect(diagnostic.place?.offset == UInt32(offset))
    #expect(diagnostic.help == help)
  }

  @Test(
    arguments: [
      ("{{<p}}{{$mian}}{{/mian}}{{/p}}", "{{$main}}{{/main}}", "did you mean 'main'?"),
      ("{{<p}}{{$other}}{{/other}}{{/p}}", "{{> q}}", nil),
      ("{{<p}}{{$main}}{{$inner}}{{/inner}}{{/main}}{{$x}}{{/x}}{{/p}}", "{{$main}}{{/main}}", nil),
    ] as [(String, String, String?)])
  func aBlockThatAParentDoesNotAskForIsAMistake(child: String, parent: String, help: String?) {
    let found = compiled(child, ["p": parent, "q": "{{$other}}{{/other}}"]).diagnostics
    #expect(found.map(\.rule) == [.unknownName])
    #expect(found.first?.place?.source == SourceID(0))
    #expect(found.first?.help == help)
  }

  @Test(
    arguments: [
      ("{{<p}}{{$a}}1{{/a}}{{/p}}", "{{<q}}{{/q}}", "{{$a}}{{/a}}"),
      ("{{<p}}{{$a}}1{{$b}}2{{/b}}{{/a}}{{/p}}", "{{<q}}{{$a}}3{{/a}}{{/q}}", "{{$a}}{{/a}}"),
      (
        "{{<p}}{{$b}}1{{/b}}{{/p}}", "{{<q}}{{$a}}{{$b}}{{/b}}{{/a}}{{/q}}",
        "{{#is_new}}{{$a}}{{/a}}{{/is_new}}"
      ),
    ])
  func aBlockMayBeAskedForFurtherOut(child: String, parent: String, grandparent: String) {
    #expect(compiled(child, ["p": parent, "q": grandparent]).diagnostics.isEmpty)
  }

  @Test func everyMistakeIsReportedAtOnce() {
    #expect(compiled("{{a}}{{b}}{{> c}}{{> p}}", ["p": "{{d}}"]).diagnostics.count == 4)
  }

  @Test(
    arguments: [
      ("{{<p}}{{/p}}", ""), ("{{> p}}", ""), ("x{{> q}}", "{{> p}}"), ("{{> q}}", "{{<p}}{{/p}}"),
      ("{{#is_new}}{{> p}}{{/is_new}}", ""), ("{{<p}}{{/p}}{{<p}}{{/p}}{{<p}}{{/p}}", ""),
    ])
  func whatUsesItselfWithoutEndIsRefusedAtItsPlace(partial: String, other: String) throws {
    let found = try #require(
      compiled("{{> p}}", ["p": partial, "q": other]).diagnostics.first {
        $0.message == "'p' includes itself without end"
          || $0.message == "'q' includes itself without end"
      })
    #expect(found.rule == .invalidTemplate)
    #expect(found.place?.source == SourceID(1))
  }

  @Test func tagsNestedTooDeepAreRefusedOnce() {
    let template = String(repeating: "{{#is_new}}", count: 20_000)
    #expect(compiled(template).diagnostics.map(\.rule) == [.deepNesting])
    let closed = template + String(repeating: "{{/is_new}}", count: 20_000)
    #expect(compiled(closed).diagnostics.map(\.rule) == [.deepNesting])
  }

  @Test(arguments: ["{{> *name}}", "{{>*name}}", "{{> * name }}", "{{<*name}}{{/*name}}"])
  func dynamicNamesAreRefused(template: String) {
    let found = compiled(template).diagnostics.map(\.message)
    #expect(found.contains("dynamic names are not supported"))
  }
}

@Suite struct JSON {
  @Test(arguments: ["{", "[1,]", "{\"a\" 1}", "01", "\"a", "nul", "1 2", "\"\u{1}\"", ""])
  func faultsAreFound(text: String) {
    #expect(DynamicValue.read(json: Array(text.utf8), source: SourceID(0)).value == nil)
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 100_000)
    #expect(DynamicValue.read(json: Array(text.utf8), source: SourceID(0)).value == nil)
  }
}
