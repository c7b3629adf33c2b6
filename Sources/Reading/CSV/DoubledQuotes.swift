import Diagnostics

/// Where the text of a cell stands in the file, which has each of its quotes twice.
struct DoubledQuotes {
  private let cell: Place
  /// Positions within the text of its quotes, in order.
  private var quotes: [Int] = []

  init(_ file: UnsafeBufferPointer<UInt8>, _ cell: Place) {
    self.cell = cell
    var position = Int(cell.offset)
    let end = position + Int(cell.length)
    var offset = 0
    while position < end {
      if file[position] == UInt8(ascii: "\"") {
        quotes.append(offset)
        position += 1
      }
      position += 1
      offset += 1
    }
  }

  /// A place that was counted in the cell's text; others as they are.
  func written(_ place: Place) -> Place {
    let start = Int(place.offset) - Int(cell.offset)
    guard place.source == cell.source, start >= 0, start <= Int(cell.length) else { return place }
    let end = start + Int(place.length)
    let writtenStart = position(start)
    let writtenEnd = min(position(end), Int(cell.length))
    return Place(
      cell.source, offset: Int(cell.offset) + writtenStart,
      length: max(0, writtenEnd - writtenStart))
  }

  private func position(_ offset: Int) -> Int {
    offset + quotes.prefix { $0 < offset }.count
  }
}

extension Diagnostic {
  mutating func movePlaces(_ quotes: DoubledQuotes) {
    place = place.map(quotes.written)
    for index in notes.indices { notes[index].place = quotes.written(notes[index].place) }
  }
}
