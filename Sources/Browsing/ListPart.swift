import Describing

/// A part of a long list, on a page of its own: the records whose names begin with some letters, so
/// that a record that comes or goes changes no other part.
package struct ListPart: Sendable {
  /// Its part of an address: "d-to-g"; nil for the first, which is at the address of the list.
  package var id: String?
  /// "D to G"; nil if it is the whole list.
  package var name: String?
  /// Of its entries in the whole list.
  package var positions: [Int]

  /// Entries of a list that is one page.
  private static let longest = 250
  /// Entries of a list that is divided into the fewest parts; longer ones have a part for each letter.
  private static let longestOfFew = 1_500
  /// The last letter of each part.
  private static let few: [UInt8] = [2, 6, 11, 17, 18, 25]
  private static let letters: [UInt8] = Array(0...25)

  /// A list of so many entries on one page.
  package static func whole(_ count: Int) -> ListPart { ListPart(positions: Array(0..<count)) }

  /// The parts of a list that have entries.
  ///
  /// - Parameter initials: of the entries in order, as ``initial(of:)`` gives them.
  package static func all(_ initials: [UInt8]) -> [ListPart] {
    if initials.count <= longest { return [whole(initials.count)] }
    let ends = initials.count <= longestOfFew ? few : letters
    var first: UInt8 = 0
    var parts: [ListPart] = []
    for end in ends {
      let letters = first...end
      let positions = initials.indices.filter { letters.contains(initials[$0]) }
      if !positions.isEmpty {
        let name = letters.count == 1 ? letter(first) : "\(letter(first)) to \(letter(end))"
        parts.append(
          ListPart(
            id: parts.isEmpty ? nil : name.lowercased().replacing(" ", with: "-"), name: name,
            positions: positions))
      }
      first = end + 1
    }
    return parts.count > 1 ? parts : [whole(initials.count)]
  }

  /// The number of the letter of A to Z that a name is found under; those that begin with a digit are
  /// found under A, those of other alphabets under Z.
  package static func initial(of name: String) -> UInt8 {
    let heading = ListHeading(name.sortingName).text
    guard let letter = heading.utf8.first, heading.utf8.count == 1 else {
      return heading.utf8.first.map { $0 < 0x80 } ?? true ? 0 : 25
    }
    return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter ? letter - UInt8(ascii: "A") : 25
  }

  private static func letter(_ number: UInt8) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + number))
  }
}
