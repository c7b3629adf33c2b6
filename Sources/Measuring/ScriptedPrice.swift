import Commissioning

/// A price as it is given to scripts, since only the browser knows which CCG is the reader's own:
/// `templates/keeping.js` computes a cost from it, as ``YearlyCost`` does. `Tests/Scripts/costs.json`
/// has examples of both.
package struct ScriptedPrice: Sendable {
  /// Hundredths of a penny per head per year; nil if it is not priced per head.
  package var head: Double?
  /// Hundredths of a penny a year, whatever the population, the lower end of a range; nil if it
  /// is priced per head or cannot be worked out.
  package var year: Double?
  /// What must be said before what it costs: "from " where it is a range, "about " or the like
  /// where it is not exact; nil if there is no price.
  package var word: String?

  package init(_ price: Price?) {
    guard let price else { return }
    word = price.upTo == nil ? precisionWord([price.amount, price.volume]) : "from "
    if price.basis == .perHead {
      head = price.amount.flatMap { Self.parts($0.number) }
    } else {
      year = Cost(of: price, population: nil).yearly.flatMap { Self.parts($0.lower) }
    }
  }

  /// Nil if it is too large for a JavaScript number.
  private static func parts(_ pounds: Double) -> Double? {
    pounds < 1e12 ? hundredthsOfAPenny(pounds) : nil
  }
}
