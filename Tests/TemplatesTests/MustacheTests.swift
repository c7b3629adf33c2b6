import Diagnostics
import Templates
import Testing

/// Renders a template with JSON, as the `mustache` command does.
private func render(_ template: String, _ json: String, _ partials: [String: String] = [:]) throws
  -> String
{
  let files =
    [(name: "main", source: SourceID(0), text: Array(template.utf8))]
    + partials.map { (name: $0.key, source: SourceID(1), text: Array($0.value.utf8)) }
  let data = try #require(DynamicValue.read(json: Array(json.utf8), source: SourceID(2)).value)
  let compiled = compile("main", in: TemplateFolder(files), for: .dynamic)
  let program = try #require(compiled.value, "\(compiled.diagnostics)")
  return String(decoding: try #require(program.rendered(data).value), as: UTF8.self)
}

@Suite struct Interpolation {
  @Test func escapes() throws {
    #expect(
      try render("{{x}}", #"{"x": "<a href=\"b\">&"}"#) == "&lt;a href=&quot;b&quot;&gt;&amp;")
  }

  @Test(arguments: ["{{{x}}}", "{{&x}}", "{{& x }}"])
  func threeBracesAndAmpersandsDoNot(template: String) throws {
    #expect(try render(template, #"{"x": "<&>"}"#) == "<&>")
  }

  @Test func numbersStandAsWritten() throws {
    #expect(try render("{{a}} {{b}}", #"{"a": 1.21, "b": 85}"#) == "1.21 85")
  }

  @Test func whatIsMissingIsEmpty() throws {
    #expect(try render("[{{x}}{{y.z}}{{n}}]", #"{"y": {}, "n": null}"#) == "[]")
  }

  @Test func dottedNamesGoDown() throws {
    #expect(try render("{{a.b.c}}", #"{"a": {"b": {"c": "deep"}}}"#) == "deep")
  }

  @Test func theFirstPartOfADottedNameDecides() throws {
    #expect(try render("{{#a}}{{b.c}}{{/a}}", #"{"a": {"b": {}}, "b": {"c": "outer"}}"#) == "")
  }
}

@Suite struct Sections {
  @Test func repeatForEachOfAList() throws {
    #expect(try render("{{#l}}({{.}}){{/l}}", #"{"l": [1, 2, 3]}"#) == "(1)(2)(3)")
  }

  @Test func lookOutwardsForWhatIsNotWithin() throws {
    #expect(
      try render("{{#a}}{{#b}}{{x}}{{y}}{{/b}}{{/a}}", #"{"x": 1, "a": {"y": 2, "b": {}}}"#) == "12"
    )
  }

  @Test(arguments: ["false", "null", "[]"])
  func areLeftOutForWhatIsFalse(value: String) throws {
    #expect(try render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", "{\"x\": \(value)}") == "no")
  }

  @Test func standaloneLinesLeaveNothingBehind() throws {
    #expect(try render("a\n  {{#x}}\nb\n  {{/x}}\nc\n", #"{"x": true}"#) == "a\nb\nc\n")
  }

  @Test func standaloneLinesMayEndWithCRLF() throws {
    #expect(try render("|\r\n{{#x}}\r\n{{/x}}\r\n|", #"{"x": true}"#) == "|\r\n|")
  }
}

@Suite struct CommentsAndDelimiters {
  @Test func commentsVanish() throws {
    #expect(try render("a{{! b }}c\n{{!\n all this\n}}\nd", "{}") == "ac\nd")
  }

  @Test func delimitersChangeAndChangeBack() throws {
    #expect(try render("{{=<% %>=}}<%x%>{{x}}<%={{ }}=%>{{x}}", #"{"x": 1}"#) == "1{{x}}1")
  }

  @Test func partialsBeginWithTheUsualDelimiters() throws {
    #expect(try render("{{=| |=}}|>p|", #"{"x": 1}"#, ["p": "{{x}}"]) == "1")
  }
}

@Suite struct Partials {
  @Test func areIndentedAsTheirTagIs() throws {
    #expect(try render("  {{>p}}\n", #"{"x": "a\nb"}"#, ["p": "|\n{{x}}\n"]) == "  |\n  a\nb\n")
  }

  @Test func mayUseThemselves() throws {
    let json = #"{"v": "X", "n": [{"v": "Y", "n": []}]}"#
    #expect(try render("{{>p}}", json, ["p": "{{v}}<{{#n}}{{>p}}{{/n}}>"]) == "X<Y<>>")
  }

  @Test func thatAreNotThereAreEmpty() throws {
    #expect(try render("[{{>p}}]", "{}") == "[]")
  }
}

@Suite struct Inheritance {
  @Test func blocksKeepTheirContentUnlessReplaced() throws {
    let parent = ["p": "{{$a}}one{{/a}} {{$b}}two{{/b}}"]
    #expect(try render("{{<p}}{{$b}}2{{/b}}{{/p}}", "{}", parent) == "one 2")
  }

  @Test func theOutermostReplacementWins() throws {
    let parents = ["p": "{{<q}}{{$a}}middle{{/a}}{{/q}}", "q": "{{$a}}inner{{/a}}"]
    #expect(try render("{{<p}}{{$a}}outer{{/a}}{{/p}}", "{}", parents) == "outer")
  }

  @Test func replacementsTakeTheIndentationOfTheirPlace() throws {
    let parent = ["p": "Hi,\n  {{$b}}\n  {{/b}}\n"]
    #expect(
      try render("{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}\n", "{}", parent)
        == "Hi,\n  one\n  two\n")
  }
}

@Suite struct Recursion {
  private func checked(_ partial: String, _ data: String) throws -> Checked<[UInt8]?> {
    let folder = TemplateFolder([
      (name: "main", source: SourceID(0), text: Array("{{> p}}".utf8)),
      (name: "p", source: SourceID(1), text: Array(partial.utf8)),
    ])
    let data = try #require(DynamicValue.read(json: Array(data.utf8), source: SourceID(2)).value)
    return try #require(compile("main", in: folder, for: .dynamic).value).rendered(data)
  }

  @Test func endsWithTheData() throws {
    let tree = String(repeating: #"{"x": ["#, count: 200) + String(repeating: "]}", count: 200)
    let shown = try checked("<{{#x}}{{> p}}{{/x}}>", tree).value
    #expect(shown?.count == 400)
  }

  @Test func withoutAnEndIsRefusedAtItsPlace() throws {
    for partial in ["{{> p}}", "a{{> p}}{{> p}}"] {
      let found = try checked(partial, "{}")
      #expect(found.value == nil)
      #expect(found.diagnostics.map(\.rule) == [.invalidTemplate])
      #expect(found.diagnostics.first?.place?.source == SourceID(1))
    }
  }
}
