import Chronology
import Commissioning
import Describing

/// What is said of a body that is known to be closing.
struct PlannedClosure: PagePart {
  let links: Links

  /// "It is to close on 30 September 2014. Its work is to go to NHS South CSU."; nil if no closure is known.
  func text(of key: Key<Organisation>) -> String? {
    guard let closed = report.landscape.plannedClosure(of: key) else { return nil }
    let organisation = catalogue.organisations[key]
    let steps = organisation.successions.filter {
      !$0.into.isEmpty && $0.event != .renamed && $0.event != .codeReused
        && report.landscape.isShown($0, of: organisation)
        && !report.landscape.hasHappened($0, of: organisation)
    }
    let sentences =
      ["It is to close \(closed.phrase).", customers(steps)] + steps.map(work)
      + [outliving(key)]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// "4 customers are to go to NHS South CSU and 7 to NHS North CSU."
  private func customers(_ steps: [Succession]) -> String? {
    let named = steps.compactMap { step -> (number: Int, to: String)? in
      guard case .named(let customers)? = step.customers else { return nil }
      return (customers.count, names(step))
    }
    guard let first = named.first else { return nil }
    let verb = first.number == 1 ? "is" : "are"
    let parts =
      ["\(count(first.number, "customer")) \(verb) to go to \(first.to)"]
      + named.dropFirst().map { "\($0.number) to \($0.to)" }
    let start = parts.dropLast().joined(separator: ", ")
    return (start.isEmpty ? parts[0] : "\(start) and \(parts[parts.count - 1])") + "."
  }

  private func work(_ step: Succession) -> String? {
    switch step.customers {
    case .named?: nil
    case .all?, nil: "Its work is to go to \(names(step))."
    case Succession.Share.none?:
      "\(names(step)) is to take its place, without its customers."
    }
  }

  /// "25 agreements with it run on after that, and who takes them over is not recorded."
  private func outliving(_ key: Key<Organisation>) -> String? {
    let number = report.landscape.agreements(outliving: key).count
    if number == 0 { return nil }
    let (verb, them) = number == 1 ? ("runs", "it") : ("run", "them")
    return
      "\(count(number, "agreement")) with it \(verb) on after that, and who takes \(them) over is not recorded."
  }

  private func names(_ step: Succession) -> String {
    step.into.map { catalogue.organisations[$0].entry.name }.joined(separator: " and ")
  }
}
