import Commissioning
import Comparing
import Describing

/// Records side by side, and what scripts need to add others.
struct Comparisons: PagePart {
  let links: Links

  /// A mark that a whole record has stands at its name alone or, where all have it, in the caption.
  ///
  /// - Parameter id: of the table on its page.
  func table(_ sideBySide: SideBySide, id: String, caption: String) -> ComparisonView {
    let profiles = sideBySide.profiles
    let isIllustrative =
      profiles.count > 1 && profiles.allSatisfy { $0.tag == Tag(.illustrative) }
    return ComparisonView(
      id: id,
      caption: caption + (isIllustrative ? "; all illustrative" : ""),
      columns: profiles.map {
        ComparisonView.Column(
          id: $0.id, name: $0.name, address: address($0.path), tag: isIllustrative ? nil : $0.tag)
      },
      groups: sideBySide.groups.map { group, rows in
        ComparisonView.Group(
          heading: group.rawValue,
          rows: rows.map { row in
            ComparisonView.Row(
              name: row.name, remark: row.remark, isSame: row.isSame,
              cells: zip(row.entries, profiles).map { entry, profile in
                guard let entry else {
                  return Cell(text: profile.kind.absence(of: group), label: profile.name)
                }
                return Cell(
                  text: entry.text, address: entry.path.map { address($0) },
                  tag: entry.tag == profile.tag ? nil : entry.tag,
                  label: profile.name, drawing: entry.sparkline?.svg ?? [])
              })
          })
      })
  }

  func shards(of kind: Kind) -> ProfileShardsView {
    let shards = links.survey.profiles.first { $0.kind == kind }
    return ProfileShardsView(
      kind: kind.folder, count: String(shards?.records.count ?? 0),
      absences: ComparisonGroup.allCases.map {
        ProfileShardsView.Absence(group: $0.rawValue, text: kind.absence(of: $0))
      })
  }
}
