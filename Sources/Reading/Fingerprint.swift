/// A number that names what was read, so that two builds can be told apart. It is no protection:
/// two texts with one fingerprint can be made on purpose.
package struct Fingerprint: Hashable, Sendable {
  package private(set) var value: UInt64

  package init() { value = 0x9E37_79B9_7F4A_7C15 }

  /// Adds a text to what was added before.
  package mutating func add(_ bytes: some Collection<UInt8>) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var position = 0
      while position + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        add(UInt64(littleEndian: word))
        position += 8
      }
      var rest: UInt64 = 0
      while position < raw.count {
        rest = rest << 8 | UInt64(raw[position])
        position += 1
      }
      add(rest)
      add(UInt64(raw.count))
    }
    if isContiguous == nil { add(Array(bytes)) }
  }

  package mutating func add(_ other: Fingerprint) { add(other.value) }

  package mutating func add(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = product.high ^ product.low ^ word
  }

  /// Twelve hexadecimal digits.
  package var text: String {
    let digits = String(value >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
