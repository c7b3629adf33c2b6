import Diagnostics

extension ByteBuffer {
  /// Appends text, escaped and without the characters that XML cannot hold.
  mutating func append(escaping text: String) {
    let isPlain = text.withBytes { text in
      for byte in text {
        switch byte {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
          return false
        default: break
        }
      }
      return true
    }
    if isPlain { return append(text) }
    let writable = text.utf8.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    var escaped: [UInt8] = []
    appendEscaped(String(decoding: writable, as: UTF8.self), to: &escaped)
    escaped.withUnsafeBufferPointer { append($0) }
  }
}
