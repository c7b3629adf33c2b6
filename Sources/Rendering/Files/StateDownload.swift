import Describing
import Differing

/// What the site says, record by record: by it a built site is compared with a later one.
struct StateDownload: SitePage {
  var path: String { SiteState.path }

  static func all(in survey: Survey) -> [StateDownload] { [StateDownload()] }

  func write(with press: Press, into output: inout [UInt8]) {
    output += stateTable(of: press.report)
  }
}
