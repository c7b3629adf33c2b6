/// A text without the apostrophe by which spreadsheets take it for text.
package func unguarded(_ text: String) -> String {
  guard text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@".contains(second) else {
    return text
  }
  return String(text.dropFirst())
}
