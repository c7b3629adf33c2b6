import CCmark
import POSIX

/// libcmark's own HTML of a text in its safe mode, as CommonMark's examples have it.
package func safeHTML(_ markdown: UnsafeBufferPointer<UInt8>) -> String {
  markdown.withMemoryRebound(to: CChar.self) { text in
    guard let html = cmark_markdown_to_html(text.baseAddress, text.count, CMARK_OPT_DEFAULT) else {
      return ""
    }
    defer { free(html) }
    return String(cString: html)
  }
}
