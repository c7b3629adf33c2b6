import Diagnostics
import Templates

/// Where a link leads: a place in the site, or an address on the web. It is put together where it is
/// shown, since pages have more links than anything else.
struct Address: Presentable, Hashable {
  /// The path up to the site's folder; empty for a place on the page itself, and on the web.
  var root = ""
  /// From the site's folder, or the whole address.
  var path: String
  /// What follows the path: "#p-2013-04".
  var ending = ""

  static let slots: [PresentableSlot<Address>] = [
    .written(Shape.itself) { address, output in
      appendEscaped(address.root, to: &output)
      appendEscaped(address.path, to: &output)
      appendEscaped(address.ending, to: &output)
    }
  ]

  var text: String { root + path + ending }
}

extension Address: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { path = text }
}
