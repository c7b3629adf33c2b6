import CCmark
import Diagnostics

/// The lines of a Markdown text, to find in it what libcmark reports by line and column.
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

  /// Where an inline is that begins with one of some bytes.
  ///
  /// libcmark counts columns in bytes and leaves the indentation of continuation lines out, so the
  /// first of those bytes from that column on is the one.
  func offset(of node: OpaquePointer, beginningWith openings: [UInt8]) -> Int {
    let line = content(Int(cmark_node_get_start_line(node)))
    let column = max(0, Int(cmark_node_get_start_column(node)) - 1)
    let reported = min(line.lowerBound + column, line.upperBound)
    return text[reported..<line.upperBound].firstIndex { openings.contains($0) } ?? reported
  }

  /// The outermost container of a block whose mark a line does not have, though libcmark took the line
  /// into the block; nil if it has all of them.
  func containerMissing(on number: Int, of block: OpaquePointer) -> OpaquePointer? {
    guard number > Int(cmark_node_get_start_line(block)) else { return nil }
    var containers: [OpaquePointer] = []
    var ancestor = cmark_node_parent(block)
    while let node = ancestor {
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM { containers.append(node) }
      ancestor = cmark_node_parent(node)
    }
    let line = content(number)
    var position = line.lowerBound
    var column = 0
    for container in containers.reversed() {
      while position < line.upperBound, text[position] == 0x20 || text[position] == 0x09 {
        column += text[position] == 0x09 ? 4 - column % 4 : 1
        position += 1
      }
      if cmark_node_get_type(container) == CMARK_NODE_BLOCK_QUOTE {
        guard position < line.upperBound, text[position] == UInt8(ascii: ">") else {
          return container
        }
        position += 1
        column += 1
      } else if column < contentColumn(of: container) {
        return cmark_node_parent(container)
      }
    }
    return nil
  }

  /// The column, from 0, at which the content of a list's item begins.
  private func contentColumn(of item: OpaquePointer) -> Int {
    guard let child = cmark_node_first_child(item),
      cmark_node_get_start_line(child) == cmark_node_get_start_line(item)
    else { return Int(cmark_node_get_start_column(item)) + 1 }
    return Int(cmark_node_get_start_column(child)) - 1
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
