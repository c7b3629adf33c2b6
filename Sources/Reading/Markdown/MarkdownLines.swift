import CCmark
import Diagnostics

/// The lines of a Markdown text, to find in it what libcmark tells by line and column.
struct MarkdownLines {
  let text: UnsafeBufferPointer<UInt8>
  private var starts: [Int] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var start = 0
    while let line = line(at: start, in: text) {
      starts.append(start)
      start = line.next
    }
  }

  /// The bytes of a line, counted from 1, without its line end.
  func content(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count, let line = line(at: starts[number - 1], in: text)
    else { return text.count..<text.count }
    return line.content
  }

  /// Where an inline stands that begins with one of some bytes.
  ///
  /// libcmark counts columns in bytes and leaves the indentation of continuation lines out, so the
  /// first of those bytes from the told column on is the one.
  func offset(of node: OpaquePointer, beginningWith openings: [UInt8]) -> Int {
    let line = content(Int(cmark_node_get_start_line(node)))
    let column = max(0, Int(cmark_node_get_start_column(node)) - 1)
    let told = min(line.lowerBound + column, line.upperBound)
    return text[told..<line.upperBound].firstIndex { openings.contains($0) } ?? told
  }

  /// The text of a block's line without the quote marks and the indentation before it.
  func paragraphLine(_ number: Int, of paragraph: OpaquePointer) -> Range<Int> {
    let line = content(number)
    var start = line.lowerBound
    if number == Int(cmark_node_get_start_line(paragraph)) {
      start = min(start + Int(cmark_node_get_start_column(paragraph)) - 1, line.upperBound)
    } else {
      var quotes = 0
      var ancestor = cmark_node_parent(paragraph)
      while let node = ancestor {
        if cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
        ancestor = cmark_node_parent(node)
      }
      while start < line.upperBound {
        if text[start] == UInt8(ascii: ">"), quotes > 0 {
          quotes -= 1
        } else if text[start] != 0x20, text[start] != 0x09 {
          break
        }
        start += 1
      }
    }
    var end = line.upperBound
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}
