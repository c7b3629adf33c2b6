import Diagnostics

/// Who has which path of the site. Two files at one path, ignoring case, would overwrite each other
/// on some systems.
package struct PathClaims {
  /// A claim to a path. If two claim the same one, the claim of the higher rank yields: an author
  /// can change it.
  package struct Claim: Sendable {
    package enum Rank: Int, Sendable { case made, record, formerID, asset }

    var rank: Rank
    /// For sentences: "the CSU 'south'".
    var words: String
    var place: Place?

    /// A page that no author named.
    static let made = Claim(rank: .made, words: "a page that every site has", place: nil)
  }

  /// By paths in lower case.
  private var files: [String: Claim] = [:]
  private var folders: [String: Claim] = [:]
  /// The folder of the last path, which many paths share.
  private var lastFolder: String?
  private(set) var collisions: [Diagnostic] = []

  mutating func reserve(_ count: Int) { files.reserveCapacity(count) }

  /// Claims a path; false, with a finding, if it is taken.
  mutating func take(_ path: String, _ claim: @autoclosure () -> Claim) -> Bool {
    let key = path.lowercased()
    let folder = key.utf8.lastIndex(of: UInt8(ascii: "/")).map { key[..<$0] }
    let isWithinFile = folder.map { $0 != lastFolder ?? "" && isFile(aboveOrAt: $0) } ?? false
    guard files[key] == nil, folders.isEmpty || folders[key] == nil, !isWithinFile else {
      report(path, key, claim())
      return false
    }
    let claim = claim()
    files[key] = claim
    if let folder, folder != lastFolder ?? "" {
      lastFolder = String(folder)
      for folder in PathClaims.upwards(from: folder) where folders[folder] == nil {
        folders[folder] = claim
      }
    }
    return true
  }

  private mutating func report(_ path: String, _ key: String, _ claim: Claim) {
    let above = PathClaims.upwards(from: key[...])
    guard let holder = files[key] ?? folders[key] ?? above.compactMap({ files[$0] }).first else {
      return
    }
    collisions.append(
      Diagnostic(
        .pathCollision, "\(claim.words) would take the path '\(path)' of \(holder.words)",
        at: claim.place ?? holder.place,
        notes: claim.place == nil
          ? [] : holder.place.map { [Diagnostic.Note("the path is taken here", at: $0)] } ?? [],
        help: claim.rank == .asset ? "rename the file" : "choose another id"))
  }

  private func isFile(aboveOrAt folder: Substring) -> Bool {
    PathClaims.upwards(from: folder).contains { files[$0] != nil }
  }

  /// A folder and those it is in.
  private static func upwards(from folder: Substring) -> [String] {
    var result: [String] = []
    var rest = folder
    while !rest.isEmpty {
      result.append(String(rest))
      rest = rest.utf8.lastIndex(of: UInt8(ascii: "/")).map { rest[..<$0] } ?? ""
    }
    return result
  }
}
