import Commissioning
import Measuring

extension SourcingMatrix {
  /// How most of what is recorded is sourced.
  package var title: String {
    let sourced = Agreement.Sourcing.allCases.map { ($0, counts[.sourced($0)] ?? 0) }
    let known = sourced.reduce(0) { $0 + $1.1 }
    guard known > 0, let most = sourced.max(by: { $0.1 < $1.1 }) else {
      return "Who does what for whom"
    }
    let share = shareText(Double(most.1) / Double(known) * 100)
    return "\(share) of services in force are \(Answer.sourced(most.0).clause)"
  }

  package var sentence: String {
    let parts = answersShown.map {
      "\(numberText(Double(counts[$0] ?? 0))) \($0.clause)"
    }
    return "\(opening): \(parts.joined(separator: "; ")).\(extremes.map { " " + $0 } ?? "")"
  }

  private var opening: String {
    let services = "\(services.count) \(services.count == 1 ? "service" : "services")"
    return "\(services) for \(numberText(Double(customers.count))) \(subject) on \(day)"
  }

  /// Which service most customers buy from a CSU, and which the fewest, where one stands out.
  private var extremes: String? {
    let bought = services.indices.map { count(of: $0, .sourced(.csu)) }
    guard let most = bought.max(), let least = bought.min(), least < most,
      let first = only(most, of: bought)
    else { return nil }
    let all = numberText(Double(customers.count))
    let last = only(least, of: bought).map {
      ", \(services[$0].nameWithinSentence) "
        + (least > 0 ? "least often (\(numberText(Double(least))))" : "never")
    }
    return "\(services[first].name) is most often bought from a CSU "
      + "(\(numberText(Double(most))) of \(all))\(last ?? "")."
  }

  private func only(_ number: Int, of numbers: [Int]) -> Int? {
    numbers.count { $0 == number } == 1 ? numbers.firstIndex(of: number) : nil
  }
}
