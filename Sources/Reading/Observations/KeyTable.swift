import POSIX

/// Where a row's names are in the bytes of a file; an empty run where there is none.
struct KeySlices: BitwiseCopyable {
  typealias Run = (start: UInt32, length: UInt32)
  var runs: (Run, Run, Run, Run, Run, Run, Run)
}

/// Numbers the distinct combinations of names by their bytes, without a string for each row.
///
/// Open addressing with linear probing; hashes multiply and fold eight bytes at a time, as in
/// Wang Yi's wyhash (2019).
struct KeyTable {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var slices: [KeySlices] = []
  private var hashes: [UInt64] = []
  /// Key numbers plus one; zero for an empty place.
  private var places: [UInt32]
  private var mask: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, capacity: Int = 1 << 12) {
    self.bytes = bytes
    places = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  mutating func number(of key: KeySlices) -> UInt32 {
    let hash = hash(key)
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 {
      let candidate = Int(places[place]) - 1
      if hashes[candidate] == hash, equal(slices[candidate], key) { return UInt32(candidate) }
      place = (place + 1) & mask
    }
    slices.append(key)
    hashes.append(hash)
    places[place] = UInt32(slices.count)
    if slices.count * 2 > places.count { grow() }
    return UInt32(slices.count - 1)
  }

  private mutating func grow() {
    let capacity = places.count * 2
    mask = capacity - 1
    places = [UInt32](repeating: 0, count: capacity)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt32(number + 1)
    }
  }

  @inline(__always)
  private func hash(_ key: KeySlices) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    withUnsafeBytes(of: key.runs) { raw in
      let runs = raw.bindMemory(to: KeySlices.Run.self)
      for run in runs where run.length > 0 {
        hash = fold(hash ^ UInt64(run.length), 0xA076_1D64_78BD_642F)
        hash = hashRun(run, hash)
      }
    }
    return hash
  }

  @inline(__always)
  private func hashRun(_ run: KeySlices.Run, _ seed: UInt64) -> UInt64 {
    var hash = seed
    let raw = UnsafeRawPointer(bytes.baseAddress!)
    var position = Int(run.start)
    var left = Int(run.length)
    while left >= 8 {
      hash = fold(
        hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self), 0xE703_7ED1_A0B4_28DB)
      position += 8
      left -= 8
    }
    if left > 0 {
      var tail: UInt64 = 0
      if position + 8 <= bytes.count {
        tail = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        tail = UInt64(littleEndian: tail) & ((1 << (UInt64(left) * 8)) - 1)
      } else {
        for offset in 0..<left { tail |= UInt64(bytes[position + offset]) << UInt64(offset * 8) }
      }
      hash = fold(hash ^ tail, 0x8EBC_6AF0_9C88_C6E3)
    }
    return hash
  }

  @inline(__always)
  private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  @inline(__always)
  private func equal(_ left: KeySlices, _ right: KeySlices) -> Bool {
    withUnsafeBytes(of: left.runs) { leftRaw in
      withUnsafeBytes(of: right.runs) { rightRaw in
        let leftRuns = leftRaw.bindMemory(to: KeySlices.Run.self)
        let rightRuns = rightRaw.bindMemory(to: KeySlices.Run.self)
        for index in 0..<leftRuns.count {
          let one = leftRuns[index]
          let other = rightRuns[index]
          if one.length != other.length { return false }
          if one.length > 0,
            memcmp(
              bytes.baseAddress! + Int(one.start), bytes.baseAddress! + Int(other.start),
              Int(one.length)) != 0
          {
            return false
          }
        }
        return true
      }
    }
  }
}
