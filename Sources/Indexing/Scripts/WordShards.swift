import Diagnostics

/// Words in byte order, each with its value, split into scripts of about the same size.
struct WordShards {
  let part: String
  /// The approximate size of a script in bytes.
  let size: Int
  private(set) var scripts: [[UInt8]] = []
  /// The shortest prefixes that distinguish each script's words from those of the script before it.
  private(set) var borders: [[UInt8]] = []
  private var words: [UInt8] = []
  private var values: [UInt8] = []
  private var meanings: [(word: [UInt8], meaning: String)] = []
  private var last: [UInt8] = []

  init(part: String, size: Int) {
    self.part = part
    self.size = size
  }

  /// Adds the next word.
  ///
  /// - Parameters:
  ///   - value: without spaces; nil if the part lists words alone.
  ///   - meaning: what the word stands for, if it is an abbreviation.
  mutating func add(_ word: [UInt8], _ value: [UInt8]? = nil, meaning: String? = nil) {
    let isFull = words.count + values.count + word.count + (value?.count ?? 0) > size
    if isFull, !words.isEmpty { cut(before: word) }
    // The number of letters that the word shares with the last, as a capital letter.
    let shared = words.isEmpty ? 0 : min(25, WordShards.shared(last, word))
    words.append(UInt8(ascii: "A") + UInt8(shared))
    words += word[shared...]
    if let value {
      if !values.isEmpty { values.append(UInt8(ascii: " ")) }
      values += value
    }
    if let meaning { meanings.append((word, meaning)) }
    last = word
  }

  mutating func finish() { if !words.isEmpty { write() } }

  private mutating func cut(before word: [UInt8]) {
    let border = word.prefix(WordShards.shared(last, word) + 1)
    borders.append(border.allSatisfy { $0 < 0x80 } ? Array(border) : word)
    write()
  }

  private mutating func write() {
    var script = ShardScript()
    script.add { appendQuoted(words, to: &$0) }
    if !values.isEmpty { script.add { appendQuoted(values, to: &$0) } }
    if !meanings.isEmpty {
      script.add {
        appendList(meanings, to: &$0) { pair, script in
          appendList([pair.word, Array(pair.meaning.utf8)], to: &script) {
            appendQuoted($0, to: &$1)
          }
        }
      }
    }
    scripts.append(script.finished)
    words.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    meanings.removeAll()
  }

  /// How many letters two texts share at their beginning; only ASCII is compared, where a byte is
  /// a letter in scripts too.
  static func shared(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count], left[count] < 0x80 {
      count += 1
    }
    return count
  }
}
