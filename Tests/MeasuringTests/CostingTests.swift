import Commissioning
import Measuring
import Testing

private func price(
  _ amount: Quantity?, upTo: Double? = nil, _ basis: Price.Basis, unit: String? = nil,
  volume: Quantity? = nil, setup: Double? = nil
) -> Price {
  Price(
    amount: amount, upTo: upTo.map { Quantity($0) }, basis: basis, unit: unit, volume: volume,
    setup: setup.map { Quantity($0) })
}

private func working(_ price: Price?, people: Quantity? = Quantity(113_582)) -> String {
  switch Cost(of: price, population: people) {
  case .yearly(let cost): cost.working()
  case .unknown(let obstacle): obstacle.text
  }
}

@Suite struct Costing {
  @Test func eachBasisHasItsWorking() {
    #expect(
      working(price(Quantity(1.2), .perHead))
        == "£1.20 per head × 113,582 registered people = £136,298 a year")
    #expect(
      working(price(Quantity(8), upTo: 10, .perHead), people: Quantity(1_000))
        == "£8 to £10 per head × 1,000 registered people = £8,000 to £10,000 a year")
    #expect(working(price(Quantity(60_000), .fixed)) == "a fixed price = £60,000 a year")
    #expect(
      working(price(Quantity(450), .dayRate, volume: Quantity(40)))
        == "£450 a day × 40 days = £18,000 a year")
    #expect(
      working(
        price(
          Quantity(1.85), .perTransaction, unit: "invoice", volume: Quantity(24_000), setup: 5_000))
        == "£1.85 for each invoice × 24,000 a year = £44,400 a year; "
        + "and £5,000 once, at the start")
  }

  @Test func whatIsNotExactSaysSo() {
    #expect(
      working(price(Quantity(650), .dayRate, volume: Quantity(60, .about)))
        == "£650 a day × about 60 days = about £39,000 a year")
    #expect(
      working(price(Quantity(1, .over), .perHead), people: Quantity(10, .about))
        == "over £1 per head × about 10 registered people = about £10 a year")
  }

  @Test func whatCannotBeWorkedOutSaysWhy() {
    #expect(working(nil) == "no price is stated")
    #expect(working(price(nil, .bespoke)) == "the price is by agreement")
    #expect(working(price(Quantity(100), .bespoke)) == "the price is by agreement")
    #expect(working(price(nil, .perHead)) == "the amount is not stated")
    #expect(
      working(price(Quantity(450), .dayRate)) == "a day rate: the number of days is not stated")
    #expect(
      working(price(Quantity(3), .perTransaction))
        == "a price per transaction: the number of transactions is not stated")
    #expect(
      working(price(Quantity(1), .perHead), people: nil)
        == "the number of registered patients is not recorded")
    #expect(working(price(Quantity(5), .fixed), people: nil) == "a fixed price = £5 a year")
  }

  @Test func productsAreThoseOfTheNumbersShown() throws {
    // 1.15 is not exact in binary: 1.15 * 10 must still round as 11.5 does.
    let ten = Quantity(10)
    #expect(working(price(Quantity(1.15), .perHead), people: ten).hasSuffix("= £12 a year"))
    #expect(working(price(Quantity(0.35), .perHead), people: ten).hasSuffix("= £4 a year"))
    #expect(
      working(price(Quantity(0.125), .perHead), people: Quantity(1_000))
        == "£0.125 per head × 1,000 registered people = £125 a year")
    for pence in stride(from: 1, through: 400, by: 7) {
      for people in [1, 91_413, 200_001] {
        let cost = try #require(
          Cost(
            of: price(Quantity(Double(pence) / 100), .perHead), population: Quantity(Double(people))
          ).yearly)
        let exact = pence * people
        #expect(cost.lower == Double(exact) / 100)
        #expect(cost.text == "£" + numberText(Double((exact + 50) / 100), decimals: 0))
      }
    }
  }

  @Test func theAllowanceIsToldWithItsWorkingAndTheShareOfIt() throws {
    let allowance = Allowance(rate: Quantity(25), population: Quantity(113_582))
    #expect(
      allowance.working == "£25 per head × 113,582 registered people = £2,839,550 a year, "
        + "estimated from its list")
    let people = Quantity(113_582)
    func share(_ price: Price) throws -> String? {
      allowance.share(of: try #require(Cost(of: price, population: people).yearly))
    }
    #expect(try share(price(Quantity(1.2), .perHead)) == "4.8%")
    let cost = try #require(Cost(of: price(Quantity(1.2), .perHead), population: people).yearly)
    #expect(
      cost.working(of: allowance)
        == "£1.20 per head × 113,582 registered people = £136,298 a year, 4.8% of the running cost "
        + "allowance estimated from its list as £2,839,550")
    let published = Allowance(published: Quantity(2_610_000))
    #expect(published.text == "the running cost allowance of £2,610,000")
    #expect(published.working == "£2,610,000 a year, as published")
    #expect(try #require(published.share(of: cost)) == "5.2%")
    #expect(try share(price(Quantity(8), upTo: 10, .perHead)) == "32.0% to 40.0%")
    #expect(try share(price(Quantity(10), .fixed)) == "under 0.1%")
    #expect(try share(price(Quantity(1_419), .fixed)) == "under 0.1%")
    #expect(try share(price(Quantity(1_420), .fixed)) == "0.1%")
    #expect(try share(price(Quantity(0), .fixed)) == "0.0%")
  }

  @Test func aPopulationOfZeroIsNone() {
    var ccg = CCG()
    let day = Day("2014-03-31")!
    #expect(ccg.people(on: day) == nil)
    ccg.population = Timeline([
      Dated(
        Quantity(0), from: nil, until: nil, evidence: Evidence(),
        place: .init(.init(0), offset: 0, length: 0))
    ])
    #expect(ccg.people(on: day) == nil)
  }

  @Test func poundsShowWhatTheyHave() {
    #expect(poundsText(12) == "£12")
    #expect(poundsText(9.5) == "£9.50")
    #expect(poundsText(0.125) == "£0.125")
    #expect(poundsText(1_234.5678) == "£1,234.5678")
    #expect(poundsText(-2) == "\u{2212}£2")
  }

  @Test func keepsWhatAnAmountLacksInExactness() {
    var price = price(Quantity(8, .under), upTo: 10, .fixed)
    price.setup = Quantity(1_234.56, .about)
    #expect(price.text == "under £8 to £10 a year, fixed, and about £1,234.56 once")
    #expect(working(price).hasSuffix("; and about £1,234.56 once, at the start"))
  }

  @Test func multipliesAmountsOfManyDecimals() {
    let amount = price(Quantity(0.333333), .perTransaction, volume: Quantity(3_000_003))
    #expect(working(amount).hasSuffix("= £1,000,000 a year"))
  }
}
