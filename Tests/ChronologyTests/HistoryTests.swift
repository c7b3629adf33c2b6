import Chronology
import Commissioning
import Reading
import TestNumbers
import Testing

/// A history that random numbers make: bodies that open, merge, split and close, and agreements of
/// every kind between them.
private struct History {
  var texts: [String: String] = [:]
  private var numbers: SeededNumbers
  private static let units = ["a", "b", "c", "d", "e", "f"]
  private static let customers = ["ash", "bar", "cob", "dun", "elm", "fir"]

  init(_ seed: UInt64) {
    numbers = SeededNumbers(seed)
    for (position, unit) in Self.units.enumerated() {
      texts["csus/\(unit).md"] = body(unit, heirs: Array(Self.units[(position + 1)...]))
    }
    for (position, customer) in Self.customers.enumerated() {
      let uses =
        "csu: [{value: \(pick(Self.units))}, {value: \(pick(Self.units)), from: \(date())}]\n"
      texts["ccgs/\(customer).md"] = body(
        customer, heirs: Array(Self.customers[(position + 1)...]), more: pick(["", uses]))
    }
    var rows = "id,customer,provider,sourcing,shared_with,services,from,until,extendable_to\n"
    for number in 0..<30 {
      let customer = pick(Self.customers)
      let other = pick(Self.customers.filter { $0 != customer })
      let (provider, sourcing, shared) = pick([
        (customer, "in-house", ""), (other, "shared", other), (pick(Self.units), "csu", ""),
        (pick(Self.units), "csu", ""),
      ])
      let until = pick(["", "open-ended", "not known", "2016-12", "by 2016-06", "after 2015-03"])
      rows +=
        "x\(number),\(customer),\(provider),\(sourcing),\(shared),"
        + "\(pick(["finance", "payroll", "finance; payroll"])),\(early()),\(until),"
        + (until.hasPrefix("2") ? pick(["", "2018-03"]) : "") + "\n"
    }
    texts["agreements.csv"] = rows
    texts["offers.csv"] =
      "id,provider,service,from,until\n"
      + (0..<12).map {
        "o\($0),\(pick(Self.units)),\(pick(["finance", "payroll"])),\(early()),\(pick(["", "2016-12"]))\n"
      }.joined()
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  private mutating func early() -> String { pick(["2012", "2012-10-15", "2013-04-01", "2013-11"]) }

  private mutating func date() -> String {
    pick(["2014", "2014-03-31", "2014-06", "2015-01-15", "2015-09", "2016-04-01"])
  }

  /// - Parameter heirs: bodies that may take over, none of which can lead back to this one.
  private mutating func body(_ id: String, heirs: [String], more: String = "") -> String {
    var text = "---\nname: \(id.uppercased())\nestablished: \(early())\n" + more
    if pick([true, false]) {
      let closed = date()
      text += "closed: \(pick(["", "", "by "]))\(closed)\n"
      let event = pick(["merged", "split", "closed", "transferred"])
      let on = pick(["", ", on: \(closed)"])
      if let heir = heirs.first, pick([true, true, false]) {
        let share = pick(["", "", ", customers: [\(pick(Self.customers))]", ", customers: none"])
        text += "became:\n  - {event: \(event), into: [\(heir)]\(on)\(share)}\n"
        if heirs.count > 1, pick([true, false]) {
          text +=
            "  - {event: \(event), into: [\(heirs[1])]\(on), customers: [\(pick(Self.customers))]}\n"
        }
      }
    }
    return text + "---\n"
  }

  func landscape(on day: Day) -> Landscape {
    var texts = texts
    texts["site.yaml"] = "title: Test\ndate: 2014-06-30\n"
    texts["services.csv"] =
      "id,name,category\nfinance,Finance,back office\npayroll,Payroll,back office\n"
    let files = texts.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path }
    return Landscape(read(files, asAt: day).value.catalogue)
  }

  /// Every day on which a date of the history may begin or end.
  var turningDays: Set<Int32> {
    var days: Set<Int32> = []
    for text in texts.values {
      for word in text.split(whereSeparator: { " ,:{}[]\n;".contains($0) }) {
        guard let when = When(String(word)) else { continue }
        for day in [when.firstDay.number, when.lastDay.number] {
          days.formUnion([day - 1, day, day + 1])
        }
      }
    }
    return days
  }
}

@Suite struct Histories {
  private static let months = (0..<60).map {
    Month(number: Month(year: 2012, month: 1).number + Int32($0)).first
  }

  @Test(arguments: 0..<40)
  func haveNoRelationToABodyThatIsGoneAndOneAnswerForEachNeed(seed: Int) {
    let history = History(UInt64(seed))
    for day in Self.months {
      let landscape = history.landscape(on: day)
      let catalogue = landscape.catalogue
      func isThere(_ heir: Heir?) -> Bool {
        guard let body = heir?.body else { return false }
        return landscape.lives[body].mayBeCurrent
      }
      for (key, agreement) in landscape.agreements.pairs where agreement.validity.mayBeCurrent {
        #expect(isThere(agreement.customer) && isThere(agreement.provider), "\(key) on \(day.text)")
      }
      for offer in landscape.offers.values where offer.validity.mayBeCurrent {
        #expect(isThere(offer.provider))
      }
      let users = landscape.users.values.flatMap(\.self)
      #expect(Set(users).count == users.count)
      for (csu, users) in landscape.users.pairs where !users.isEmpty {
        #expect(landscape.lives[csu].mayBeCurrent)
        #expect(users.allSatisfy { landscape.lives[$0].mayBeCurrent })
      }
      for customer in catalogue.organisations.keys {
        for service in catalogue.services.keys {
          check(landscape.answer(customer, service), customer, service, in: landscape)
        }
      }
    }
  }

  /// Against all agreements, looked through one by one.
  private func check(
    _ answer: ServiceAnswer, _ customer: Key<Organisation>, _ service: Key<Service>,
    in landscape: Landscape
  ) {
    let about = landscape.catalogue.agreements.keys.filter { key in
      let (agreement, onDay) = (landscape.catalogue.agreements[key], landscape.agreements[key])
      return onDay.isKnown && onDay.validity != .notYet && agreement.services.contains(service)
        && onDay.customer?.body != nil
        && (onDay.customer?.body == customer || agreement.sharedWith.contains(customer))
        && landscape.lives[customer].mayBeCurrent
    }
    let current = about.contains { landscape.agreements[$0].validity == .current }
    let notKnown = about.contains {
      if case .notKnown = landscape.agreements[$0].validity { true } else { false }
    }
    switch answer {
    case .agreement(let key): #expect(current && about.contains(key))
    case .notKnown(let key): #expect(!current && notKnown && about.contains(key))
    case .ended(let key): #expect(!current && !notKnown && about.contains(key))
    case .notRecorded: #expect(about.isEmpty)
    }
  }

  /// Where no date of the history turns, one day is like the day before.
  @Test(arguments: 100..<110)
  func changeOnlyOnDaysThatSomethingIsDated(seed: Int) {
    let history = History(UInt64(seed))
    let turns = history.turningDays
    var number = Day(year: 2012, month: 1, day: 1)!.number
    let last = Day(year: 2018, month: 6, day: 1)!.number
    var before = history.landscape(on: Day(number: number))
    while number < last {
      number += 1
      if turns.contains(number), number % 9 != 0 { continue }
      if !turns.contains(number), number % 23 != 0 { continue }
      let landscape = history.landscape(on: Day(number: number))
      if (before.day.number + 1...number).allSatisfy({ !turns.contains($0) }) {
        #expect(summary(landscape) == summary(before))
      }
      before = landscape
    }
  }

  private func summary(_ landscape: Landscape) -> [String] {
    landscape.agreements.values.map { "\($0.validity) \(String(describing: $0.provider))" }
      + landscape.offers.values.map { "\($0.validity) \(String(describing: $0.provider))" }
      + landscape.mainCSUs.values.map { String(describing: $0) }
      + landscape.lives.values.map { "\($0)" }
  }
}
