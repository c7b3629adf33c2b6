/// Numbers as letters, digits, hyphens and underscores, for scripts to read fast.
struct DigitText {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

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

  /// The entries of a word, in order: differences, or one sign for six documents after an asterisk
  /// where that is shorter. The second way leaves out how the word stands in each.
  ///
  /// - Parameter bits: how many lowest bits of an entry are not of the document's number.
  static func entries(_ entries: ArraySlice<UInt32>, bits: Int) -> [UInt8] {
    var listed: [UInt8] = []
    var previous: UInt32 = 0
    for entry in entries {
      let document = entry >> UInt32(bits)
      let standing = entry & (1 << UInt32(bits) - 1)
      append((document - previous) << UInt32(bits) | standing, to: &listed)
      previous = document
    }
    guard let first = entries.first.map({ $0 >> UInt32(bits) }),
      Int(previous - first) / 6 + 8 < listed.count
    else { return listed }
    var marked: [UInt8] = [UInt8(ascii: "*")]
    append(first, to: &marked)
    var signs = [UInt8](repeating: 0, count: Int(previous - first) / 6 + 1)
    for entry in entries {
      let offset = Int(entry >> UInt32(bits) - first)
      signs[offset / 6] |= 1 << UInt8(offset % 6)
    }
    return marked + signs.map { alphabet[Int($0)] }
  }
}
