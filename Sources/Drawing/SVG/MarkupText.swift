import Diagnostics

/// Appends text, escaped and without the characters that XML cannot hold.
func appendWritable(_ text: String, to bytes: inout [UInt8]) {
  let isWritable = text.withBytes { text in
    for byte in text where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
      return false
    }
    return true
  }
  if isWritable {
    appendEscaped(text, to: &bytes)
  } else {
    let writable = text.utf8.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    appendEscaped(String(decoding: writable, as: UTF8.self), to: &bytes)
  }
}

extension StaticString {
  func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
  }
}
