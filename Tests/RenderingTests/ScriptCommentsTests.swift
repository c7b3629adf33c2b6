import Testing

@testable import Rendering

@Suite struct ScriptComments {
  private func published(_ script: String) -> String {
    String(decoding: withoutComments(Array(script.utf8)), as: UTF8.self)
  }

  @Test func arePublishedOnlyBesideCode() {
    let script = """
      // What it is.
      const a = "// text"; // beside code
        /** @type {number} */
        const b = 1;
      /**
       * What it does.
       * @param {string} c
       */
      /** @type {any} */ (a).b = 2;

      const url = "https://example.org/**";

      """
    let expected = """
      const a = "// text"; // beside code
        const b = 1;
      /** @type {any} */ (a).b = 2;

      const url = "https://example.org/**";

      """
    #expect(published(script) == expected)
    #expect(published("") == "")
  }
}
