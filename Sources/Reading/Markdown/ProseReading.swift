import CCmark
import Commissioning
import Diagnostics

/// Reads Markdown as the prose of a record: CommonMark by libcmark, with tables.
///
/// Raw HTML is left out and reported; addresses are let through one by one; headings begin at
/// level 2 and never skip one; their ids begin with `h-`.
///
/// - Parameter base: where the Markdown begins, in bytes of the file.
package func readProse(
  _ markdown: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Checked<Prose> {
  if let refused = markdownLimit(markdown, source: source, at: base) {
    return Checked(Prose(), [refused])
  }
  guard markdown.contains(where: { $0 > 0x20 }) else { return Checked(Prose()) }
  defer { MarkdownArena.current.pointee.reset() }
  guard let document = parsed(markdown) else { return Checked(Prose()) }
  var writer = ProseWriter(lines: MarkdownLines(markdown), source: source, base: base)
  writer.write(document: document)
  return Checked(
    Prose(html: writer.html, links: writer.links, headings: writer.headings), writer.diagnostics)
}

/// The document of a Markdown text, whose memory is this thread's ``MarkdownArena``.
func parsed(_ markdown: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
  markdown.withMemoryRebound(to: CChar.self) { text in
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, MarkdownArena.memory)
    cmark_parser_feed(parser, text.baseAddress, text.count)
    return cmark_parser_finish(parser)
  }
}
