import Commissioning

/// The profiles of a kind as scripts that the comparison page loads: a profile is found by its id,
/// without an index.
struct ProfileShards {
  private let kind: Kind
  private let count: Int

  /// - Parameter records: how many records of the kind there are.
  init(_ kind: Kind, records: Int) {
    self.kind = kind
    count = max(1, (records + 3) / 4)
  }

  var numbers: Range<Int> { 0..<count }

  func path(_ number: Int) -> String { "\(kind.folder)/side-by-side-\(number).js" }

  /// Which script holds a profile. `compare.js` reckons the same: FNV-1a of 32 bits over the UTF-8
  /// of the id.
  func number(of id: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash % UInt32(count))
  }
}

extension PageBuilding {
  /// The profiles of a kind that one script holds.
  func profileScript(_ kind: Kind, _ number: Int) -> [UInt8] {
    let shards = plan.shards(of: kind, in: report.catalogue)
    var script = ScriptWriter()
    script.call("prospectusProfiles") { script in
      script.list {
        for reference in report.catalogue.references(of: kind)
        where shards.number(of: report.catalogue.entry(of: reference).id.value) == number {
          write(comparable(reference), to: &$0)
        }
      }
    }
    return script.bytes
  }

  private func write(_ profile: Profile, to script: inout ScriptWriter) {
    script.object { script in
      script.member("id", profile.id)
      script.member("kind", profile.kind.folder)
      script.member("name", profile.name)
      script.member("path", profile.path)
      if let tag = profile.tag { script.member("tag", tag.text) }
      script.member("entries") { script in
        script.list { script in
          for entry in profile.entries { write(entry, to: &script) }
        }
      }
    }
  }

  private func write(_ entry: Profile.Entry, to script: inout ScriptWriter) {
    script.object { script in
      script.member("group", entry.attribute.group.rawValue)
      script.member("name", entry.attribute.name)
      script.member("text", entry.text)
      if let measure = entry.measure { script.member("measure", measure) }
      if let path = entry.path { script.member("path", path) }
      if let tag = entry.tag { script.member("tag", tag.text) }
      if !entry.drawing.isEmpty {
        script.member("drawing", String(decoding: entry.drawing, as: UTF8.self))
      }
    }
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
