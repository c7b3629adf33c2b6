/// BLAKE2b with a digest of 256 bits (RFC 7693), as `b2sum -l 256` prints it.
struct Blake2b {
  @inline(__always)
  private static var initial: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) {
    (
      0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
      0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179
    )
  }

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
      let initial = initial
      withUnsafeBytes(of: initial) {
        UnsafeMutableRawPointer(state).copyMemory(from: $0.baseAddress!, byteCount: 64)
      }
      state[0] ^= 0x0101_0000 ^ 32
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
        compress(state, words, counter: UInt64(position), isLast: isLast)
      } while position < bytes.count
      return [state[0], state[1], state[2], state[3]]
    }
  }

  @inline(__always)
  private static func compress(
    _ state: UnsafeMutablePointer<UInt64>, _ words: UnsafeMutablePointer<UInt64>,
    counter: UInt64, isLast: Bool
  ) {
    let initial = initial
    var work = Work(
      v0: state[0], v1: state[1], v2: state[2], v3: state[3], v4: state[4], v5: state[5],
      v6: state[6], v7: state[7], v8: initial.0, v9: initial.1, v10: initial.2, v11: initial.3,
      v12: initial.4 ^ counter, v13: initial.5, v14: isLast ? ~initial.6 : initial.6,
      v15: initial.7)
    // The order in which each round takes the words (RFC 7693, section 2.7), written out so that
    // the compiler knows it.
    work.round(
      words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7], words[8],
      words[9], words[10], words[11], words[12], words[13], words[14], words[15])
    work.round(
      words[14], words[10], words[4], words[8], words[9], words[15], words[13], words[6], words[1],
      words[12], words[0], words[2], words[11], words[7], words[5], words[3])
    work.round(
      words[11], words[8], words[12], words[0], words[5], words[2], words[15], words[13], words[10],
      words[14], words[3], words[6], words[7], words[1], words[9], words[4])
    work.round(
      words[7], words[9], words[3], words[1], words[13], words[12], words[11], words[14], words[2],
      words[6], words[5], words[10], words[4], words[0], words[15], words[8])
    work.round(
      words[9], words[0], words[5], words[7], words[2], words[4], words[10], words[15], words[14],
      words[1], words[11], words[12], words[6], words[8], words[3], words[13])
    work.round(
      words[2], words[12], words[6], words[10], words[0], words[11], words[8], words[3], words[4],
      words[13], words[7], words[5], words[15], words[14], words[1], words[9])
    work.round(
      words[12], words[5], words[1], words[15], words[14], words[13], words[4], words[10], words[0],
      words[7], words[6], words[3], words[9], words[2], words[8], words[11])
    work.round(
      words[13], words[11], words[7], words[14], words[12], words[1], words[3], words[9], words[5],
      words[0], words[15], words[4], words[8], words[6], words[2], words[10])
    work.round(
      words[6], words[15], words[14], words[9], words[11], words[3], words[0], words[8], words[12],
      words[2], words[13], words[7], words[1], words[4], words[10], words[5])
    work.round(
      words[10], words[2], words[8], words[4], words[7], words[6], words[1], words[5], words[15],
      words[11], words[9], words[14], words[3], words[12], words[13], words[0])
    work.round(
      words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7], words[8],
      words[9], words[10], words[11], words[12], words[13], words[14], words[15])
    work.round(
      words[14], words[10], words[4], words[8], words[9], words[15], words[13], words[6], words[1],
      words[12], words[0], words[2], words[11], words[7], words[5], words[3])
    state[0] ^= work.v0 ^ work.v8
    state[1] ^= work.v1 ^ work.v9
    state[2] ^= work.v2 ^ work.v10
    state[3] ^= work.v3 ^ work.v11
    state[4] ^= work.v4 ^ work.v12
    state[5] ^= work.v5 ^ work.v13
    state[6] ^= work.v6 ^ work.v14
    state[7] ^= work.v7 ^ work.v15
  }

  /// The sixteen words that a block is mixed into.
  private struct Work {
    var v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15: UInt64

    /// Mixes the columns, then the diagonals.
    @inline(__always)
    mutating func round(
      _ m0: UInt64, _ m1: UInt64, _ m2: UInt64, _ m3: UInt64, _ m4: UInt64, _ m5: UInt64,
      _ m6: UInt64, _ m7: UInt64, _ m8: UInt64, _ m9: UInt64, _ m10: UInt64, _ m11: UInt64,
      _ m12: UInt64, _ m13: UInt64, _ m14: UInt64, _ m15: UInt64
    ) {
      Work.mix(&v0, &v4, &v8, &v12, m0, m1)
      Work.mix(&v1, &v5, &v9, &v13, m2, m3)
      Work.mix(&v2, &v6, &v10, &v14, m4, m5)
      Work.mix(&v3, &v7, &v11, &v15, m6, m7)
      Work.mix(&v0, &v5, &v10, &v15, m8, m9)
      Work.mix(&v1, &v6, &v11, &v12, m10, m11)
      Work.mix(&v2, &v7, &v8, &v13, m12, m13)
      Work.mix(&v3, &v4, &v9, &v14, m14, m15)
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
      word &>> count | word &<< (64 &- count)
    }
  }
}
