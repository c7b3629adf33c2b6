import Describing
import Templates

/// What every page has around its own content.
struct Frame: Presentable {
  var siteTitle: String
  /// The path up to the site's folder: "", "../" or "../../".
  var root: String
  var language: String
  var title: String
  var description: String?
  /// The kind of thing that the page is about, shown above its heading.
  var caption: String?
  var summary: String?
  var trail: [Anchor] = []
  var menu: [MenuItem]
  var day: String
  /// The page's own address: whole where the site has a base URL.
  var permanentAddress: String
  var review: Review?
  /// The feeds of changes that a reader of the page may follow.
  var feeds: [Anchor] = []
  /// Whether the site says what changed.
  var hasChanges = false
  /// The page on each day of the publication; empty if that has one day.
  var editions: [EditionLink] = []
  /// The latest day, if the page is of an earlier one.
  var latest: EditionLink?
  /// Whether the page shows drawings that need their own styles and script.
  var hasCharts = false
  /// Whether it is the page of search results, which has the search box itself.
  var isSearch = false
  /// Whether it is a list with filters, which need their own styles and script.
  var hasFilters = false

  static let slots: [PresentableSlot<Frame>] = [
    .text("site_title") { $0.siteTitle },
    .text("root") { $0.root },
    .text("language") { $0.language },
    .text("title") { $0.title },
    .optionalText("description") { $0.description },
    .optionalText("caption") { $0.caption },
    .optionalText("summary") { $0.summary },
    .list("trail") { $0.trail },
    .flag("has_trail") { !$0.trail.isEmpty },
    .list("menu") { $0.menu },
    .text("day") { $0.day },
    .text("permanent_address") { $0.permanentAddress },
    .optional("review") { $0.review },
    .list("feeds") { $0.feeds },
    .flag("has_changes") { $0.hasChanges },
    .list("editions") { $0.editions },
    .flag("has_editions") { !$0.editions.isEmpty },
    .optional("latest") { $0.latest },
    .flag("has_charts") { $0.hasCharts },
    .flag("is_search") { $0.isSearch },
    .flag("has_filters") { $0.hasFilters },
  ]
}

/// Text with a link.
struct Anchor: Presentable {
  var text: String
  var address: Address
  var tag: Tag?

  static let slots: [PresentableSlot<Anchor>] = [
    .text("text") { $0.text },
    .record("address", \.address),
    .optional("tag") { $0.tag },
  ]
}

extension Anchor: Markable {}

struct MenuItem: Presentable {
  var text: String
  var address: Address
  var isCurrent: Bool

  static let slots: [PresentableSlot<MenuItem>] = [
    .text("text") { $0.text },
    .record("address", \.address),
    .flag("is_current") { $0.isCurrent },
  ]
}

/// Who is responsible for a record, and when it was and will be reviewed.
struct Review: Presentable {
  var owner: String
  var contact: String
  var last: String
  var next: String

  static let slots: [PresentableSlot<Review>] = [
    .text("owner") { $0.owner },
    .text("contact") { $0.contact },
    .text("last") { $0.last },
    .text("next") { $0.next },
  ]
}

/// The same page on a day of the publication.
struct EditionLink: Presentable {
  var day: String
  /// Nil if the page did not exist on that day.
  var address: Address?
  /// Whether it is the page itself.
  var isCurrent: Bool

  static let slots: [PresentableSlot<EditionLink>] = [
    .text("day") { $0.day },
    .optional("address") { $0.address },
    .flag("is_current") { $0.isCurrent },
    .flag("is_missing") { $0.address == nil && !$0.isCurrent },
  ]
}
