/// The words of some documents, numbered consecutively, and where each occurs.
struct Tally: Sendable {
  /// A word of a document, with how it occurs there.
  struct Mention: BitwiseCopyable {
    var word: UInt32
    /// The document's number and, in the lowest bits, how the word occurs in it.
    var entry: UInt32
  }

  /// How many low bits of a name's entry hold the number of the name's words.
  static let nameBits = 3
  /// How many low bits of a text's entry hold whether the word is prominent.
  static let textBits = 1

  private(set) var vocabulary: Vocabulary
  /// Mentions in names: the lower the bits, the more of the name the word is.
  private(set) var names: [Mention] = []
  /// Mentions in texts: 1 if the word is in a heading, a summary or a field.
  private(set) var texts: [Mention] = []
  /// Bytes of each document's text.
  private(set) var lengths: [Int] = []
  private let stopWordCount: Int
  /// Of stop words and of common words.
  private let plainWordCount: Int
  private var phrases = Phrases()
  /// The position of each word's last mention, plus one.
  private var lastName: [Int32] = []
  private var lastText: [Int32] = []
  private var words: [Int] = []

  init(
    _ documents: Range<Int>, abbreviations: [Abbreviation], document: (Int) -> Document,
    body: (Int) -> DocumentBody
  ) {
    var vocabulary = Vocabulary()
    readWords(Array(stopWords.utf8)) { _ = vocabulary.number(of: $0) }
    stopWordCount = vocabulary.count
    readWords(Array(commonWords.utf8)) { _ = vocabulary.number(of: $0) }
    plainWordCount = vocabulary.count
    self.vocabulary = vocabulary
    for abbreviation in abbreviations {
      phrases.add(
        numbers(of: Array(abbreviation.meaning.utf8)),
        short: numbers(of: Array(abbreviation.short.utf8)))
    }
    for number in documents { add(document(number), body(number), number: UInt32(number)) }
  }

  private mutating func add(_ document: Document, _ body: DocumentBody, number: UInt32) {
    let names = [document.title] + document.aliases.map(\.text)
    for name in names { addName(name, number, isPart: document.isPart) }
    for name in document.otherNames { addName(name, number) }
    let remote = document.remoteNames + (names + document.remoteNames).flatMap(\.compounds)
    for name in remote { addName(name, number, isRemote: true) }
    let prominent =
      body.headings + body.facts + [document.summary, document.detail].compactMap(\.self)
      + document.tags.map(\.text)
    for text in prominent { addText(Array(text.utf8), number, isProminent: true) }
    addText(body.prose, number, isProminent: false)
    lengths.append(body.facts.reduce(body.prose.count) { $0 + $1.utf8.count + 1 })
  }

  /// - Parameters:
  ///   - isRemote: whether other things are likelier to be meant.
  ///   - isPart: whether what it is of counts too: "CCGs in London" is no more about London than about CCGs.
  private mutating func addName(
    _ name: String, _ document: UInt32, isRemote: Bool = false, isPart: Bool = false
  ) {
    words = numbers(of: Array(name.utf8))
    // "IT" is a word like others, but where it is short for something.
    func isPlain(_ word: Int) -> Bool {
      word < (isPart ? stopWordCount : plainWordCount)
        && (word >= stopWordCount || phrases.meaning(of: word).isEmpty)
    }
    let significant = words.count { !isPlain($0) }
    let most = 1 << Self.nameBits - 1
    func level(_ count: Int) -> UInt32 { UInt32(isRemote ? most : min(max(1, count), most)) }
    for word in words {
      addName(word, document, level(significant + (isPlain(word) ? 1 : 0)))
    }
    // What a name is short for is as good as the name.
    let count = words.count
    phrases.forEachWithin(words) { addName($0, document, level($1 == count ? 1 : significant)) }
    // A search for "continuing healthcare" must also find what is called CHC for short.
    for word in words {
      for meant in phrases.meaning(of: word) where meant >= stopWordCount {
        addText(meant, document, isProminent: true)
      }
    }
  }

  private mutating func addName(_ word: Int, _ document: UInt32, _ level: UInt32) {
    let last = Int(lastName[word]) - 1
    let entry = document << UInt32(Self.nameBits) | level
    if last >= 0, names[last].entry >> UInt32(Self.nameBits) == document {
      names[last].entry = min(names[last].entry, entry)
      return
    }
    names.append(Mention(word: UInt32(word), entry: entry))
    lastName[word] = Int32(names.count)
  }

  private mutating func addText(_ text: [UInt8], _ document: UInt32, isProminent: Bool) {
    words = numbers(of: text)
    for word in words where word >= stopWordCount {
      addText(word, document, isProminent: isProminent)
    }
    phrases.forEachWithin(words) { short, _ in
      addText(short, document, isProminent: isProminent)
    }
  }

  private mutating func addText(_ word: Int, _ document: UInt32, isProminent: Bool) {
    let last = Int(lastText[word]) - 1
    // What is prominent is read first.
    if last >= 0, texts[last].entry >> UInt32(Self.textBits) == document { return }
    texts.append(
      Mention(
        word: UInt32(word), entry: document << UInt32(Self.textBits) | (isProminent ? 1 : 0)))
    lastText[word] = Int32(texts.count)
  }

  private mutating func numbers(of text: [UInt8]) -> [Int] {
    words.removeAll(keepingCapacity: true)
    readWords(text) { words.append(vocabulary.number(of: $0)) }
    while lastName.count < vocabulary.count {
      lastName.append(0)
      lastText.append(0)
    }
    return words
  }
}

extension String {
  /// Its words that are written together, as one: "walkin" of "walk-in", "WI" of "W&I"; and short forms that
  /// follow each other: "GPIT" of "GP IT".
  fileprivate var compounds: [String] {
    let words = split(separator: " ")
    let joined = words.filter { word in
      word.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "&") }
    }.map { $0.filter { $0.isLetter || $0.isNumber } }
    let pairs = zip(words, words.dropFirst()).filter { $0.isShortForm && $1.isShortForm }
    return joined + pairs.map { String($0 + $1) }
  }
}

extension Substring {
  /// Whether it is of two to four capital letters.
  fileprivate var isShortForm: Bool {
    2...4 ~= utf8.count && utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}
