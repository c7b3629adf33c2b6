import Testing

@testable import Rendering

@Suite struct PublishedScripts {
  private func published(_ script: String) -> String {
    String(decoding: publishedScript(Array(script.utf8)), as: UTF8.self)
  }

  @Test func haveNoCommentsAndNoSpacesThatSeparateNothing() {
    let script = """
      // What it is.
      const a = "// text"; // beside code

        /** @type {number} */
        const b = 1;
      /**
       * What it does.
       * @param {string} c
       */
      const c = (/** @type {any} */ (a).b, [1, ...b]);

      const url = 'https://example.org/**';   /* one */ /* two */
      const isOne = async ({ d }) => d === 1 && !e || f in g;
      """
    let expected = """
      const a="// text";
      const b=1;
      const c=((a).b,[1,...b]);
      const url='https://example.org/**';
      const isOne=async({d})=>d===1&& !e||f in g;

      """
    #expect(published(script) == expected)
    #expect(published("") == "")
    #expect(published("// only a comment") == "")
  }

  @Test(arguments: [
    // A line that ends a statement, also inside a comment.
    ("return\n  a", "return\na\n"), ("return /* a\n b */ c", "return\nc\n"),
    // What would be another operator.
    ("a + +b", "a+ +b\n"), ("a - --b", "a- --b\n"), ("a++ + b", "a++ +b\n"),
    ("1 .toFixed()", "1 .toFixed()\n"),
    ("a < !b", "a< !b\n"), ("a / /b/.c", "a/ /b/.c\n"),
    // Texts with quotes, ends of comments and escapes.
    (#""a \" // b" + 'it\'s  /* c'"#, #""a \" // b"+'it\'s  /* c'"# + "\n"),
    // Templates with code, texts and templates in them.
    ("`a  ${ b(\"}`\") + `c  ${ d }` }  // e` + f", "`a  ${ b(\"}`\") + `c  ${ d }` }  // e`+f\n"),
    ("`{ a` + 1 + ` }`", "`{ a`+1+` }`\n"),
    // A slash that divides and one that begins a regular expression.
    ("a / b / c", "a/ b/ c\n"), ("(a) / 2 // b", "(a)/ 2\n"), ("a++ / 2 // b", "a++ / 2\n"),
    ("a = / \"[/\"] \\/ /g.test(b)", "a= / \"[/\"] \\/ /g.test(b)\n"),
    ("return / a'/.test(b)", "return/ a'/.test(b)\n"), ("/a/ in b", "/a/ in b\n"),
  ])
  func keepWhatSeparates(script: String, expected: String) {
    #expect(published(script) == expected)
    #expect(published(expected) == expected)
  }

  @Test(arguments: ["\"a  b", "'a\\", "`a ${ b", "`a ${ `", "/[a ", "/a\\"])
  func endWithTokensThatHaveNoEnd(script: String) {
    #expect(published(script) == script + "\n")
    #expect(published("/* a") == "")
  }

  @Test func ofTheDefaultThemeAreSmallerAndPublishedAsTheyAreReadAgain() throws {
    let scripts = defaultTheme.filter { $0.path.hasSuffix(".js") }
    #expect(scripts.count > 5)
    for script in scripts {
      let once = published(script.text)
      #expect(once.utf8.count < script.text.utf8.count * 9 / 10, "\(script.path)")
      #expect(published(once) == once, "\(script.path)")
    }
  }
}
