import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Appends a C string, escaped; nothing if it is nil.
func appendEscaped(_ text: UnsafePointer<CChar>?, to html: inout [UInt8]) {
  guard let text else { return }
  let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
  bytes.withMemoryRebound(to: UInt8.self) { Diagnostics.appendEscaped($0, to: &html) }
}

/// Appends markup that needs no escaping.
func append(_ markup: StaticString, to html: inout [UInt8]) {
  html.append(
    contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
}
