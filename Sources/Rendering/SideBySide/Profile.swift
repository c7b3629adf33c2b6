import Commissioning

/// What one offer, CSU or CCG says of itself, attribute by attribute, to stand beside others of its
/// kind.
struct Profile {
  var id: String
  var kind: Kind
  var name: String
  /// Of its page, from the site's folder.
  var path: String
  var tag: Tag?
  var entries: [Entry] = []

  struct Entry {
    var attribute: Attribute
    var text: String
    /// Of what is counted, by what and when: "per head", "%, May 2014". Entries of which it differs
    /// cannot be compared; nil where all can.
    var measure: String?
    /// Where it leads, from the site's folder.
    var path: String?
    var tag: Tag?
    var drawing: [UInt8] = []
  }

  struct Attribute: Hashable {
    var group: Group
    var name: String
  }

  /// In the order in which they are shown.
  enum Group: String, CaseIterable {
    case nature = "What it is"
    case scope = "What it includes"
    case price = "What it costs"
    case services = "Services"
    case targets = "What it aims at"
    case results = "How well it does"
  }

  /// Adds what is told of an attribute; a second telling stands behind the first. Where only one of
  /// them is illustrative or inferred, that is said at the one.
  mutating func add(
    _ group: Group, _ name: String, _ text: String?, measure: String? = nil, path: String? = nil,
    tag: Tag? = nil, drawing: [UInt8] = []
  ) {
    guard let text else { return }
    let attribute = Attribute(group: group, name: name)
    if let earlier = entries.firstIndex(where: { $0.attribute == attribute }) {
      var (first, second) = (entries[earlier].text, text)
      if entries[earlier].tag?.text != tag?.text {
        for (told, tag) in [(0, entries[earlier].tag), (1, tag)] {
          guard let tag else { continue }
          let words = " (\(tag.text.lowercasedFirst))"
          if told == 0 { first += words } else { second += words }
        }
        entries[earlier].tag = nil
      }
      entries[earlier].text = first == second ? first : "\(first); \(second)"
      return
    }
    entries.append(
      Entry(
        attribute: attribute, text: text, measure: measure, path: path, tag: tag,
        drawing: drawing))
  }
}

extension Kind {
  /// Kinds whose records can stand side by side.
  static let comparable: [Kind] = [.offer, .csu, .ccg]

  /// What stands for an attribute that others have and it has not.
  func absence(of group: Profile.Group) -> String {
    switch group {
    case .results: "No figures recorded"
    case .targets: "None set"
    case .services: "None recorded"
    case .nature, .scope, .price: self == .offer ? "Not stated by the supplier" : "Not recorded"
    }
  }
}
