import Commissioning
import Diagnostics
import Reading
import Testing

private func read(_ text: String) -> Checked<Prose> {
  Array(text.utf8).withUnsafeBufferPointer { readProse($0, source: SourceID(0), at: 0) }
}

/// The HTML without what every table is wrapped in, on one line.
private func html(_ text: String) -> String {
  var html = String(decoding: read(text).value.filledHTML, as: UTF8.self)
  let start =
    "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>"
  html = html.replacing(start, with: "<table>").replacing("</table></div>", with: "</table>")
  html = html.replacing(" scope=\"col\"", with: "").replacing("\n", with: "")
  for part in ["<thead>", "</thead>", "<tbody>", "</tbody>"] {
    html = html.replacing(part, with: "")
  }
  return html
}

private let table = "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>"

@Suite struct TablesInMarkdown {
  @Test func cellsKnowTheReferencesOfTheDocument() {
    #expect(
      html("| [a] | ![b][a] |\n|-|-|\n| [c](d.md) \\| x | x |\n\n[a]: e.md\n").contains(
        "<th><a href=\"e.md\">a</a></th><th><img src=\"e.md\" alt=\"b\"></th></tr>"
          + "<tr><td><a href=\"d.md\">c</a> | x</td>"))
  }

  @Test func placesInCellsAreTheFiles() {
    let text =
      "para\n  _x_ [e](javascript:e)\n| é [b](javascript:y) |\n| - |\n| [c](javascript:z) |\n"
    #expect(read(text).diagnostics.map { $0.place?.offset } == [11, 34, 62])
  }

  @Test(
    arguments: [
      ("text\n*more*\n| a |\n| - |\n| b |\n", "<p>text<em>more</em></p>" + table),
      ("- x\n  | a |\n  | - |\n  | b |\n", "<ul><li>x" + table + "</li></ul>"),
      ("| x | y |\n| a |\n| - |\n| b |\n", "<p>| x | y |</p>" + table),
      ("| a |\n| - |\n| b |\n---\n", table + "<hr>"),
      ("| a |\n| - |\n| b |\n-\n", table + "<ul><li></li></ul>"),
      (
        "| a |\n| - |\n===\n",
        "<table><tr><th>a</th></tr><tr><td>===</td></tr></table>"
      ),
      ("> | a |\n> | - |\n> | b |\nc\n", "<blockquote>" + table + "</blockquote><p>c</p>"),
      ("> | a |\n| - |\n", "<blockquote><p>| a || - |</p></blockquote>"),
      ("- | a |\n  | - |\n  | b |\nc\nd\n", "<ul><li>" + table + "</li></ul><p>cd</p>"),
      (
        "1. > | a |\n   > | - |\n   > | b |\n",
        "<ol><li><blockquote>" + table + "</blockquote></li></ol>"
      ),
      ("a\n---\n", "<h2 id=\"h-a\">a</h2>"),
    ])
  func endAndBeginWhereTheyShould(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func aTableOfVeryManyCellsIsRefused() {
    let row = String(repeating: "|a", count: 5_000) + "|\n"
    let delimiter = String(repeating: "|-", count: 5_000) + "|\n"
    let found = read(row + delimiter + String(repeating: "|b|\n", count: 5_000)).diagnostics
    #expect(found.map(\.rule) == [.oversizedFile])
  }
}
