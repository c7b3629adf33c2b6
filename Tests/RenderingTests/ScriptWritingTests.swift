import Testing

@testable import Rendering

@Suite struct ScriptWriting {
  @Test func textCannotLeaveItsQuotes() {
    var script = ScriptWriter()
    script.call("f") {
      $0.list {
        $0.text("a\"b\\c</script>\n\u{1}")
        $0.object {
          $0.member("x", "1")
          $0.member("y") { $0.list { _ in } }
        }
        $0.text("é")
      }
    }
    #expect(
      String(decoding: script.bytes, as: UTF8.self)
        == "f([\"a\\\"b\\\\c\\u003c/script>\\n \",{\"x\":\"1\",\"y\":[]},\"é\"]);\n")
  }
}
