/// Where the lines of a file begin; they end with LF, CR or both.
package struct LineStarts: Sendable {
  /// Rising. The first line begins after a byte order mark.
  private let offsets: [Int]

  package init(_ bytes: [UInt8]) {
    var offsets = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (position, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      let isFirstOfTwo =
        byte == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
      if !isFirstOfTwo { offsets.append(position + 1) }
    }
    self.offsets = offsets
  }

  /// The line that an offset is in, counted from 1, and where it begins.
  func line(at offset: Int) -> (number: Int, start: Int) {
    let number = max(1, offsets.partitioningIndex { $0 > offset })
    return (number, offsets[number - 1])
  }
}
