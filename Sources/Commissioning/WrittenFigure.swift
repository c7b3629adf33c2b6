extension KPI.Unit {
  /// A number with the unit, as changes are told: "90%", "£5", "3 days".
  package func figure(_ number: String) -> String {
    switch self {
    case .percent: number + "%"
    case .pounds: "£" + number
    case .count: number
    case .days, .ratio, .perThousand, .perHundredThousand: "\(number) \(rawValue)"
    }
  }

  /// The number of a text such as "90%"; nil if it is something else.
  package func number(ofFigure text: String) -> Double? {
    let digits = text.drop { $0 == "£" }.prefix { $0 != " " && $0 != "%" }
    guard let number = Double(digits), figure(String(digits)) == text else { return nil }
    return number
  }
}
