import Commissioning
import Describing
import Templates

/// A page whose text is in its template, with whom to write to.
protocol PlainPage: SitewidePage {
  static var template: String { get }
}

extension PlainPage {
  static var views: [any PageView.Type] { [PlainView<Self>.self] }

  func write(with press: Press, into output: inout [UInt8]) {
    let view = PlainView<Self>(
      frame: Frames(links: press.links(at: path)).frame(title: Self.title),
      contact: press.report.catalogue.site.contact)
    press.show(view, into: &output)
  }
}

struct PlainView<Page: PlainPage>: PageView {
  static var template: String { Page.template }

  var frame: Frame
  var contact: String?

  static var slots: [PresentableSlot<PlainView>] {
    [.record("frame", \.frame), .optionalText("contact") { $0.contact }]
  }
}

/// How everyone can read and use the site.
struct AccessibilityPage: PlainPage {
  static let path = "accessibility.html"
  static let title = "Accessibility statement"
  static let about: String? = "How the site is made so that everyone can read and use it."
  static let otherNames = ["WCAG", "screen readers", "keyboard"]
  static let template = "accessibility"
}

/// What a server shows for an address that does not exist.
struct NotFoundPage: PlainPage {
  static let path = "404.html"
  static let title = "Page not found"
  static let template = "not-found"
  /// A server has one for all addresses.
  static let isInEditions = false

  /// The path of the site on its host, since the page is shown at any depth below it: "/catalogue/".
  static func root(of site: Site) -> String {
    guard let address = site.baseURL, let host = address.firstRange(of: "://")?.upperBound else {
      return "/"
    }
    return address[host...].firstIndex(of: "/").map { String(address[$0...]) } ?? "/"
  }
  var isIndexed: Bool { false }
}
