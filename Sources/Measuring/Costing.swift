import Commissioning

/// What an offer would cost a CCG in a year, or why that cannot be worked out.
package enum Cost: Sendable {
  case yearly(YearlyCost)
  case unknown(Obstacle)

  /// Why there is no yearly cost.
  package enum Obstacle: CaseIterable, Sendable {
    case noPrice, noAmount, byAgreement, noDays, noTransactions, noPopulation

    package var text: String {
      switch self {
      case .noPrice: "no price is stated"
      case .noAmount: "the amount is not stated"
      case .byAgreement: "the price is by agreement"
      case .noDays: "a day rate: the number of days is not stated"
      case .noTransactions: "a price per transaction: the number of transactions is not stated"
      case .noPopulation: "the number of registered patients is not recorded"
      }
    }
  }

  /// - Parameter population: people registered with the CCG.
  package init(of price: Price?, population: Quantity?) {
    guard let price else {
      self = .unknown(.noPrice)
      return
    }
    guard let amount = price.amount else {
      self = .unknown(price.basis == .bespoke ? .byAgreement : .noAmount)
      return
    }
    let times: Quantity?
    switch price.basis {
    case .bespoke:
      self = .unknown(.byAgreement)
      return
    case .fixed: times = nil
    case .perHead:
      guard let population else {
        self = .unknown(.noPopulation)
        return
      }
      times = population
    case .dayRate, .perTransaction:
      guard let volume = price.volume else {
        self = .unknown(price.basis == .dayRate ? .noDays : .noTransactions)
        return
      }
      times = volume
    }
    self = .yearly(YearlyCost(price, amount, times: times))
  }

  package var yearly: YearlyCost? { if case .yearly(let cost) = self { cost } else { nil } }
}

/// A price for a year: the amount, times people, days or transactions.
package struct YearlyCost: Sendable {
  /// Pounds.
  package var lower: Double
  /// The same as the lower end where no range is stated.
  package var upper: Double
  private var price: Price
  /// People, days or transactions; nil for what is the same for every CCG.
  private var times: Quantity?

  fileprivate init(_ price: Price, _ amount: Quantity, times: Quantity?) {
    self.price = price
    self.times = times
    lower = product(amount, times)
    upper = product(price.upTo ?? amount, times)
  }

  /// Whether it depends on how many people a CCG has.
  package var isPerHead: Bool { price.basis == .perHead }

  /// "£136,298", "about £4,000", "£800 to £1,000".
  package var text: String {
    let range = lower == upper ? "" : " to " + wholePounds(upper)
    return precision + wholePounds(lower) + range
  }

  /// "£1.20 per head × 113,582 registered people = £136,298 a year" and, where an allowance is given,
  /// ", 4.8% of the running cost allowance of £2,839,550".
  package func working(of allowance: Allowance? = nil) -> String {
    let rate = price.rate ?? ""
    let factors: String =
      switch price.basis {
      case .perHead: "\(rate) per head × \(times?.text ?? "") registered people"
      case .dayRate: "\(rate) a day × \(times?.text ?? "") days"
      case .perTransaction:
        "\(rate) for each \(price.unit ?? "transaction") × \(times?.text ?? "") a year"
      case .fixed, .bespoke: "a fixed price"
      }
    let share = allowance.flatMap { allowance in
      allowance.share(of: self).map { ", \($0) of \(allowance.text)" }
    }
    let setup = price.setup.map { "; and \(poundsText($0)) once, at the start" }
    return "\(factors) = \(text) a year\(share ?? "")\(setup ?? "")"
  }

  /// The word before the pounds if a factor is not exact: "about ".
  private var precision: String { precisionWord([price.amount, times]) }
}

/// The word before the product of numbers if one is not exact: "about ", "over ".
package func precisionWord(_ factors: [Quantity?]) -> String {
  let inexact = factors.compactMap(\.self).map(\.precision).filter { $0 != .exactly }
  guard let first = inexact.first else { return "" }
  return (inexact.allSatisfy { $0 == first } ? first.rawValue : "about") + " "
}

/// What a CCG may spend on running itself in a year: as published, or else estimated from its list.
package struct Allowance: Sendable {
  package var pounds: Double
  package var isEstimated: Bool
  /// The word before the pounds if they are not exact: "about ".
  private var precision: String
  /// "£25 per head × 113,582 registered people"; nil if it is published.
  package private(set) var factors: String?

  package init(published amount: Quantity) {
    pounds = amount.number
    isEstimated = false
    precision = precisionWord([amount])
  }

  /// - Parameter rate: pounds per head.
  package init(rate: Quantity, population: Quantity) {
    pounds = product(rate, population)
    isEstimated = true
    precision = precisionWord([rate, population])
    factors = "\(poundsText(rate)) per head × \(population.text) registered people"
  }

  /// "£2,839,550", "about £4,000".
  package var amount: String { precision + wholePounds(pounds) }

  /// "published", "estimated from its list".
  package var basis: String { isEstimated ? "estimated from its list" : "published" }

  /// "the running cost allowance of £1,660,000", or the same "estimated from its list as £2,839,550".
  package var text: String {
    "the running cost allowance \(isEstimated ? "\(basis) as" : "of") \(amount)"
  }

  /// "£1,660,000 a year, as published" or "£25 per head × 113,582 registered people = £2,839,550 a
  /// year, estimated from its list".
  package var working: String {
    factors.map { "\($0) = \(amount) a year, \(basis)" } ?? "\(amount) a year, as published"
  }

  /// "4.8%", "4.2% to 4.8%", "under 0.1%": how much of it a cost takes.
  package func share(of cost: YearlyCost) -> String? {
    guard pounds > 0 else { return nil }
    let lower = percentText(cost.lower / pounds * 100)
    let upper = percentText(cost.upper / pounds * 100)
    return lower == upper ? lower : "\(lower) to \(upper)"
  }

  private func percentText(_ percent: Double) -> String {
    percent > 0 && percent < 0.05 ? "under 0.1%" : numberText(percent, decimals: 1) + "%"
  }
}

extension CCG {
  /// Registered people on a day or, if none are recorded then, at the nearest time before it.
  package func people(on day: Day) -> Dated<Quantity>? {
    population.nearest(to: day).flatMap { $0.value.number > 0 ? $0 : nil }
  }
}

/// The amount times a number, without the error of binary fractions.
private func product(_ amount: Quantity, _ times: Quantity?) -> Double {
  hundredthsOfAPenny(amount.number) * (times?.number ?? 1) / 10_000
}

/// Pounds as amounts count: whole where the amount has four decimals at most.
func hundredthsOfAPenny(_ pounds: Double) -> Double {
  let exact = pounds * 10_000
  let whole = exact.rounded()
  return abs(exact - whole) < 1e-6 ? whole : exact
}

private func wholePounds(_ pounds: Double) -> String { "£" + numberText(pounds, decimals: 0) }
