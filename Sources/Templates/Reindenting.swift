/// Replaces an amount of white space at the start of each line with other white space.
func reindented(
  _ nodes: [TemplateNode], removing width: Int, adding indentation: [UInt8]
) -> [TemplateNode] {
  if width == 0, indentation.isEmpty { return nodes }
  func moved(_ line: TemplateNode.Line) -> TemplateNode.Line {
    guard let own = line.indentation else { return line }
    return TemplateNode.Line(
      isFirst: line.isFirst, indentation: indentation + own.dropFirst(min(width, own.count)))
  }
  /// An inline that begins a line has the new white space before it.
  func led(_ node: TemplateNode, _ line: TemplateNode.Line) -> [TemplateNode] {
    guard line.isFirst, line.indentation == nil, !indentation.isEmpty else { return [node] }
    return [.text(indentation, TemplateNode.Line(isFirst: false)), node]
  }
  func recur(_ nodes: [TemplateNode]) -> [TemplateNode] {
    reindented(nodes, removing: width, adding: indentation)
  }
  return nodes.flatMap { node -> [TemplateNode] in
    switch node {
    case .text(let text, let line):
      return [.text(reindented(text, line.isFirst, width, indentation), line)]
    case .variable(_, _, let line): return led(node, line)
    case .section(let name, let isInverted, let content, let line):
      return led(.section(name, isInverted: isInverted, recur(content), moved(line)), line)
    case .partial(let name, let line): return led(.partial(name, moved(line)), line)
    case .parent(let name, let blocks, let line):
      return led(.parent(name, blocks: blocks, moved(line)), line)
    case .block(let block, let line):
      return led(
        .block(TemplateBlock(name: block.name, content: recur(block.content)), moved(line)), line)
    }
  }
}

private func reindented(
  _ text: [UInt8], _ beginsLine: Bool, _ width: Int, _ indentation: [UInt8]
) -> [UInt8] {
  var result: [UInt8] = []
  var atLineStart = beginsLine
  var index = 0
  while index < text.count {
    if atLineStart {
      var removed = 0
      while removed < width, index < text.count, text[index] == 0x20 || text[index] == 0x09 {
        index += 1
        removed += 1
      }
      if index < text.count, text[index] != 0x0A { result += indentation }
      atLineStart = false
      continue
    }
    result.append(text[index])
    atLineStart = text[index] == 0x0A
    index += 1
  }
  return result
}
