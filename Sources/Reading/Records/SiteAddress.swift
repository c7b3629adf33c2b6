import Commissioning

/// The address a site is published at, with a slash at its end; nil if it is not a web address.
package func siteAddress(_ text: String) -> String? {
  guard case .external(let address) = safeURL(text),
    address.hasPrefix("https://") || address.hasPrefix("http://")
  else { return nil }
  return address.hasSuffix("/") ? address : address + "/"
}
