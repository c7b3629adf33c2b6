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
    var script = Array("window.prospectusProfiles(".utf8)
    profiles.appendCompact(to: &script)
    script += ");\n".utf8
    return script
  }

  private func json(_ profile: Profile, of reference: Reference) -> JSONText {
    var members: [(name: String, value: JSONText)] = [
      ("id", .text(profile.id)), ("kind", .text(profile.kind.folder)),
      ("name", .text(profile.name)), ("path", .text(profile.path)),
    ]
    if let tag = profile.tag { members.append(("tag", .text(tag.text))) }
    switch reference {
    case .offer(let key): members += pricing(report.catalogue.offers[key])
    case .organisation(let key): members += people(of: key)
    default: break
    }
    members.append(("entries", .array(profile.entries.map(json))))
    return .object(members)
  }

  private func pricing(_ offer: Offer) -> [(name: String, value: JSONText)] {
    var members: [(name: String, value: JSONText)] = []
    if let head = offer.pricePerHead { members.append(("head", .number(head))) }
    if let year = offer.pricePerYear { members.append(("year", .number(year))) }
    if let word = offer.costWord { members.append(("costWord", .text(word))) }
    if let tag = Tag(offer.statusOfPrice) { members.append(("costTag", .text(tag.text))) }
    if !offer.alsoCovers.isEmpty {
      members.append(("costScope", .text(", for \(offer.services.count) services")))
    }
    return members
  }

  private func people(of key: Key<Organisation>) -> [(name: String, value: JSONText)] {
    guard let people = report.people(of: key) else { return [] }
    return [
      ("people", .number(Int(people.number))), ("peopleWord", .text(precisionWord([people]))),
    ]
  }

  private func json(_ entry: Profile.Entry) -> JSONText {
    var members: [(name: String, value: JSONText)] = [
      ("group", .text(entry.attribute.group.rawValue)), ("name", .text(entry.attribute.name)),
      ("text", .text(entry.text)),
    ]
    if let measure = entry.measure { members.append(("measure", .text(measure))) }
    if let path = entry.path { members.append(("path", .text(path))) }
    if let tag = entry.tag { members.append(("tag", .text(tag.text))) }
    if !entry.drawing.isEmpty {
      members.append(("drawing", .text(String(decoding: entry.drawing, as: UTF8.self))))
    }
    return .object(members)
  }
}
