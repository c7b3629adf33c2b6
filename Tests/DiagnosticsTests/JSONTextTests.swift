import Diagnostics
import Foundation
import Testing

@Suite struct JSONTexts {
  private func compact(_ json: JSONText) -> String {
    var bytes: [UInt8] = []
    json.appendCompact(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{0}\u{B}\u{1F}", #""\u0000\u000b\u001f""#),
      ("x\u{2028}y\u{2029}", #""x\u2028y\u2029""#),
      ("\u{2027}\u{2030}\u{20AC}", "\"\u{2027}\u{2030}\u{20AC}\""),
      ("", #""""#), ("é 😀", #""é 😀""#), ("a\r\nb", #""a\r\nb""#),
    ])
  func textsAreEscaped(text: String, written: String) throws {
    #expect(compact(.text(text)) == written)
    let read = try JSONSerialization.jsonObject(
      with: Data(written.utf8), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  @Test func decimalsHaveAPointWhereTheyNeedOne() {
    #expect(compact(.decimal(12)) == "12")
    #expect(compact(.decimal(-1_234.5)) == "-1234.5")
  }

  @Test func compactHasNoSpaces() {
    let json = JSONText.object([
      ("a", .array([.number(-1), .null, .flag(true)])), ("b", .object([])), ("c", .array([])),
    ])
    #expect(compact(json) == #"{"a":[-1,null,true],"b":{},"c":[]}"#)
  }

  @Test func writtenIsIndented() {
    let json = JSONText.object([
      ("a", .array([.number(1), .object([("x", .text("y"))])])), ("b", .object([])),
      ("c", .array([])),
    ])
    #expect(
      json.written == """
        {
          "a": [
            1,
            {
              "x": "y"
            }
          ],
          "b": {},
          "c": []
        }
        """)
  }
}
