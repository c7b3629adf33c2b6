/// What libyaml says of a fault, in words for people who write text.
struct YAMLFault {
  var message: String
  var help: String?

  init(problem: String, context: String) {
    switch problem {
    case let text where text.contains("found character that cannot start any token"):
      message = "a value cannot begin with this character"
      help = "put the value in quotes; indent with spaces, not tabs"
    case let text where text.contains("mapping values are not allowed"):
      message = "there is a second colon where none may stand"
      help = "put a value that holds ': ' in quotes"
    case let text where text.contains("could not find expected ':'"):
      message = "this line has no colon after the field's name"
      help = "write 'name: value'"
    case let text where text.contains("found unexpected end of stream"):
      message = "a quote is opened and never closed"
      help = "close it at the end of the value"
    case let text where text.contains("found unexpected document indicator"):
      message = "a quote is not closed before the document ends"
      help = "close it at the end of the value"
    case let text where text.contains("did not find expected ',' or"):
      message = "a bracket is opened and not closed"
      help = "part the values with commas and close the bracket"
    case let text where text.contains("did not find expected key"):
      message = "a field was expected here"
      help = "line fields up below each other; a quote inside a quoted value is written twice"
    case let text where text.contains("did not find expected '-' indicator"):
      message = "a value of the list was expected here, with '- ' before it"
      help = "line the values of a list up below each other"
    case let text where text.contains("block sequence entries are not allowed"):
      message = "a list cannot begin here"
      help = "begin it on the next line"
    case let text where text.contains("found a tab character"):
      message = "the line is indented with a tab"
      help = "indent with spaces"
    case let text where text.contains("unknown escape"):
      message = "a backslash in double quotes has no meaning before this character"
      help = "write the backslash twice, or use single quotes"
    case let text where text.contains("undefined alias"):
      message = "an alias (*) has no meaning here"
      help = "put the text in quotes"
    case let text where text.contains("control characters are not allowed"):
      message = "there is a control character"
      help = "delete it"
    default:
      message = "this is not YAML: " + (context.isEmpty ? problem : "\(context), \(problem)")
      help = nil
    }
  }
}
