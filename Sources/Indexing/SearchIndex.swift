import Diagnostics

/// The index of a site's documents, as scripts that are small enough to fetch for one query.
///
/// Words are listed twice with the documents that have them, once for names and once for texts; and
/// twice more without documents, by prefix and by suffix, to find what a mistyped word may have
/// meant. What results show is fetched for visible results only: titles a few documents at a time,
/// texts in chunks of about four kilobytes. The directory says what is where.
package struct SearchIndex: Sendable {
  /// Documents described by one script.
  static let documentsTogether = 14
  /// Bytes of text in one script, unless a single document has more.
  static let textSize = 4_400

  private var scripts: [(name: String, bytes: [UInt8])] = []
  private let count: Int
  /// The first document of each script of texts, and the number of all at the end.
  private let textStarts: [Int]
  /// Whether each document has a text.
  private let haveText: [Bool]
  private let document: @Sendable (Int) -> Document
  private let body: @Sendable (Int) -> DocumentBody

  /// - Parameters:
  ///   - document: makes the document of a number.
  ///   - body: makes its body. Both are called again when scripts are written, so that texts need
  ///     not be kept in memory.
  package init(
    _ groups: [DocumentGroup], abbreviations: [Abbreviation],
    document: @escaping @Sendable (Int) -> Document,
    body: @escaping @Sendable (Int) -> DocumentBody
  ) {
    let count = groups.reduce(0) { $0 + $1.count }
    self.count = count
    self.document = document
    self.body = body
    let chunk = 512
    let tallies = concurrentMap((count + chunk - 1) / chunk, chunk: 1) { number in
      Tally(
        (number * chunk)..<min(count, (number + 1) * chunk), abbreviations: abbreviations,
        document: document, body: body)
    }
    let lengths = tallies.flatMap(\.lengths)
    haveText = lengths.map { $0 > 0 }
    textStarts = SearchIndex.starts(lengths: lengths)
    let entries = Entries(tallies)
    let parts = entries.shards(abbreviations: abbreviations, bodies: SearchIndex.bodies(groups))
    for part in parts {
      for (number, bytes) in part.scripts.enumerated() {
        scripts.append(("\(part.part)-\(number).js", bytes))
      }
    }
    scripts.append(("directory-0.js", SearchIndex.directory(groups, parts)))
  }

  /// The numbers of documents that are organisations.
  private static func bodies(_ groups: [DocumentGroup]) -> [Range<UInt32>] {
    var first: UInt32 = 0
    return groups.compactMap { group in
      let own = first..<first + UInt32(group.count)
      first = own.upperBound
      return group.areBodies ? own : nil
    }
  }

  private static func starts(lengths: [Int]) -> [Int] {
    var starts = [0]
    var size = 0
    for (number, length) in lengths.enumerated() {
      if size > 0, size + length > textSize {
        starts.append(number)
        size = 0
      }
      size += length
    }
    return lengths.isEmpty ? [0] : starts + [lengths.count]
  }

  private static func directory(_ groups: [DocumentGroup], _ parts: [WordShards]) -> [UInt8] {
    var script = ShardScript()
    script.add {
      appendList(groups, to: &$0) { group, script in
        script += "[".utf8
        appendQuoted(group.heading, to: &script)
        script += ",\(group.count)]".utf8
      }
    }
    script.add { $0 += "\(documentsTogether)".utf8 }
    script.add { appendQuoted(spellings.replacing("\n", with: " "), to: &$0) }
    script.add { appendQuoted(stopWords, to: &$0) }
    for part in parts {
      script.add { appendQuoted(Array(part.borders.joined(separator: " ".utf8)), to: &$0) }
    }
    return script.finished
  }

  // MARK: Files

  private var documentScripts: Int {
    (count + Self.documentsTogether - 1) / Self.documentsTogether
  }

  /// The names of all scripts.
  package var names: [String] {
    scripts.map(\.name) + (0..<documentScripts).map { "documents-\($0).js" }
      + (0..<textStarts.count - 1).map { "texts-\($0).js" }
  }

  /// Appends the script at a position among the names.
  package func write(_ position: Int, into output: inout [UInt8]) {
    if position < scripts.count {
      output += scripts[position].bytes
    } else if position < scripts.count + documentScripts {
      output += documents(position - scripts.count)
    } else {
      output += texts(position - scripts.count - documentScripts)
    }
  }

  private func documents(_ number: Int) -> [UInt8] {
    let first = number * Self.documentsTogether
    let last = min(count, first + Self.documentsTogether)
    var text = textScript(of: first)
    var previous: Document?
    var script = ShardScript()
    script.add {
      appendList(first..<last, to: &$0) { number, script in
        while textStarts[text + 1] <= number { text += 1 }
        let document = document(number)
        append(
          document, after: previous, textScript: haveText[number] ? text : -1, to: &script)
        previous = document
      }
    }
    return script.finished
  }

  /// The script that has a document's text.
  private func textScript(of document: Int) -> Int {
    var scripts = 0..<textStarts.count - 1
    while scripts.count > 1 {
      let middle = (scripts.lowerBound + scripts.upperBound) / 2
      scripts =
        textStarts[middle] <= document
        ? middle..<scripts.upperBound : scripts.lowerBound..<middle
    }
    return scripts.lowerBound
  }

  /// Titles, paths and details leave out what they have in common with the document before.
  ///
  /// - Parameter textScript: the number of the script that has its text; -1 if it has none.
  private func append(
    _ document: Document, after previous: Document?, textScript: Int, to script: inout [UInt8]
  ) {
    script.append(UInt8(ascii: "["))
    for (text, before) in [
      (document.title, previous?.title), (document.path, previous?.path),
      (document.detail ?? "", previous?.detail),
    ] {
      appendQuoted(DigitText.difference(of: text, from: before ?? ""), to: &script)
      script.append(UInt8(ascii: ","))
    }
    appendQuoted(document.summary ?? "", to: &script)
    script += ",\(textScript)".utf8
    let isAsBefore = !document.tags.isEmpty && document.tags == previous?.tags
    if !document.tags.isEmpty || !document.aliases.isEmpty {
      script.append(UInt8(ascii: ","))
      if isAsBefore {
        script.append(UInt8(ascii: "0"))
      } else {
        append(document.tags.map { [$0.text, $0.tone] }, to: &script)
      }
    }
    if !document.aliases.isEmpty {
      script.append(UInt8(ascii: ","))
      append(document.aliases.map { [$0.label, $0.text] }, to: &script)
    }
    script.append(UInt8(ascii: "]"))
  }

  private func append(_ pairs: [[String]], to script: inout [UInt8]) {
    appendList(pairs, to: &script) { pair, script in
      appendList(pair, to: &script) { appendQuoted($0, to: &$1) }
    }
  }

  private func texts(_ number: Int) -> [UInt8] {
    let numbers = textStarts[number]..<textStarts[number + 1]
    var script = ShardScript()
    script.add { $0 += "\(numbers.lowerBound)".utf8 }
    script.add {
      appendList(numbers, to: &$0) { appendQuoted(body($0).text, to: &$1) }
    }
    return script.finished
  }
}
