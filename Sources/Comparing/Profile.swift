import Commissioning
import Describing
import Drawing

/// What one offer, CSU or CCG says about itself, attribute by attribute, for comparison with others
/// of its kind.
package struct Profile {
  package var id: String
  package var kind: Kind
  package var name: String
  /// Of its page, from the site's folder.
  package var path: String
  package var tag: Tag?
  var entries: [Entry] = []

  package struct Entry {
    var attribute: Attribute
    package var text: String
    /// The unit and period: "per head", "%, May 2014". Entries with different measures cannot be
    /// compared; nil if all can.
    package var measure: String?
    /// Where it leads, from the site's folder.
    package var path: String?
    package var tag: Tag?
    package var sparkline: Sparkline?
  }

  struct Attribute: Hashable {
    var group: ComparisonGroup
    var name: String
  }

  /// Adds an entry for an attribute; a second text is put after the first. If only one of them is
  /// illustrative or inferred, that one is marked.
  mutating func add(
    _ group: ComparisonGroup, _ name: String, _ text: String?, measure: String? = nil,
    path: String? = nil,
    tag: Tag? = nil, sparkline: Sparkline? = nil
  ) {
    guard let text else { return }
    let attribute = Attribute(group: group, name: name)
    if let earlier = entries.firstIndex(where: { $0.attribute == attribute }) {
      var (first, second) = (entries[earlier].text, text)
      if entries[earlier].tag?.text != tag?.text {
        for (position, tag) in [(0, entries[earlier].tag), (1, tag)] {
          guard let tag else { continue }
          let words = " (\(tag.text.lowercasedFirst))"
          if position == 0 { first += words } else { second += words }
        }
        entries[earlier].tag = nil
      }
      entries[earlier].text = first == second ? first : "\(first); \(second)"
      return
    }
    entries.append(
      Entry(
        attribute: attribute, text: text, measure: measure, path: path, tag: tag,
        sparkline: sparkline))
  }
}

extension Kind {
  /// Kinds whose records can be compared side by side.
  package static let comparable: [Kind] = [.offer, .csu, .ccg]

  /// What is shown for an attribute that others have and it does not.
  package func absence(of group: ComparisonGroup) -> String {
    switch group {
    case .results: "No figures recorded"
    case .targets: "None set"
    case .services: "None recorded"
    case .nature, .scope, .price: self == .offer ? "Not stated by the supplier" : "Not recorded"
    }
  }
}
