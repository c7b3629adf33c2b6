/// A script of the default theme as it is published: without comments on lines of their own, which
/// are for people who change it. Scripts of other themes are published as they are.
func withoutComments(_ script: [UInt8]) -> [UInt8] {
  var published: [UInt8] = []
  var isInComment = false
  for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let code = line.drop { $0 == UInt8(ascii: " ") }
    let ends = code.suffix(2).elementsEqual("*/".utf8)
    if isInComment {
      isInComment = !ends
    } else if code.starts(with: "/**".utf8), ends || !contains("*/", code) {
      isInComment = !ends
    } else if !code.starts(with: "//".utf8) {
      published += line
      published.append(UInt8(ascii: "\n"))
    }
  }
  published.removeLast()
  return published
}

private func contains(_ text: String, _ line: ArraySlice<UInt8>) -> Bool {
  line.indices.contains { line[$0...].starts(with: text.utf8) }
}
