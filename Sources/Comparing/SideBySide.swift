import Commissioning
import Describing

/// Up to four profiles of one kind, attribute by attribute.
package struct SideBySide {
  /// As many as fit beside each other.
  package static let limit = 4

  package var profiles: [Profile]
  package var groups: [(group: ComparisonGroup, rows: [Row])] = []

  package struct Row {
    var attribute: Profile.Attribute
    package var name: String { attribute.name }
    /// By profile.
    package var entries: [Profile.Entry?]

    /// Whether all say the same, with the same certainty.
    package var isSame: Bool {
      entries.dropFirst().allSatisfy {
        $0?.text == entries[0]?.text && $0?.tag?.text == entries[0]?.tag?.text
      }
    }

    /// Why the entries cannot be compared; nil if they can.
    package var remark: String? {
      var measures: [String] = []
      for measure in entries.compactMap({ $0?.measure }) where !measures.contains(measure) {
        measures.append(measure)
      }
      return measures.count > 1 ? "Not comparable: \(measures.joined(separator: "; "))" : nil
    }
  }

  /// The attributes of each group in the order in which they first occur.
  package init(_ profiles: [Profile]) {
    self.profiles = profiles
    var attributes: [Profile.Attribute] = []
    var entries: [Profile.Attribute: [Profile.Entry?]] = [:]
    for (number, profile) in profiles.enumerated() {
      for entry in profile.entries {
        if entries[entry.attribute] == nil {
          attributes.append(entry.attribute)
          entries[entry.attribute] = Array(repeating: nil, count: profiles.count)
        }
        entries[entry.attribute]?[number] = entry
      }
    }
    for group in ComparisonGroup.allCases {
      let rows = attributes.filter { $0.group == group }.map {
        Row(attribute: $0, entries: entries[$0] ?? [])
      }
      if !rows.isEmpty { groups.append((group, rows)) }
    }
  }
}
