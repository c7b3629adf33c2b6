/// Words and their numbers, in the order of their first mention.
struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word begins, and where the last one ends.
  private var starts: [Int32] = [0]
  /// An open-addressing hash table of numbers, -1 for empty slots; never more than half full.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  var count: Int { starts.count - 1 }

  func range(of number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }

  subscript(_ number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  /// The number of a word, a new one if it was not there.
  mutating func number(of word: borrowing [UInt8]) -> Int {
    if count * 2 >= slots.count { grow() }
    var slot = word.withUnsafeBufferPointer(Vocabulary.hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if equals(number, word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    bytes += word
    starts.append(Int32(bytes.count))
    return count - 1
  }

  private func equals(_ number: Int, _ word: borrowing [UInt8]) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      let word = range(of: number)
      var slot =
        bytes.withUnsafeBufferPointer { Vocabulary.hash(UnsafeBufferPointer(rebasing: $0[word])) }
        & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a (Fowler, Noll and Vo), the same in every run.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
  }
}
