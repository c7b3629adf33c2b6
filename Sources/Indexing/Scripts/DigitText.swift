/// Numbers as letters, digits, hyphens and underscores, for scripts to read fast.
struct DigitText {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// A text without the beginning and the end that it has in common with another: two signs say how many
  /// letters these have. Only ASCII is left out, where a byte is a letter in scripts too.
  static func difference(of text: String, from other: String) -> String {
    let (text, other) = (Array(text.utf8), Array(other.utf8))
    let most = min(alphabet.count - 1, text.count, other.count)
    let beginning = min(most, WordShards.shared(text, other))
    let left = min(alphabet.count - 1, min(text.count, other.count) - beginning)
    let end = min(left, WordShards.shared(text.reversed(), other.reversed()))
    let signs = [alphabet[beginning], alphabet[end]]
    return String(decoding: signs + text[beginning..<text.count - end], as: UTF8.self)
  }

  /// Appends a number, five bits a sign, the highest first; all signs but the last have 32 added.
  static func append(_ number: UInt32, to text: inout [UInt8]) {
    var shift: UInt32 = 0
    while number >> (shift + 5) > 0 { shift += 5 }
    while shift > 0 {
      text.append(alphabet[Int(number >> shift & 31 | 32)])
      shift -= 5
    }
    text.append(alphabet[Int(number & 31)])
  }

  /// How many entries of a word always say how it occurs in the document: the first, which are for
  /// the documents that are most likely to be meant.
  private static let alwaysDetailed = 48

  /// The entries that say how a word occurs: of a common word the first, and those of what has no other name
  /// than it. The others say only where.
  static func detailed(
    _ entries: ArraySlice<UInt32>, bits: Int
  ) -> (entries: ArraySlice<UInt32>, rest: ArraySlice<UInt32>) {
    let first = entries.prefix(alwaysDetailed)
    let others = entries.dropFirst(alwaysDetailed)
    guard bits == Tally.nameBits else { return (first, others) }
    func isAlone(_ entry: UInt32) -> Bool { entry & (1 << UInt32(bits) - 1) == 1 }
    return ((first + others.filter(isAlone))[...], others.filter { !isAlone($0) }[...])
  }

  /// The entries of a word, in order: differences, and from an asterisk on, where that is shorter,
  /// one sign for six documents. These leave out how the word occurs in each.
  ///
  /// - Parameter bits: how many low bits of an entry are not part of the document's number.
  static func entries(_ entries: ArraySlice<UInt32>, bits: Int) -> [UInt8] {
    let all = differences(entries, after: 0, bits: bits)
    let (detailed, rest) = detailed(entries, bits: bits)
    let start = differences(detailed, after: 0, bits: bits)
    guard let first = rest.first.map({ $0 >> UInt32(bits) }),
      let last = rest.last.map({ $0 >> UInt32(bits) }),
      start.count + Int(last - first) / 6 + 8 < all.count
    else { return all }
    var marked: [UInt8] = [UInt8(ascii: "*")]
    append(first, to: &marked)
    var signs = [UInt8](repeating: 0, count: Int(last - first) / 6 + 1)
    for entry in rest {
      let offset = Int(entry >> UInt32(bits) - first)
      signs[offset / 6] |= 1 << UInt8(offset % 6)
    }
    return start + marked + signs.map { alphabet[Int($0)] }
  }

  private static func differences(
    _ entries: ArraySlice<UInt32>, after document: UInt32, bits: Int
  ) -> [UInt8] {
    var text: [UInt8] = []
    var previous = document
    for entry in entries {
      let document = entry >> UInt32(bits)
      let standing = entry & (1 << UInt32(bits) - 1)
      append((document - previous) << UInt32(bits) | standing, to: &text)
      previous = document
    }
    return text
  }
}
