import CXxhash

/// XXH3 of 128 bits, as `xxh128sum` prints it: it tells a changed file from an unchanged one, and
/// is no protection.
enum Digest {
  /// Thirty-two hexadecimal digits.
  static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    return digits(hash.high64) + digits(hash.low64)
  }

  private static func digits(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
