import Commissioning
import Diagnostics

/// The address a site is published at, with a slash at its end; nil where it is none on the web.
package func siteAddress(_ text: String) -> String? {
  guard case .external(let address) = safeURL(text),
    address.hasPrefix("https://") || address.hasPrefix("http://")
  else { return nil }
  return address.hasSuffix("/") ? address : address + "/"
}

extension FieldChecking {
  mutating func siteAddress(_ text: Located<String>?) -> String? {
    guard let text else { return nil }
    if let address = Reading.siteAddress(text.value) { return address }
    diagnostics.append(
      Diagnostic(
        .unsafeLink, "'\(text.value)' is not the address of a site", at: text.place,
        help: "write an address that begins with https:// or http://"))
    return nil
  }
}
