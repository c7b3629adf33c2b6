import Describing
import Differing
import Downloading

extension Edition {
  /// What the site says, to be compared with another; nil if it cannot be made.
  package var state: SiteState? {
    guard let report = site?.report else { return nil }
    return SiteState(
      report, observations: observationTable(of: report.catalogue.kpis.keys, in: report))
  }
}
