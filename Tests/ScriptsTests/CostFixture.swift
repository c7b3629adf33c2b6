import Commissioning
import Diagnostics
import Measuring
import Testing

/// What offers cost a CCG, as the catalogue's pages and as the browser works it out; where a price
/// is a range the browser tells where it begins.
@Suite struct CostFixture {
  private static let amounts =
    [
      0, 0.0004, 0.005, 0.125, 0.12345, 0.000005, 1.0 / 3, 1.1, 1.2, 2.675, 9.5, 450, 999.5,
      12_345.6789, 2_500_000,
    ]
    .map { Quantity($0) } + [Quantity(8, .about), Quantity(8, .over), Quantity(0.35, .under)]
  private static let populations: [Quantity?] = [
    nil, Quantity(1), Quantity(3), Quantity(2.5), Quantity(113_582), Quantity(250_000, .about),
    Quantity(99_999, .over), Quantity(4_000_000, .atLeast),
  ]

  private static var prices: [Price?] {
    [nil]
      + Price.Basis.allCases.flatMap { basis in
        amounts.map { price($0, basis) }
          + [
            price(nil, basis), price(Quantity(2), basis, upTo: Quantity(3)),
            price(Quantity(2, .about), basis, upTo: Quantity(3)),
            price(Quantity(2), basis, volume: Quantity(220)),
            price(Quantity(2.5, .about), basis, volume: Quantity(220, .over)),
            price(Quantity(2.5), basis, volume: Quantity(220, .under)),
          ]
      }
  }

  private static func price(
    _ amount: Quantity?, _ basis: Price.Basis, upTo: Quantity? = nil, volume: Quantity? = nil
  ) -> Price {
    Price(
      amount: amount, upTo: upTo, basis: basis, volume: basis.isByUse ? volume : nil,
      evidence: Evidence())
  }

  @Test func scriptsWorkOutTheSameCosts() throws {
    try Fixture(name: "costs").expect([
      (
        "costs",
        Self.prices.flatMap { price in
          Self.populations.map { people in example(price, people) }
        }
      ),
      (
        "numbers",
        [0, 1, 12, 999, 1_000, 12_345, 999_999, 1_000_000, 1_234_567_890].map { number in
          .array([.number(number), .text(numberText(Double(number), decimals: 0))])
        }
      ),
      (
        "days",
        ["2013-04-01", "2014-12-31", "2016-02-29", "2025-11-06"].map { day in
          .array([.text(day), .text(Day(day)?.text ?? "")])
        }
      ),
    ])
  }

  /// The price and the population as scripts are given them, and the cost.
  private func example(_ price: Price?, _ people: Quantity?) -> JSONText {
    let scripted = ScriptedPrice(price)
    let cost = Cost(of: price, population: people).yearly
    let text = cost.map { cost in
      price?.upTo == nil ? cost.text : "from £" + numberText(cost.lower, decimals: 0)
    }
    return .array([
      scripted.head.map { .decimal($0) } ?? .null, scripted.year.map { .decimal($0) } ?? .null,
      scripted.word.map { .text($0) } ?? .null,
      people.map { .decimal($0.number) } ?? .null, .text(precisionWord([people])),
      text.map { .text($0) } ?? .null,
    ])
  }
}
