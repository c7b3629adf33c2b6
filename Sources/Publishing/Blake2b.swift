/// BLAKE2b with a digest of 256 bits (RFC 7693), as `b2sum -l 256` prints it.
struct Blake2b {
  private static let initial: [UInt64] = [
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
    0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
  ]

  /// The order in which each round takes the words of a block (RFC 7693, section 2.7).
  private static let schedule: [UInt8] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
    7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
    9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
    2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
    12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
    13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
    6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
    10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
  ]

  /// The digest in hexadecimal digits.
  static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    let digest = digest(bytes)
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for word in digest {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        let byte = Int(truncatingIfNeeded: word >> shift) & 0xFF
        text.append(digits[byte >> 4])
        text.append(digits[byte & 15])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest as four words, the first byte lowest in the first.
  private static func digest(_ bytes: UnsafeRawBufferPointer) -> [UInt64] {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8 + 16) { memory in
      let state = memory.baseAddress!
      let words = state + 8
      for index in 0..<8 { state[index] = initial[index] }
      state[0] ^= 0x0101_0000 ^ 32
      schedule.withUnsafeBufferPointer { schedule in
        initial.withUnsafeBufferPointer { initial in
          var position = 0
          repeat {
            let length = min(128, bytes.count - position)
            let isLast = position + length == bytes.count
            if length == 128 {
              for index in 0..<16 {
                words[index] = UInt64(
                  littleEndian: bytes.loadUnaligned(
                    fromByteOffset: position + index * 8, as: UInt64.self))
              }
            } else {
              for index in 0..<16 { words[index] = 0 }
              for offset in 0..<length {
                words[offset >> 3] |= UInt64(bytes[position + offset]) << UInt64((offset & 7) * 8)
              }
            }
            position += length
            compress(
              state, words, schedule, initial, counter: UInt64(position), isLast: isLast)
          } while position < bytes.count
        }
      }
      return [state[0], state[1], state[2], state[3]]
    }
  }

  @inline(__always)
  private static func compress(
    _ state: UnsafeMutablePointer<UInt64>,
    _ words: UnsafeMutablePointer<UInt64>, _ schedule: UnsafeBufferPointer<UInt8>,
    _ initial: UnsafeBufferPointer<UInt64>, counter: UInt64, isLast: Bool
  ) {
    var v0 = state[0]
    var v1 = state[1]
    var v2 = state[2]
    var v3 = state[3]
    var v4 = state[4]
    var v5 = state[5]
    var v6 = state[6]
    var v7 = state[7]
    var v8 = initial[0]
    var v9 = initial[1]
    var v10 = initial[2]
    var v11 = initial[3]
    var v12 = initial[4] ^ counter
    var v13 = initial[5]
    var v14 = isLast ? ~initial[6] : initial[6]
    var v15 = initial[7]
    for round in 0..<12 {
      let order = schedule.baseAddress! + round * 16
      @inline(__always) func word(_ index: Int) -> UInt64 { words[Int(order[index])] }
      mix(&v0, &v4, &v8, &v12, word(0), word(1))
      mix(&v1, &v5, &v9, &v13, word(2), word(3))
      mix(&v2, &v6, &v10, &v14, word(4), word(5))
      mix(&v3, &v7, &v11, &v15, word(6), word(7))
      mix(&v0, &v5, &v10, &v15, word(8), word(9))
      mix(&v1, &v6, &v11, &v12, word(10), word(11))
      mix(&v2, &v7, &v8, &v13, word(12), word(13))
      mix(&v3, &v4, &v9, &v14, word(14), word(15))
    }
    state[0] ^= v0 ^ v8
    state[1] ^= v1 ^ v9
    state[2] ^= v2 ^ v10
    state[3] ^= v3 ^ v11
    state[4] ^= v4 ^ v12
    state[5] ^= v5 ^ v13
    state[6] ^= v6 ^ v14
    state[7] ^= v7 ^ v15
  }

  @inline(__always)
  private static func mix(
    _ a: inout UInt64, _ b: inout UInt64, _ c: inout UInt64, _ d: inout UInt64, _ x: UInt64,
    _ y: UInt64
  ) {
    a = a &+ b &+ x
    d = rotated(d ^ a, 32)
    c = c &+ d
    b = rotated(b ^ c, 24)
    a = a &+ b &+ y
    d = rotated(d ^ a, 16)
    c = c &+ d
    b = rotated(b ^ c, 63)
  }

  @inline(__always)
  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word >> count | word << (64 - count)
  }
}
