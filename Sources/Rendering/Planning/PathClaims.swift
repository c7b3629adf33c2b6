import Commissioning
import Diagnostics

/// Who has which path of the site. Two files at one path, whatever its letters' case, would
/// overwrite each other on some system.
struct PathClaims {
  /// Whoever wants a path. Where two want one, the claim of the higher rank yields: an author can
  /// change it.
  struct Claim {
    enum Rank: Int { case made, record, formerID, asset }

    var rank: Rank
    /// For sentences: "the CSU 'south'".
    var words: String
    var place: Place?
  }

  private var files: [String: Claim] = [:]
  private var folders: [String: Claim] = [:]
  private(set) var collisions: [Diagnostic] = []

  /// Claims a path; false, with a finding, where it is taken.
  mutating func take(_ path: String, _ claim: Claim) -> Bool {
    let key = path.lowercased()
    let above = PathClaims.folders(of: key)
    let holder = files[key] ?? folders[key] ?? above.compactMap { files[$0] }.first
    guard let holder else {
      files[key] = claim
      for folder in above where folders[folder] == nil { folders[folder] = claim }
      return true
    }
    collisions.append(
      Diagnostic(
        .pathCollision, "\(claim.words) would take the path '\(path)' of \(holder.words)",
        at: claim.place ?? holder.place,
        notes: claim.place == nil
          ? [] : holder.place.map { [Diagnostic.Note("the path is taken here", at: $0)] } ?? [],
        help: claim.rank == .asset ? "rename the file" : "choose another id"))
    return false
  }

  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}

extension Catalogue {
  /// What claims the path of a page.
  func claim(of key: PageKey) -> PathClaims.Claim {
    switch key {
    case .record(let reference):
      let entry = entry(of: reference)
      return PathClaims.Claim(
        rank: .record, words: "the \(entry.kind.noun) '\(entry.id.value)'", place: entry.id.place)
    case .moved(let reference, let former):
      let entry = entry(of: reference)
      return PathClaims.Claim(
        rank: .formerID,
        words: "the former id '\(former)' of the \(entry.kind.noun) "
          + "'\(entry.id.value)'",
        place: entry.formerIDs.first { $0.value == former }?.place ?? entry.id.place)
    default:
      return PathClaims.Claim(rank: .made, words: "a page that every such site has", place: nil)
    }
  }
}
