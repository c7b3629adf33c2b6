import Measuring

extension HexMap {
  /// Why a CCG has no price of its own for a service.
  package enum NoPrice: String, CaseIterable, Sendable {
    case shared = "One price for several services"
    case notPerPatient = "Price not known per patient"
    case notRecorded = "Price not recorded"
    case noAgreement = "No agreement known to be in force"

    fileprivate func clause(_ number: Int) -> String {
      let number = numberText(Double(number))
      return switch self {
      case .shared: "\(number) with one price for several services"
      case .notPerPatient: "\(number) with a price that cannot be put per patient"
      case .notRecorded: "\(number) without a recorded price"
      case .noAgreement: "\(number) without an agreement known to be in force"
      }
    }
  }

  /// CCGs by what each pays a year for a service, in pounds for each registered patient, in fifths.
  package static func ofPrices(
    _ service: String, day: String, groups: [Group],
    places: [(place: Place, reason: NoPrice)]
  ) -> HexMap {
    let fifths = Fifths(places.map(\.place.number))
    let prices = places.compactMap(\.place.number)
    func text(_ pounds: Double) -> String { "£" + numberText(pounds, decimals: 2) }
    let ends = [prices.min(), prices.max()].compactMap(\.self).map(text)
    let range =
      ends.count == 2 && ends[0] != ends[1]
      ? "from \(ends[0]) to \(ends[1])" : ends.last ?? "nothing"
    let rest = NoPrice.allCases.compactMap { reason -> String? in
      let number = places.count { $0.place.number == nil && $0.reason == reason }
      return number > 0 ? reason.clause(number) : nil
    }
    let payers = "\(ccgs(prices.count)) \(prices.count == 1 ? "pays" : "pay")"
    return HexMap(
      title:
        "A price per patient is known for \(numberText(Double(prices.count))) of \(ccgs(places.count))",
      sentence: "\(service) on \(day): \(payers) \(range) a year for each registered patient"
        + rest.map { "; \($0)" }.joined() + ".",
      caption: "\(service): what each CCG pays a year for each registered patient, \(day)",
      column: "Price a year, for each patient",
      kinds: kinds(of: fifths, text)
        + NoPrice.allCases.map { Kind(tone: "not-compared", word: $0.rawValue, sign: $0.sign) },
      groups: groups,
      places: zip(places, fifths.classes).map { place, number in
        var own = place.place
        own.kind =
          number ?? Fifths.count + (NoPrice.allCases.firstIndex(of: place.reason) ?? 0)
        return own
      }, showsGroups: false, keyLead: "Fifths of the prices, lowest first",
      more: [
        "Prices are those of the agreement or, if it has none, of the offer that was taken up; of a range, the lower end."
      ])
  }
}

extension HexMap.NoPrice {
  /// What stands in its hexagons.
  fileprivate var sign: String {
    switch self {
    case .shared: "="
    case .notPerPatient: "?"
    case .notRecorded: ""
    case .noAgreement: "\u{d7}"
    }
  }
}
