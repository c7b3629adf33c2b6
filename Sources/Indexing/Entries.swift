/// Which documents have each word, in names and in texts.
struct Entries {
  /// By words; the entries of a word are those from its start to the next one's.
  private struct Lists {
    var starts: [Int]
    var entries: [UInt32]

    subscript(_ word: Int) -> ArraySlice<UInt32> { entries[starts[word]..<starts[word + 1]] }
  }

  private let vocabulary: Vocabulary
  private let names: Lists
  private let texts: Lists

  init(_ tallies: [Tally]) {
    var vocabulary = Vocabulary()
    let numbers = tallies.map { tally in
      (0..<tally.vocabulary.count).map { vocabulary.number(of: Array(tally.vocabulary[$0])) }
    }
    self.vocabulary = vocabulary
    let count = vocabulary.count
    names = Entries.lists(zip(tallies, numbers).map { ($0.names, $1) }, words: count)
    texts = Entries.lists(zip(tallies, numbers).map { ($0.texts, $1) }, words: count)
  }

  /// The mentions of all tallies by word: those of one word stay in the order of documents.
  private static func lists(_ mentions: [([Tally.Mention], [Int])], words: Int) -> Lists {
    var starts = [Int](repeating: 0, count: words + 1)
    for (mentions, numbers) in mentions {
      for mention in mentions { starts[numbers[Int(mention.word)] + 1] += 1 }
    }
    for word in 0..<words { starts[word + 1] += starts[word] }
    var next = starts
    var entries = [UInt32](repeating: 0, count: starts[words])
    for (mentions, numbers) in mentions {
      for mention in mentions {
        let word = numbers[Int(mention.word)]
        entries[next[word]] = mention.entry
        next[word] += 1
      }
    }
    return Lists(starts: starts, entries: entries)
  }

  /// The parts of the index that list words: names, texts, beginnings and endings.
  ///
  /// - Parameter bodies: the documents that are organisations.
  func shards(abbreviations: [Abbreviation], bodies: [Range<UInt32>]) -> [WordShards] {
    var meanings: [[UInt8]: String] = [:]
    for abbreviation in abbreviations {
      var words: [[UInt8]] = []
      readWords(Array(abbreviation.short.utf8)) { words.append(copy $0) }
      if words.count == 1, meanings[words[0]] == nil { meanings[words[0]] = abbreviation.meaning }
    }
    let words = (0..<vocabulary.count).map { (spelling: Array(vocabulary[$0]), number: $0) }
      .filter { !names[$0.number].isEmpty || !texts[$0.number].isEmpty }
      .sorted { $0.spelling.lexicographicallyPrecedes($1.spelling) }
    var inNames = WordShards(part: "names", size: 2_500)
    var inTexts = WordShards(part: "words", size: 2_500)
    for (spelling, number) in words {
      let entries = (names: names[number], texts: texts[number])
      if !entries.names.isEmpty {
        inNames.add(
          spelling, DigitText.entries(entries.names, bits: Tally.nameBits),
          meaning: meanings[spelling])
      }
      if !entries.texts.isEmpty {
        inTexts.add(spelling, DigitText.entries(entries.texts, bits: Tally.textBits))
      }
    }
    inNames.finish()
    inTexts.finish()
    let correctable = words.filter { $0.spelling.count >= 4 && Entries.isAlphabetic($0.spelling) }
    return [
      inNames, inTexts, spellings("beginnings", correctable, bodies),
      spellings(
        "endings",
        correctable.map { (Array($0.spelling.reversed()), $0.number) }
          .sorted { $0.0.lexicographicallyPrecedes($1.0) }, bodies),
    ]
  }

  /// Words alone; a full stop follows those that are in names, and a colon those in names of organisations.
  private func spellings(
    _ part: String, _ words: [(spelling: [UInt8], number: Int)], _ bodies: [Range<UInt32>]
  ) -> WordShards {
    var shards = WordShards(part: part, size: 1_000)
    for (spelling, number) in words {
      let holders = names[number].lazy.map { $0 >> UInt32(Tally.nameBits) }
      let isOfBody = holders.contains { holder in bodies.contains { $0.contains(holder) } }
      let mark = holders.isEmpty ? [] : [UInt8(ascii: isOfBody ? ":" : ".")]
      shards.add(spelling + mark)
    }
    shards.finish()
    return shards
  }

  private static func isAlphabetic(_ word: [UInt8]) -> Bool {
    word.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }
}
