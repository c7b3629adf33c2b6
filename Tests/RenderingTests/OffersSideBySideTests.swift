import Testing

@testable import Rendering

@Suite struct OffersSideBySideTests {
  @Test func partsHoldTwelve() {
    #expect(OffersSideBySidePage.parts(0).isEmpty)
    #expect(OffersSideBySidePage.parts(12) == [0..<12])
    #expect(OffersSideBySidePage.parts(25) == [0..<12, 12..<24, 24..<25])
  }
}
