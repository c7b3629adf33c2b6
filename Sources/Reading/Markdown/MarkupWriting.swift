import Diagnostics

/// Appends a text of C's, escaped; nothing where there is none.
func appendEscaped(_ text: UnsafePointer<CChar>?, to html: inout [UInt8]) {
  guard let text else { return }
  var length = 0
  while text[length] != 0 { length += 1 }
  let bytes = UnsafeRawBufferPointer(start: text, count: length)
  bytes.withMemoryRebound(to: UInt8.self) { Diagnostics.appendEscaped($0, to: &html) }
}

/// Appends markup that needs no escaping.
func append(_ markup: StaticString, to html: inout [UInt8]) {
  html.append(
    contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
}
