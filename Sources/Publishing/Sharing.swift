extension Stage {
  /// Makes files of one shared name that are equal one file on the disk. Where the file system has no
  /// second names for files, they stay copies.
  ///
  /// - Parameter outcomes: of the files, in their order.
  func share(_ outcomes: [Outcome]) {
    struct Content: Hashable {
      var name: String
      var size: Int
      var hash: String
    }
    // What is published already stays the very file.
    let pairs = zip(files, outcomes)
    var firsts: [Content: String] = [:]
    for (file, outcome) in pairs.filter({ !$1.isChanged }) + pairs.filter({ $1.isChanged }) {
      guard let name = file.sharedName else { continue }
      let content = Content(name: name, size: outcome.entry.size, hash: outcome.entry.hash)
      let path = folder.stage + "/" + file.path
      if let first = firsts[content] {
        FileSystem.merge(path, with: first)
      } else {
        firsts[content] = path
      }
    }
  }
}
