import Describing

/// One of several things that are marked with how certain they are.
protocol Markable {
  var tag: Tag? { get set }
}

extension Array where Element: Markable {
  /// Where most are illustrative, this is said once for all, since a mark on each is read by nobody;
  /// those that are recorded are marked instead.
  var gathered: (items: [Element], tag: Tag?) {
    let mark = Tag(.illustrative)
    let marked = count { $0.tag == mark }
    guard marked > 1, marked * 3 >= count * 2 else { return (self, nil) }
    let items = map { item in
      var item = item
      item.tag = item.tag == mark ? nil : item.tag ?? .recorded
      return item
    }
    return (
      items,
      Tag(
        text: marked == count ? "All illustrative" : "Illustrative, except those marked",
        tone: "illustrative")
    )
  }
}
