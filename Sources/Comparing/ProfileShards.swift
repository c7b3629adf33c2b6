import Commissioning
import Describing

/// The profiles of a kind as scripts that the comparison page loads: a profile is found by its id,
/// without an index.
package struct ProfileShards: Sendable {
  package let kind: Kind
  /// The records in each script.
  package let records: [[Reference]]

  package init(_ kind: Kind, in report: Report) {
    self.kind = kind
    let catalogue = report.catalogue
    let references = catalogue.references(of: kind).filter(report.landscape.isShown)
    let count = ProfileShards.count(of: kind, records: references.count)
    var records = [[Reference]](repeating: [], count: count)
    for reference in references {
      records[ProfileShards.number(of: catalogue.id(of: reference), among: count)]
        .append(reference)
    }
    self.records = records
  }

  /// How many scripts are needed for the profiles of a number of records.
  package static func count(of kind: Kind, records: Int) -> Int {
    // The profile of an organisation takes more room than that of an offer.
    let length = kind == .offer ? 16 : 4
    return max(1, (records + length - 1) / length)
  }

  /// From the site's folder.
  package func path(_ number: Int) -> String { "\(kind.folder)/side-by-side-\(number).js" }

  /// Which script holds a profile: FNV-1a of 32 bits over the UTF-8 of the id, as `keeping.js`
  /// computes it. `Tests/Scripts/shards.json` has examples of both.
  package static func number(of id: String, among count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash % UInt32(count))
  }
}
