/// Texts that nobody would think of, the same in every run.
struct RandomTexts {
  private var generator = SplitMix(state: 2013)

  /// What texts are made of, some of it more often.
  private static let pieces: [[String]] = [
    (0x61...0x7A).map(letter), (0x61...0x7A).map(letter), (0x41...0x5A).map(letter),
    (0x30...0x39).map(letter), (0x20...0x2F).map(letter) + ["'s", "s'", "’s", "&", "_", "@", "\\"],
    ["s", "ies", "sses", "xes", "ches", "shes", "us", "is", "ss", "s"],
    (0xC0...0x24F).map(letter), (0x1E00...0x1EFF).map(letter), (0x250...0x2AF).map(letter),
    (0x300...0x36F).map(letter), (0x370...0x3FF).map(letter), (0x400...0x45F).map(letter),
    (0x5D0...0x5EA).map(letter), (0x620...0x669).map(letter), (0x900...0x97F).map(letter),
    (0xE01...0xE3A).map(letter), (0x1F00...0x1FFF).map(letter), (0x2000...0x206F).map(letter),
    (0x2070...0x209C).map(letter), (0x2460...0x24FF).map(letter), (0x3041...0x30FF).map(letter),
    (0x4E00...0x4E40).map(letter), (0xAC00...0xAC20).map(letter), (0xFB00...0xFB06).map(letter),
    (0xFF01...0xFF9D).map(letter), (0x1D400...0x1D7FF).map(letter), (0x1F600...0x1F64F).map(letter),
    (0x10400...0x1044F).map(letter),
    ["👩‍👩‍👧", "🇬🇧", "İ", "ı", "ß", "ẞ", "ς", "Σ", "ŉ", "e\u{301}", "\u{FEFF}"],
  ]

  private static func letter(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? ""
  }

  /// Of no pieces to twelve, seldom of sixty.
  mutating func next() -> String {
    let length = generator.next(below: 20) == 0 ? 60 : generator.next(below: 13)
    // Most words are of one script.
    let isMixed = generator.next(below: 3) == 0
    var pieces = Self.pieces[generator.next(below: Self.pieces.count)]
    var text = ""
    for _ in 0..<length {
      if isMixed || generator.next(below: 6) == 0 {
        pieces = Self.pieces[generator.next(below: Self.pieces.count)]
      }
      text.unicodeScalars.append(
        contentsOf: pieces[generator.next(below: pieces.count)].unicodeScalars)
    }
    return text
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
