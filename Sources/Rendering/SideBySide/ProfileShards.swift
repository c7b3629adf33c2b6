import Commissioning
import Diagnostics
import Measuring

/// The profiles of a kind as scripts that the comparison page loads: a profile is found by its id,
/// without an index.
struct ProfileShards: Sendable {
  private let kind: Kind
  private let count: Int

  /// - Parameter records: how many records of the kind there are.
  init(_ kind: Kind, records: Int) {
    self.kind = kind
    // What an organisation does fills more than what an offer says.
    let length = kind == .offer ? 8 : 2
    count = max(1, (records + length - 1) / length)
  }

  var numbers: Range<Int> { 0..<count }

  /// The records of each script.
  func parted(_ references: [Reference], of catalogue: Catalogue) -> [[Reference]] {
    var parts = [[Reference]](repeating: [], count: count)
    for reference in references {
      parts[number(of: catalogue.id(of: reference))].append(reference)
    }
    return parts
  }

  func path(_ number: Int) -> String { "\(kind.folder)/side-by-side-\(number).js" }

  /// Which script holds a profile: FNV-1a of 32 bits over the UTF-8 of the id, as `keeping.js`
  /// computes it. `Tests/Scripts/shards.json` has examples of both.
  func number(of id: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash % UInt32(count))
  }
}

extension PageBuilding {
  /// The profiles of a kind that one script holds.
  func profileScript(_ kind: Kind, _ number: Int) -> [UInt8] {
    let held = report.profileParts[kind]?[number] ?? []
    let profiles = JSONText.array(held.map { json(comparable($0), of: $0) })
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
    if let head = number(of: reference, .head) { members.append(("head", .decimal(head))) }
    if let year = number(of: reference, .year) { members.append(("year", .decimal(year))) }
    if let word = costWord(reference) { members.append(("costWord", .text(word))) }
    if case .offer(let key) = reference {
      let offer = report.catalogue.offers[key]
      if let tag = Tag(offer.statusOfPrice) { members.append(("costTag", tag.json)) }
      if !offer.alsoCovers.isEmpty {
        members.append(("costScope", .text(", for \(offer.services.count) services")))
      }
    }
    if case .organisation(let key) = reference,
      case .ccg(let ccg) = report.catalogue.organisations[key].particulars,
      let people = ccg.people(on: report.day)?.value
    {
      members.append(("people", .decimal(people.number)))
      members.append(("peopleWord", .text(precisionWord([people]))))
    }
    members.append(("entries", .array(profile.entries.map(\.json))))
    return .object(members)
  }

  /// The profile of a record of a comparable kind.
  func comparable(_ reference: Reference) -> Profile {
    switch reference {
    case .offer(let key): profile(of: key)
    case .organisation(let key): profile(of: key)
    default: profile(of: reference)
    }
  }
}

extension Profile.Entry {
  /// As `compare.js` and `shortlist.js` read it.
  var json: JSONText {
    var members: [(name: String, value: JSONText)] = [
      ("group", .text(attribute.group.rawValue)), ("name", .text(attribute.name)),
      ("text", .text(text)),
    ]
    if let measure { members.append(("measure", .text(measure))) }
    if let path { members.append(("path", .text(path))) }
    if let tag { members.append(("tag", tag.json)) }
    if !drawing.isEmpty {
      members.append(("drawing", .text(String(decoding: drawing, as: UTF8.self))))
    }
    return .object(members)
  }
}

extension Tag {
  /// As all scripts read it: its words and its tone.
  var json: JSONText { .array([.text(text), .text(tone)]) }
}
