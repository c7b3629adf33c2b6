import Browsing
import Commissioning
import Comparing
import Describing

/// The data from which the browsing script combines the filters of a kind's list.
struct BrowseScript: SitePage {
  let kind: Kind
  let path: String

  static func all(in survey: Survey) -> [BrowseScript] {
    survey.facets.map { BrowseScript(kind: $0.kind, path: $0.tablePath) }
  }

  func write(with press: Press, into output: inout [UInt8]) {
    guard let facets = press.survey.facets(of: kind) else { return }
    output += BrowseTable(facets, in: press.report).script
  }
}

/// Profiles of a kind's records, for the script that compares them.
struct ProfilesScript: SitePage {
  let kind: Kind
  let number: Int32
  let path: String

  static func all(in survey: Survey) -> [ProfilesScript] {
    survey.profiles.flatMap { shards in
      shards.records.indices.map {
        ProfilesScript(kind: shards.kind, number: Int32($0), path: shards.path($0))
      }
    }
  }

  func write(with press: Press, into output: inout [UInt8]) {
    guard let shards = press.survey.profiles.first(where: { $0.kind == kind }) else { return }
    output += ProfileScript(shards.records[Int(number)], in: press.report).bytes
  }
}
