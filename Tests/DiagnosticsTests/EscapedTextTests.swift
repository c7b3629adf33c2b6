import Diagnostics
import Testing

@Suite struct EscapedTexts {
  @Test(arguments: 0..<20)
  func aCharacterIsEscapedWhereverItStands(position: Int) {
    for (character, escape) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")] {
      let before = String(repeating: "a", count: position)
      let after = String(repeating: "é", count: 20 - position)
      #expect(escaped(before + character + after) == before + escape + after)
    }
  }

  @Test func whatDiffersInOneBitIsNoMarkup() {
    let neighbours = "'*.6 $%=?:;,|~\u{7F}^¦¾¼"
    #expect(escaped(neighbours) == neighbours)
  }

  private func escaped(_ text: String) -> String {
    var markup: [UInt8] = []
    appendEscaped(text, to: &markup)
    return String(decoding: markup, as: UTF8.self)
  }
}
