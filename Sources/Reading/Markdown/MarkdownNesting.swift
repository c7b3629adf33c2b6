/// The quotes and lists that are open after each line of a Markdown text, counted as libcmark opens
/// and closes them (CommonMark 0.30, appendix "A parsing strategy").
///
/// It does not follow HTML blocks and paragraphs that may turn out to be definitions of references:
/// from such a line on the depth is not known.
struct MarkdownNesting {
  private enum Container {
    case quote
    /// A list's item: how many columns its content is indented by, and whether it has any.
    case item(width: Int, isEmpty: Bool)
  }

  /// What the innermost container's last line was part of.
  private enum Leaf: Equatable {
    case none, paragraph, indentedCode
    case fence(UInt8, length: Int)
  }

  private let text: UnsafeBufferPointer<UInt8>
  /// How many open containers are counted; any beyond these count as one more.
  private let limit: Int
  private var containers: [Container] = []
  private var leaf = Leaf.none
  /// Whether the paragraph begins as a definition of a reference does.
  private var mayDefine = false
  private var isLost = false

  init(_ text: UnsafeBufferPointer<UInt8>, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Reads the next line, without its end. Returns how many containers are open after it; nil where
  /// that is not known.
  mutating func read(_ line: Range<Int>) -> Int? {
    guard !isLost else { return nil }
    var cursor = MarkdownCursor(text, line)
    let matched = match(&cursor)
    let isMatched = matched == containers.count
    if isMatched, continuesCode(&cursor) { return containers.count }
    let wasParagraph = leaf == .paragraph
    var opened: [Container] = []
    var block: Leaf?
    while matched + opened.count <= limit {
      let isFirst = opened.isEmpty
      if cursor.indentation >= 4 {
        if !cursor.isBlank, !(isFirst && wasParagraph) { block = .indentedCode }
        break
      }
      if cursor.next == UInt8(ascii: ">") {
        cursor.skipQuoteMark()
        opened.append(.quote)
        continue
      }
      let mayContinue = isFirst && isMatched && wasParagraph && !cursor.isBlank
      if cursor.beginsHTML {
        isLost = true
        return nil
      }
      if let fence = cursor.fence {
        block = .fence(fence.mark, length: fence.length)
      } else if cursor.isHeading || mayContinue && cursor.isUnderline || cursor.isThematicBreak {
        block = Leaf.none
      } else if let width = cursor.skipListMarker(interruptingParagraph: mayContinue) {
        opened.append(.item(width: width, isEmpty: true))
        continue
      }
      break
    }
    settle(matched, opened, block, cursor)
    return isLost ? nil : containers.count
  }

  /// How many of the open containers the line continues.
  private func match(_ cursor: inout MarkdownCursor) -> Int {
    for (number, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard cursor.indentation <= 3, cursor.next == UInt8(ascii: ">") else { return number }
        cursor.skipQuoteMark()
      case .item(let width, let isEmpty):
        guard cursor.indentation >= width || cursor.isBlank && !isEmpty else { return number }
        cursor.advance(columns: min(width, cursor.indentation))
      }
    }
    return containers.count
  }

  /// Whether the line belongs to a block of code that is open, or closes it.
  private mutating func continuesCode(_ cursor: inout MarkdownCursor) -> Bool {
    switch leaf {
    case .none, .paragraph: return false
    case .indentedCode: return cursor.indentation >= 4 || cursor.isBlank
    case .fence(let mark, let length):
      if cursor.closesFence(of: mark, length: length) { leaf = .none }
      return true
    }
  }

  /// Closes what the line does not continue, and opens what it begins.
  private mutating func settle(
    _ matched: Int, _ opened: [Container], _ block: Leaf?, _ cursor: MarkdownCursor
  ) {
    let isText = block == nil && !cursor.isBlank
    if opened.isEmpty, isText, leaf == .paragraph {
      // The paragraph continues, in all its containers, even where their marks are missing.
      lookForDefinition(cursor)
      return
    }
    containers.removeLast(containers.count - matched)
    for container in opened {
      fillLast()
      containers.append(container)
    }
    if block != nil || isText { fillLast() }
    leaf = block ?? (isText ? .paragraph : .none)
    mayDefine = isText && cursor.next == UInt8(ascii: "[")
    if isText { lookForDefinition(cursor) }
  }

  /// Records that the innermost container has content.
  private mutating func fillLast() {
    guard case .item(let width, _)? = containers.last else { return }
    containers[containers.count - 1] = .item(width: width, isEmpty: false)
  }

  private mutating func lookForDefinition(_ cursor: MarkdownCursor) {
    if mayDefine, cursor.holdsDefinitionMark { isLost = true }
  }
}
