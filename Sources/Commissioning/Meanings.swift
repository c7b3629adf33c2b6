import Diagnostics
import Synchronization

/// Which records were probably meant by names that none has. Words are sorted when they are first
/// asked for, and a name that is asked for again is not looked up again.
final class Meanings: Sendable {
  private struct Scope: Hashable {
    var kinds: [Kind]
    var areIDs: Bool
  }

  private struct Question: Hashable {
    var text: String
    var scope: Scope
  }

  /// The words for the records of some kinds, in small letters, since an id and a name often differ
  /// by capitals alone.
  private struct Words: Sendable {
    var ids: [String: String] = [:]
    var similar: SimilarWords

    init(_ listings: [Directory.Listing], _ scope: Scope) {
      for listing in listings where scope.kinds.contains(listing.kind) {
        ids[listing.id.lowercased()] = listing.id
        guard !scope.areIDs else { continue }
        for alias in listing.aliases { ids[alias.text.lowercased()] = listing.id }
        for name in listing.names { ids[name.lowercased()] = listing.id }
      }
      similar = SimilarWords(ids.keys)
    }

    func id(for text: String) -> String? {
      let lowered = text.lowercased()
      return ids[lowered] ?? similar.suggestion(for: lowered).flatMap { ids[$0] }
    }
  }

  private let listings: [Directory.Listing]
  private let words = Mutex<[Scope: Words]>([:])
  private let answers = Mutex<[Question: String?]>([:])

  init(_ listings: [Directory.Listing]) { self.listings = listings }

  /// The id of a record of some kinds whose id, alias, or present or former name is like a text.
  func name(for text: String, among kinds: [Kind]) -> String? {
    answer(Question(text: text, scope: Scope(kinds: kinds, areIDs: false)))
  }

  /// The id of a record of a kind whose id is like a text.
  func id(for text: String, of kind: Kind) -> String? {
    answer(Question(text: text, scope: Scope(kinds: [kind], areIDs: true)))
  }

  private func answer(_ question: Question) -> String? {
    if let answer = answers.withLock({ $0[question] }) { return answer }
    let words = words.withLock { made in
      let words = made[question.scope] ?? Words(listings, question.scope)
      made[question.scope] = words
      return words
    }
    let answer = words.id(for: question.text)
    answers.withLock { $0[question] = .some(answer) }
    return answer
  }
}
