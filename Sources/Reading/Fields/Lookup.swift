import Commissioning
import Diagnostics

/// Where the records that others mention are looked up.
final class Lookup: Sendable {
  let directory: Directory
  let site: Site
  /// Ids that drafts have, to say so where they are mentioned.
  private let draftIDs: Set<String>
  /// Paths of files that are not read, by the folder and id of the records that they would be.
  private let misplaced: [String: String]

  init(
    directory: Directory, site: Site, draftIDs: Set<String>, misplaced: [String: String] = [:]
  ) {
    self.misplaced = misplaced
    self.directory = directory
    self.site = site
    self.draftIDs = draftIDs
  }

  /// The record that is mentioned, or why there is none; neither if it may be in a file that could
  /// not be read.
  func find(
    _ mention: Located<String>, among kinds: [Kind]
  ) -> (reference: Reference?, finding: Diagnostic?) {
    let text = mention.value
    switch directory.find(text, among: kinds) {
    case .found(let reference): return (reference, nil)
    case .unread:
      return (
        nil, directory.unread.unchecked(text, among: kinds, alternatives(kinds), at: mention.place)
      )
    case .ambiguous(let holders):
      let kinds = Set(holders.map(\.kind)).sorted()
      let finding = Diagnostic(
        .ambiguousReference,
        kinds.count > 1
          ? "'\(text)' could be a \(alternatives(kinds))"
          : "'\(text)' could be one of several \(kinds.first?.plural ?? "records")",
        at: mention.place, help: "write " + qualifiedNames(of: holders))
      return (nil, finding)
    case .unknown(let help):
      let finding = Diagnostic(
        .unknownReference, "no \(alternatives(kinds)) '\(text)'", at: mention.place,
        help: HiddenMark(text)?.help ?? reasonForAbsence(of: text, among: kinds) ?? help)
      return (nil, finding)
    }
  }

  /// Why a record is not there that was written.
  private func reasonForAbsence(of text: String, among kinds: [Kind]) -> String? {
    if draftIDs.contains(text) { return "'\(text)' is a draft, and drafts are not published" }
    return kinds.lazy.compactMap { self.misplaced["\($0.folder)/\(text)"] }.first.map {
      "'\($0)' is not read: end its name in .md"
    }
  }

  private func alternatives(_ kinds: [Kind]) -> String {
    let nouns = kinds.map(\.noun)
    guard let last = nouns.last, nouns.count > 1 else { return nouns.first ?? "record" }
    return nouns.dropLast().joined(separator: ", ") + " or " + last
  }
}
