import CCmark

/// The text of a node's inlines, without their marks.
func plainText(of node: OpaquePointer) -> String {
  var text: [UInt8] = []
  let iterator = cmark_iter_new(node)
  defer { cmark_iter_free(iterator) }
  var event = cmark_iter_next(iterator)
  while event != CMARK_EVENT_DONE {
    if event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) {
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(inner) {
          var next = literal
          while next.pointee != 0 {
            text.append(UInt8(bitPattern: next.pointee))
            next += 1
          }
        }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
      default: break
      }
    }
    event = cmark_iter_next(iterator)
  }
  return String(decoding: text, as: UTF8.self)
}

/// A heading as part of an address: lower-case letters and digits, other runs as hyphens.
func slug(_ text: String) -> String {
  if let slug = text.utf8.withContiguousStorageIfAvailable(asciiSlug) ?? nil { return slug }
  var result = String.UnicodeScalarView()
  var isAfterGap = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isASCII ? isASCIIWord(scalar) : isWord(scalar) {
      if isAfterGap, !result.isEmpty { result.append("-") }
      isAfterGap = false
      result.append(scalar)
    } else if scalar != "'" && scalar != "\u{2019}" {
      isAfterGap = true
    }
  }
  return result.isEmpty ? "section" : String(result)
}

/// The same of ASCII; nil if there are other letters.
private func asciiSlug(_ text: UnsafeBufferPointer<UInt8>) -> String? {
  guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var isAfterGap = false
  for byte in text {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if isAfterGap, !result.isEmpty { result.append(UInt8(ascii: "-")) }
      isAfterGap = false
      result.append(byte < UInt8(ascii: "A") ? byte : byte | 0x20)
    case UInt8(ascii: "'"): break
    default: isAfterGap = true
    }
  }
  return result.isEmpty ? "section" : String(decoding: result, as: UTF8.self)
}

private func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.generalCategory == .nonspacingMark
}
