import Commissioning

extension Price {
  /// "£9.50 per head", "£8 to £10 per head", "£450 a day", "By agreement".
  package var text: String {
    guard let rate else {
      return basis == .bespoke ? "By agreement" : "Not stated, \(basis.rawValue)"
    }
    let setup = setup.map { ", and \(poundsText($0)) once" } ?? ""
    return "\(rate) \(measure)\(setup)"
  }

  /// "about £8 to £10"; nil if no amount is stated.
  var rate: String? {
    guard let amount else { return nil }
    guard let upTo else { return poundsText(amount) }
    let decimals = max(poundsDecimals(amount.number), poundsDecimals(upTo.number))
    return [amount, upTo].map {
      precisionWord([$0]) + poundsText($0.number, decimals: decimals)
    }.joined(separator: " to ")
  }

  /// What the rate is for: "per head", "a day".
  private var measure: String {
    switch basis {
    case .perHead: "per head"
    case .fixed: "a year, fixed"
    case .dayRate: "a day"
    case .perTransaction: "per \(unit ?? "transaction")"
    case .bespoke: "by agreement"
    }
  }
}

/// "about £8": pounds as a source states them.
package func poundsText(_ pounds: Quantity) -> String {
  precisionWord([pounds]) + poundsText(pounds.number)
}

/// "£8.99m", "£136,298": for figures that are read at a glance.
package func shortPounds(_ pounds: Double) -> String { "£" + shortNumber(pounds) }

/// "3.94m", "136,298".
package func shortNumber(_ number: Double) -> String {
  abs(number) < 999_500
    ? numberText(number, decimals: 0) : numberText(number / 1_000_000, decimals: 2) + "m"
}

/// "£136,298", "£1.20", "£0.125": every decimal that an amount has, up to four, and both digits of
/// the pence where there are any.
package func poundsText(_ pounds: Double) -> String {
  poundsText(pounds, decimals: poundsDecimals(pounds))
}

private func poundsText(_ pounds: Double, decimals: Int) -> String {
  (pounds < 0 ? "\u{2212}£" : "£") + numberText(abs(pounds), decimals: decimals)
}

private func poundsDecimals(_ pounds: Double) -> Int {
  let decimals = [0, 2, 3].first { decimals in
    let scale = [1.0, 10, 100, 1_000][decimals]
    return abs(pounds * scale - (pounds * scale).rounded()) < 1e-6
  }
  return decimals ?? 4
}
