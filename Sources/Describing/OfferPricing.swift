import Commissioning
import Measuring

/// Prices as scripts work with them: whole numbers, in hundredths of a penny.
extension Offer {
  /// A head and year; nil where it is not priced by the head, or more than browsers count exactly.
  package var pricePerHead: Int? {
    guard price?.basis == .perHead else { return nil }
    return price?.amount.flatMap { hundredthsOfPence($0.number) }
  }

  /// A year, whatever the population; nil where it is priced by the head, or cannot be worked out.
  package var pricePerYear: Int? {
    guard price?.basis != .perHead else { return nil }
    return Cost(of: price, population: nil).yearly.flatMap { hundredthsOfPence($0.lower) }
  }

  /// What must be said before what it costs: "from" where its price is a range, "about" or the like
  /// where it is not exact; nil where it has no price.
  package var costWord: String? {
    guard let price else { return nil }
    return price.upTo != nil ? "from " : precisionWord([price.amount, price.volume])
  }
}

private func hundredthsOfPence(_ pounds: Double) -> Int? {
  pounds < 1e12 ? Int((pounds * 10_000).rounded()) : nil
}
