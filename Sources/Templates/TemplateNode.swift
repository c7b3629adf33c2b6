import Diagnostics

/// A parsed template: what stands where, before names have a meaning.
indirect enum TemplateNode: Sendable {
  case text([UInt8], Line)
  case variable(Located<String>, isEscaped: Bool, Line)
  case section(Located<String>, isInverted: Bool, [TemplateNode], Line)
  case partial(Located<String>, Line)
  case parent(Located<String>, blocks: [TemplateBlock], Line)
  case block(TemplateBlock, Line)

  /// How a node stands on its line.
  struct Line: Sendable {
    /// Whether nothing stands before it on its line.
    var isFirst: Bool
    /// Where the line holds only such tags: the white space before them, to indent what takes
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
