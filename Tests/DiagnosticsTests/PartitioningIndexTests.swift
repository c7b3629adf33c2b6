import Diagnostics
import Testing

@Suite struct Partitions {
  @Test func theFirstOfTheSecondPartIsFound() {
    for count in 0..<20 {
      for border in 0...count {
        #expect(Array(0..<count).partitioningIndex { $0 >= border } == border)
      }
    }
    #expect([1, 2, 4, 8][1...].partitioningIndex { $0 > 3 } == 2)
  }
}
