import Commissioning
import Describing
import Diagnostics
import Measuring

/// The profiles that one script holds, as `compare.js` reads them.
package struct ProfileScript {
  let records: [Reference]
  let report: Report

  package init(_ records: [Reference], in report: Report) {
    self.records = records
    self.report = report
  }

  package var bytes: [UInt8] {
    let profiles = JSONText.array(records.map { json(Profile($0, in: report), of: $0) })
    var script = Array("prospectusData(".utf8)
    profiles.appendCompact(to: &script)
    script += ");\n".utf8
    return script
  }

  private func json(_ profile: Profile, of reference: Reference) -> JSONText {
    var members: [(name: String, value: JSONText)] = [
      ("id", .text(profile.id)), ("kind", .text(profile.kind.folder)),
      ("name", .text(profile.name)), ("path", .text(profile.path)),
    ]
    if let tag = profile.tag { members.append(("tag", tag.json)) }
    switch reference {
    case .offer(let key): members += pricing(report.catalogue.offers[key])
    case .organisation(let key): members += people(of: key)
    default: break
    }
    members.append(("entries", .array(profile.entries.map(\.json))))
    return .object(members)
  }

  private func pricing(_ offer: Offer) -> [(name: String, value: JSONText)] {
    var members: [(name: String, value: JSONText)] = []
    let price = ScriptedPrice(offer.priceForCCGs)
    if let head = price.head { members.append(("head", .decimal(head))) }
    if let year = price.year { members.append(("year", .decimal(year))) }
    if let word = price.word { members.append(("costWord", .text(word))) }
    if let tag = Tag(offer.statusOfPrice) { members.append(("costTag", tag.json)) }
    if !offer.alsoCovers.isEmpty {
      members.append(("costScope", .text(", for \(offer.services.count) services")))
    }
    return members
  }

  private func people(of key: Key<Organisation>) -> [(name: String, value: JSONText)] {
    guard let people = report.people(of: key) else { return [] }
    return [
      ("people", .decimal(people.number)), ("peopleWord", .text(precisionWord([people]))),
    ]
  }
}

extension Profile.Entry {
  /// As `compare.js` and `shortlist.js` read it.
  package var json: JSONText {
    var members: [(name: String, value: JSONText)] = [
      ("group", .text(attribute.group.rawValue)), ("name", .text(attribute.name)),
      ("text", .text(text)),
    ]
    if let measure { members.append(("measure", .text(measure))) }
    if let path { members.append(("path", .text(path))) }
    if let tag { members.append(("tag", tag.json)) }
    if let svg = sparkline?.svg, !svg.isEmpty {
      members.append(("drawing", .text(String(decoding: svg, as: UTF8.self))))
    }
    return .object(members)
  }
}
