import Statistics
import Testing

/// Expected values: PHEindicatormethods 2.1.0, on made-up organisations of nearly equal size.
@Suite struct Funnels {
  private let organisations: [(count: Double, total: Double)] = [
    (1116, 9313), (877, 7217), (1006, 8074), (635, 5866), (645, 6666), (894, 7260), (1085, 9498),
    (830, 6967), (744, 5884), (658, 5599), (1096, 7787), (784, 6271), (819, 6844), (823, 6952),
    (982, 6689), (1041, 9343), (776, 7382), (836, 7959), (714, 6004), (1010, 8825), (1085, 9555),
    (825, 6016), (989, 7841), (719, 5351), (681, 6020), (939, 7654), (934, 8602), (1078, 9531),
    (932, 7984), (1076, 9474), (692, 6296), (835, 6374), (949, 7783), (789, 6858), (844, 7199),
    (959, 7946), (1073, 8907), (681, 5507), (626, 5778), (655, 6075),
  ]

  @Test func proportions() throws {
    let funnel = try #require(ProportionFunnel(organisations))
    #expect(isNear(funnel.average, 0.11847819042063646))
    let letters = organisations.map { organisation in
      switch funnel.significance(of: organisation.count, of: organisation.total) {
      case .low998: "L"
      case .low95: "l"
      case .notSignificant: "."
      case .high95: "h"
      case .high998: "H"
      case nil: "?"
      }
    }
    #expect(letters.joined() == "...lL.....H...HlLL...HhH..l...lH......ll")
    let near = try #require(funnel.limits(at: 5000, confidence: .ninetyFive))
    #expect(isNear(near.lower, 0.10952044272714147) && isNear(near.upper, 0.12743593811413149))
    let far = try #require(funnel.limits(at: 11_000, confidence: .ninetyNinePointEight))
    #expect(isNear(far.lower, 0.10895613899052524) && isNear(far.upper, 0.12800024185074768))
  }

  @Test(
    arguments: [
      (0, 31.9941, .low998), (0, 5.8753, .low95), (0, 2.2707, .notSignificant),
      (9, 5.0739, .notSignificant), (6, 14.8616, .low95), (10, 1.8235, .high998),
      (156, 124.8433, .high95), (162, 207.7105, .low998), (42, 34.2942, .notSignificant),
    ] as [(Double, Double, FunnelSignificance)])
  func ratios(observed: Double, expected: Double, significance: FunnelSignificance) {
    #expect(EventFunnel.ratios.significance(of: observed, in: expected) == significance)
  }

  /// The package looks for the bounds by bisection, so they agree in four digits.
  @Test func ratioLimits() throws {
    let usual = try #require(EventFunnel.ratios.limits(at: 1, confidence: .ninetyFive))
    #expect(isNear(usual.lower.exposure, 5.5716445854321845, within: 1e-4))
    #expect(isNear(usual.upper.value, 39.497749455244198, within: 1e-4))
    let wide = try #require(
      EventFunnel.ratios.limits(at: 385, confidence: .ninetyNinePointEight))
    #expect(isNear(wide.lower.value, 0.85636742695884962, within: 1e-4))
    #expect(isNear(wide.upper.exposure, 327.20286254457926, within: 1e-4))
  }

  @Test func noEventsHaveNoUpperLimit() throws {
    let limits = try #require(EventFunnel.ratios.limits(at: 0, confidence: .ninetyFive))
    #expect(limits.upper.exposure == 0 && limits.upper.value == nil)
    #expect(limits.lower.value == 0)
  }

  @Test func rates() throws {
    let funnel = try #require(
      EventFunnel([(events: 26, population: 19_374), (events: 0, population: 10_000)]))
    #expect(isNear(funnel.average, 26.0 / 29_374))
    #expect(funnel.significance(of: 26, in: 19_374) == .notSignificant)
    #expect(funnel.significance(of: 0, in: 10_000) == .low998)
    let limits = try #require(funnel.limits(at: 26, confidence: .ninetyFive))
    let value = try #require(limits.lower.value)
    #expect(isNear(limits.lower.exposure * value, 26))
  }

  @Test func axesAreRoundedAndTheirPlacesRise() throws {
    let narrow = try #require(FunnelAxis(over: organisations.map(\.total)))
    #expect(narrow.minimum == 5000 && narrow.maximum == 11_000)
    let places = narrow.places(for: .proportion)
    #expect(places.count == 100)
    #expect(places.prefix(5) == [5000, 5040, 5080, 5121, 5162])
    #expect(places.suffix(3) == [10_826, 10_913, 11_000])
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    let wide = try #require(FunnelAxis(over: [3, 400]))
    #expect(wide.minimum == 0 && wide.maximum == 420)
    #expect(wide.places(for: .ratio).first == 1)
    #expect(
      FunnelAxis(over: [1.6437, 379.8518])?.places(for: .ratio).suffix(3) == [357, 371, 385])
  }

  @Test func whatIsOutOfRangeIsUndefined() {
    #expect(ProportionFunnel([(count: 3, total: 2)]) == nil)
    #expect(ProportionFunnel([(count: 0, total: 0)]) == nil)
    #expect(ProportionFunnel([]) == nil)
    #expect(ProportionFunnel(average: .nan) == nil)
    #expect(EventFunnel([(events: 3, population: 0)]) == nil)
    #expect(EventFunnel.ratios.significance(of: -1, in: 3) == nil)
    #expect(EventFunnel.ratios.significance(of: 1, in: .infinity) == nil)
    #expect(EventFunnel.ratios.limits(at: .nan, confidence: .ninetyFive) == nil)
    #expect(FunnelAxis(over: []) == nil && FunnelAxis(over: [1, .nan]) == nil)
    #expect(FunnelAxis(over: [1e308]) == nil && FunnelAxis(over: [1e299]) != nil)
  }
}
