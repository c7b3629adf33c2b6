import Commissioning
import Disclosing
import Measuring

/// The names of series, and which organisations they belong to.
extension Report {
  package func measure(_ number: Key<Series>) -> Measure {
    disclosed.measure(disclosed.series[number], in: catalogue)
  }

  /// The name of what a series is about, with the other parties if it has any.
  package func subject(of series: Series) -> String {
    func name(_ key: Key<Organisation>) -> String { catalogue.organisations[key].entry.name }
    var text = name(series.subject)
    if let provider = series.provider, provider != series.subject {
      text += ", by \(name(provider))"
    }
    if let customer = series.customer, customer != series.subject {
      text += ", for \(name(customer))"
    }
    if let service = series.service { text += ", \(catalogue.services[service].entry.name)" }
    return text
  }

  /// Who else is a party to a series, and for which service: "for NHS Luton, Payroll".
  package func parties(of series: Series) -> String {
    func name(_ key: Key<Organisation>) -> String { catalogue.organisations[key].entry.name }
    var parts: [String] = []
    if let provider = series.provider, provider != series.subject {
      parts.append("by \(name(provider))")
    }
    if let customer = series.customer { parts.append("for \(name(customer))") }
    if let service = series.service { parts.append(catalogue.services[service].entry.name) }
    return parts.isEmpty ? name(series.subject) : parts.joined(separator: ", ").capitalizedFirst
  }

  /// "Invoices paid on time: NHS South CSU".
  package func title(ofSeries number: Key<Series>) -> String {
    let series = disclosed.series[number]
    return "\(catalogue.kpis[series.kpi].entry.name): \(subject(of: series))"
  }

  /// A KPI's name with the other parties of a series, as a page about one of them says it.
  package func kpiName(ofSeries number: Key<Series>, about key: Key<Organisation>) -> String {
    let series = disclosed.series[number]
    let isPlain = series.subject == key && series.customer == nil && series.service == nil
    return isPlain ? catalogue.kpis[series.kpi].entry.name : title(ofSeries: number)
  }

  /// Series about an organisation, or in which it is provider or customer.
  package func seriesInvolving(_ key: Key<Organisation>) -> Set<Key<Series>> {
    Set(seriesBySubject[key] + seriesByProvider[key] + seriesByCustomer[key])
  }

  /// The series whose figures a record asks to show.
  package func series(of mention: FigureMention) -> Key<Series>? {
    seriesBySubject[mention.subject].first { disclosed.series[$0].kpi == mention.kpi }
  }

  /// Every series that some record asks to show.
  package var mentionedSeries: [Key<Series>] {
    var mentioned: Set<Key<Series>> = []
    catalogue.forEachEntry { entry in
      for mention in entry.figures {
        if let number = series(of: mention) { mentioned.insert(number) }
      }
    }
    return mentioned.sorted()
  }

  /// The least certain status of a KPI's figures.
  package func status(of kpi: Key<KPI>) -> Status {
    seriesByKPI[kpi].map { disclosed.series[$0].status }.max() ?? .recorded
  }

  /// Whether some figure is illustrative.
  package var hasIllustrativeFigures: Bool {
    disclosed.series.contains { $0.status == .illustrative }
  }
}

extension Period {
  /// The id of a figure's row: "p-2013-04", "p-2013-14-q1".
  package var fragment: String {
    var code = code
    return code.withUTF8 { code in
      String(unsafeUninitializedCapacity: code.count + 2) { fragment in
        fragment[0] = UInt8(ascii: "p")
        fragment[1] = UInt8(ascii: "-")
        for (position, byte) in code.enumerated() {
          fragment[position + 2] =
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: " "): UInt8(ascii: "-")
            case UInt8(ascii: "Q"): UInt8(ascii: "q")
            default: byte
            }
        }
        return code.count + 2
      }
    }
  }
}

/// How a value is calculated from a row, in words.
package func transformation(of kpi: KPI) -> String {
  switch kpi.unit {
  case .percent, .perThousand, .perHundredThousand:
    "numerator ÷ denominator × \(numberText(kpi.unit.multiplier)), or the value as recorded"
  case .count, .days, .pounds, .ratio:
    "numerator ÷ denominator, or the value as recorded"
  }
}
