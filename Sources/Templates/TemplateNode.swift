import Diagnostics

/// A parsed template: its structure, before names have a meaning.
indirect enum TemplateNode: Sendable {
  case text([UInt8], Line)
  case variable(Located<String>, isEscaped: Bool, Line)
  case section(Located<String>, isInverted: Bool, [TemplateNode], Line)
  case partial(Located<String>, Line)
  case parent(Located<String>, blocks: [TemplateBlock], Line)
  case block(TemplateBlock, Line)

  /// The position of a node on its line.
  struct Line: Sendable {
    /// Whether it is the first on its line.
    var isFirst: Bool
    /// If the line has only such tags: the white space before them, to indent what takes
    /// their place.
    var indentation: [UInt8]?
  }
}

/// Content that may be replaced where it is defined, or that replaces it.
struct TemplateBlock: Sendable {
  var name: Located<String>
  var content: [TemplateNode]

  /// The white space before the first line of the content.
  var intrinsicIndentation: [UInt8]? {
    for node in content {
      switch node {
      case .text(let text, let line) where line.isFirst:
        return Array(text.prefix { $0 == 0x20 || $0 == 0x09 })
      case .block(_, let line), .partial(_, let line), .parent(_, _, let line),
        .section(_, _, _, let line):
        return line.indentation ?? (line.isFirst ? [] : nil)
      case .variable(_, _, let line): return line.isFirst ? [] : nil
      default: return nil
      }
    }
    return nil
  }
}
