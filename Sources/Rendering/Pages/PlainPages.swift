import Commissioning
import Describing
import Templates

/// How everyone can read and use the site.
struct AccessibilityPage: SitewidePage {
  static let path = "accessibility.html"
  static let title = "Accessibility statement"
  static let about: String? = "How the site is made so that everyone can read and use it."
  static let views: [any PageView.Type] = [AccessibilityView.self]

  func write(with press: Press, into output: inout [UInt8]) {
    let view = AccessibilityView(
      frame: Frames(links: press.links(at: path)).frame(title: Self.title),
      contact: press.report.catalogue.site.contact)
    press.show(view, into: &output)
  }
}

struct AccessibilityView: PageView {
  static let template = "accessibility"

  var frame: Frame
  var contact: String?

  static let slots: [PresentableSlot<AccessibilityView>] = [
    .record("frame", \.frame),
    .optionalText("contact") { $0.contact },
  ]
}

/// What a server shows for an address that does not exist.
struct NotFoundPage: SitewidePage {
  static let path = "404.html"
  static let title = "Page not found"
  static let views: [any PageView.Type] = [NotFoundView.self]
  var isIndexed: Bool { false }

  func write(with press: Press, into output: inout [UInt8]) {
    let view = NotFoundView(
      frame: Frames(links: press.links(at: path)).frame(title: Self.title),
      contact: press.report.catalogue.site.contact)
    press.show(view, into: &output)
  }
}

struct NotFoundView: PageView {
  static let template = "not-found"

  var frame: Frame
  var contact: String?

  static let slots: [PresentableSlot<NotFoundView>] = [
    .record("frame", \.frame),
    .optionalText("contact") { $0.contact },
  ]
}
