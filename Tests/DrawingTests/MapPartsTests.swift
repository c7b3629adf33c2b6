import Testing

@testable import Drawing

@Suite struct PartsOfMaps {
  private func corners(_ places: [(column: Int, row: Int)]) -> [Int] {
    HexGrid(places.map { $0 }).silhouette(10).map(\.count).sorted()
  }

  @Test func oneLineGoesAroundNeighbours() {
    #expect(corners([(0, 0)]) == [6])
    #expect(corners([(0, 0), (2, 0)]) == [10])
    #expect(corners([(0, 0), (2, 0), (1, 1)]) == [12])
  }

  @Test func piecesAreTheLargestFirst() {
    let grid = HexGrid([(0, 0), (4, 0), (6, 0), (10, 0), (1, 1)].map { $0 })
    #expect(
      grid.pieces([0, 0, 0, 1, nil], count: 3) == [[[1, 2], [0]], [[3]], []])
  }

  @Test func islandsAndHolesHaveLinesOfTheirOwn() {
    #expect(corners([(0, 0), (8, 0)]) == [6, 6])
    // A ring of six around nothing.
    #expect(corners([(2, 0), (4, 0), (1, 1), (5, 1), (2, 2), (4, 2)]) == [6, 18])
  }

  @Test func nothingHasNoLine() {
    #expect(corners([]).isEmpty)
  }

  @Test func fifthsHoldAboutAsManyEach() {
    let fifths = Fifths([9, 1, 5, nil, 3, 7, 2, 10, 4, 8, 6])
    #expect(fifths.classes == [4, 0, 2, nil, 1, 3, 0, 4, 1, 3, 2])
    #expect(fifths.ranges == [1...2, 3...4, 5...6, 7...8, 9...10])
  }

  @Test func equalFiguresShareAFifth() {
    let fifths = Fifths([2, 2, 2, 2, 5])
    #expect(fifths.classes == [0, 0, 0, 0, 4])
    #expect(fifths.ranges == [2...2, nil, nil, nil, 5...5])
    #expect(Fifths([3]).classes == [0])
    #expect(Fifths([nil]).ranges == [nil, nil, nil, nil, nil])
  }
}
