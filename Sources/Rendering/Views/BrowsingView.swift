import Templates

/// The filters of a list, and where the script that combines them finds what it needs.
struct BrowsingView: Presentable {
  /// Where the script's table is.
  var table: Address
  /// Where the whole list is, on which filters are combined.
  var index: Address
  /// Where the first part of this list is, which a script puts in other orders.
  var list: Address
  /// Whether the page is that.
  var isFirst = false
  /// The orders it can be put in, but for the one that it is in.
  var orders: [Order] = []
  /// In which it is.
  var order = ""
  /// "Region: London", where the list is narrowed.
  var chosen: String?
  /// "region=london".
  var chosenQuery = ""
  /// Each as markup: they are on every list of the kind.
  var filters: [[UInt8]] = []

  static let slots: [PresentableSlot<BrowsingView>] = [
    .record("table", \.table),
    .record("index", \.index),
    .record("list", \.list),
    .flag("is_first") { $0.isFirst },
    .list("orders") { $0.orders },
    .optionalText("order") { $0.order.nonEmpty },
    .optionalText("chosen") { $0.chosen },
    .text("chosen_query") { $0.chosenQuery },
    .markups("filters") { $0.filters },
  ]

  /// An order that a script can put the list in.
  struct Order: Presentable {
    var id: String
    var text: String

    static let slots: [PresentableSlot<Order>] = [.text("id") { $0.id }, .text("text") { $0.text }]
  }

  /// A facet and its values.
  struct Filter: PageView {
    static let template = "filter"

    var name: String
    var rule: String?
    var values: [Value]
    /// The link to every value, if some are left out.
    var more: Anchor?

    static let slots: [PresentableSlot<Filter>] = [
      .text("name") { $0.name },
      .optionalText("rule") { $0.rule },
      .list("values") { $0.values },
      .optional("more") { $0.more },
    ]
  }

  struct Value: Presentable {
    var text: String
    var count: String
    var address: Address
    /// "region=london".
    var filter: String
    var isCurrent: Bool

    static let slots: [PresentableSlot<Value>] = [
      .text("text") { $0.text },
      .text("count") { $0.count },
      .record("address", \.address),
      .text("filter") { $0.filter },
      .flag("is_current") { $0.isCurrent },
    ]
  }
}
