import Foundation

/// Writes files as a Swift source that holds their paths and texts, so that the tool carries its
/// default theme inside itself: `ThemeEmbedder FOLDER SOURCE PATH…`.
@main
struct ThemeEmbedder {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let folder = URL(filePath: arguments[0], directoryHint: .isDirectory)
    var source = "/// The files of the default theme, by their paths from its folder.\n"
    source += "package let defaultTheme: [(path: String, text: String)] = [\n"
    for path in arguments.dropFirst(2) {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      source += "  (\(literal(path)), \(literal(text))),\n"
    }
    source += "]\n"
    try Data(source.utf8).write(to: URL(filePath: arguments[1]))
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\" + String(scalar)
      case "\n": literal += "\\n"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}":
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
