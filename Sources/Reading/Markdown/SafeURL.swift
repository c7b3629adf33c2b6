/// An address from untrusted text that a page may carry, sorted by where it leads.
package enum SafeURL: Equatable, Sendable {
  /// `http`, `https`, `mailto` or `tel`.
  case external(String)
  /// A relative path or `#fragment`.
  case within(String)
}

/// The address as a page may carry it, or nil if it is not one: only four schemes, relative
/// paths and fragments are let through, after what browsers would skip is taken out (WHATWG URL:
/// leading and trailing C0 controls and spaces, tabs and line ends anywhere).
package func safeURL(_ text: String) -> SafeURL? {
  guard text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
    return plainURL(text)
  }
  var bytes = Array(text.utf8)
  bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
  let leading = bytes.prefix { $0 <= 0x20 }.count
  bytes.removeFirst(leading)
  guard !bytes.contains(UInt8(ascii: "\\")), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
  else { return nil }
  return plainURL(String(decoding: bytes, as: UTF8.self))
}

/// The same of an address in which there is nothing that browsers would skip.
private func plainURL(_ address: String) -> SafeURL? {
  let bytes = address.utf8
  let schemeEnd = bytes.firstIndex {
    $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?")
      || $0 == UInt8(ascii: "#")
  }
  if let schemeEnd, bytes[schemeEnd] == UInt8(ascii: ":") {
    let scheme = address[..<schemeEnd].lowercased()
    let rest = bytes[bytes.index(after: schemeEnd)...]
    guard allowedSchemes.contains(scheme), !rest.isEmpty else { return nil }
    if scheme.hasPrefix("http"), !namesHost(rest) { return nil }
    return .external(address)
  }
  if bytes.isEmpty || bytes.first == UInt8(ascii: "/") { return nil }
  return .within(address)
}

/// Whether an address continues with "//" and something that may be a host.
private func namesHost(_ rest: Substring.UTF8View) -> Bool {
  guard rest.starts(with: [0x2F, 0x2F]), let host = rest.dropFirst(2).first else { return false }
  return host != UInt8(ascii: "/") && host != UInt8(ascii: "?") && host != UInt8(ascii: "#")
}

private let allowedSchemes = ["https", "http", "mailto", "tel"]
