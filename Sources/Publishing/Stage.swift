import Dispatch

/// The folder beside the output in which the next site is put together.
struct Stage {
  let folder: SiteFolder
  /// In the order of their paths.
  let files: [PlannedFile]
  let hasChecksums: Bool

  /// What became of one file.
  struct Outcome {
    var entry: Manifest.File
    var isChanged: Bool
    /// Its SHA-256, where checksums are asked for.
    var checksum: String?
  }

  /// Puts the site together: our files, those that are not ours, and the manifest at last. Also
  /// returns whether the site differs from the published one.
  func fill(
    _ contents: @Sendable (Int, inout [UInt8]) throws(PublishingFailure) -> Void
  ) throws(PublishingFailure) -> (publication: Publication, isNew: Bool) {
    try FileSystem.makeFolder(folder.stage)
    for path in folders { try FileSystem.makeFolder(folder.stage + "/" + path) }
    var outcomes = try write(contents)
    share(outcomes)
    if hasChecksums { outcomes.append(try placeChecksums(of: outcomes)) }
    var publication = Publication()
    publication.files = outcomes.count
    publication.changed = outcomes.count { $0.isChanged }
    let made = Set(outcomes.map(\.entry.path))
    publication.removed = folder.published.subtracting(made).subtracting([Manifest.name]).sorted()
    if folder.exists { publication.carriedOver = try carryOver("", made: made) }
    let isListed = try !place(Manifest(outcomes.map(\.entry)).text, at: Manifest.name)
    let isNew = publication.changed > 0 || !publication.removed.isEmpty || !isListed
    return (publication, isNew)
  }

  private func placeChecksums(of outcomes: [Outcome]) throws(PublishingFailure) -> Outcome {
    let list = ChecksumList(outcomes.map { ($0.entry.path, $0.checksum ?? "") })
    return try outcome(PlannedFile(path: ChecksumList.name), list.text)
  }

  /// Every folder of the site, outer ones first.
  private var folders: [String] {
    var folders: Set<String> = []
    for file in files {
      var path = file.path[...]
      while let folder = path.folder {
        path = folder
        if !folders.insert(String(path)).inserted { break }
      }
    }
    return folders.sorted()
  }

  private func write(
    _ contents: @Sendable (Int, inout [UInt8]) throws(PublishingFailure) -> Void
  ) throws(PublishingFailure) -> [Outcome] {
    let chunks = chunks
    var results = [Result<[Outcome], PublishingFailure>](
      repeating: .success([]), count: chunks.count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each position is written once, by the core that takes its chunk.
      nonisolated(unsafe) let base = buffer.baseAddress
      DispatchQueue.concurrentPerform(iterations: chunks.count) { number in
        (base! + number).pointee = write(chunks[number], contents)
      }
    }
    var outcomes = [Outcome?](repeating: nil, count: files.count)
    for (positions, result) in zip(chunks, results) {
      for (position, outcome) in zip(positions, try result.get()) { outcomes[position] = outcome }
    }
    return outcomes.compactMap(\.self)
  }

  /// The files that are written together. Those at the root come first, each by itself: among them are
  /// downloads about the whole site, for which no core should have to be waited for at the end.
  private var chunks: [[Int]] {
    let inFolders = files.indices.filter { files[$0].path.contains("/") }
    let length = 64
    return files.indices.filter { !files[$0].path.contains("/") }.map { [$0] }
      + stride(from: 0, to: inFolders.count, by: length).map {
        Array(inFolders[$0..<min($0 + length, inFolders.count)])
      }
  }

  private func write(
    _ positions: [Int],
    _ contents: @Sendable (Int, inout [UInt8]) throws(PublishingFailure) -> Void
  ) -> Result<[Outcome], PublishingFailure> {
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(positions.count)
    var bytes: [UInt8] = []
    for position in positions {
      bytes.removeAll(keepingCapacity: true)
      let file = files[position]
      do throws(PublishingFailure) {
        try contents(position, &bytes)
        outcomes.append(try outcome(file, bytes))
      } catch {
        return .failure(error)
      }
    }
    return .success(outcomes)
  }

  /// Places a file and returns what the manifest needs to know about it.
  private func outcome(
    _ file: PlannedFile, _ bytes: [UInt8]
  ) throws(PublishingFailure) -> Outcome {
    let isChanged = try place(bytes, at: file.path)
    return bytes.withUnsafeBytes { bytes in
      Outcome(
        entry: Manifest.File(
          path: file.path, size: bytes.count, hash: Digest.hexadecimal(bytes), inputs: file.inputs),
        isChanged: isChanged, checksum: hasChecksums ? SHA256.hexadecimal(bytes) : nil)
    }
  }

  /// Puts a file into the stage: the published one itself if its bytes are the same, else a new
  /// one. Returns whether it is new.
  private func place(_ bytes: [UInt8], at path: String) throws(PublishingFailure) -> Bool {
    let old = folder.path + "/" + path
    let new = folder.stage + "/" + path
    if folder.published.contains(path), FileSystem.size(of: old) == bytes.count,
      FileSystem.read(old) == bytes, FileSystem.link(old, as: new)
    {
      return false
    }
    try FileSystem.write(bytes, to: new)
    return true
  }

  /// Keeps what is not ours in a folder of the published site, and returns its paths.
  private func carryOver(_ path: String, made: Set<String>) throws(PublishingFailure) -> [String] {
    var kept: [String] = []
    for name in try FileSystem.names(in: folder.path + "/" + path) {
      let inner = path.isEmpty ? name : path + "/" + name
      if folder.published.contains(inner) || made.contains(inner) { continue }
      let old = folder.path + "/" + inner
      let new = folder.stage + "/" + inner
      switch FileSystem.form(of: old) {
      case .folder:
        let isOurs = folder.published.contains { $0.hasPrefix(inner + "/") }
        let holdsForeign = try !carriesNothing(inner)
        if !isOurs || holdsForeign {
          try FileSystem.makeFolder(new)
          kept += try carryOver(inner, made: made)
        }
      case .file, .symbolicLink:
        try FileSystem.keep(old, as: new)
        kept.append(inner)
      case .other, nil: break
      }
    }
    return kept
  }

  /// Whether a folder contains only our files.
  private func carriesNothing(_ path: String) throws(PublishingFailure) -> Bool {
    for name in try FileSystem.names(in: folder.path + "/" + path) {
      let inner = path + "/" + name
      if folder.published.contains(inner) { continue }
      guard FileSystem.form(of: folder.path + "/" + inner) == .folder,
        try carriesNothing(inner)
      else { return false }
    }
    return true
  }
}
