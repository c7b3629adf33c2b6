import Commissioning
import Measuring

/// A group whose figures are added up.
package struct GroupSum: Sendable {
  /// What identifies its figures on the page of workings.
  package var id: String
  package var name: String
  package var combination: Combination

  /// Of those that report a KPI throughout.
  package static let panelID = "panel"
}

extension KPIOverview {
  /// What the average of all that are compared is called: a few do not stand for England.
  package var nationName: String { isNational ? kind.averageName : "those that report it" }
}

extension Report {
  /// What identifies the combined figures of a CSU's CCGs.
  package func groupID(_ csu: Key<Organisation>) -> String {
    "csu-" + catalogue.organisations[csu].entry.id.value
  }

  /// The nation, those that report throughout, each region and each CSU's CCGs.
  package func sums(of overview: KPIOverview) -> [GroupSum] {
    let nation =
      overview.nation.map {
        [GroupSum(id: "nation", name: overview.nationName.capitalizedFirst, combination: $0)]
      }
      ?? []
    let panel =
      overview.panel.map {
        [GroupSum(id: GroupSum.panelID, name: "Those that report throughout", combination: $0)]
      } ?? []
    let regions = overview.regions.map { name, combination in
      GroupSum(id: "region-" + name.slug, name: name, combination: combination)
    }
    let csus = overview.csus.map { csu, combination in
      let name = catalogue.organisations[csu].entry.name
      return GroupSum(id: groupID(csu), name: "CCGs of \(name)", combination: combination)
    }
    return nation + panel + regions + csus
  }
}

extension String {
  /// Lower-case letters and digits, with hyphens for everything else.
  fileprivate var slug: String {
    lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
  }
}
