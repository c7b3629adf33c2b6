import Chronology
import Commissioning
import Describing
import Drawing

/// Every agreement with its term, the last days for notice and what it costs in a year, as RFC 4180
/// text.
package func termTable(in report: Report) -> [UInt8] {
  var csv = CSVWriter()
  csv.row([
    "agreement", "customer", "provider", "services", "sourcing", "state", "from", "until",
    "may_run_to", "last_notice", "last_notice_if_extended", "price", "pounds_a_year",
    "pounds_a_year_to", "status",
  ])
  for reference in report.lists[.agreement] ?? [] {
    guard case .agreement(let key) = reference else { continue }
    let agreement = report.catalogue.agreements[key]
    let onDay = report.landscape.agreements[key]
    let term = report.landscape.term(of: key)
    let cost = report.yearlyCost(of: key)?.cost
    csv.row(
      [
        agreement.entry.id.value, report.id(of: onDay.customer), report.id(of: onDay.provider),
        agreement.services.map { report.catalogue.services[$0].entry.id.value }
          .joined(separator: "; "),
        onDay.sourcing?.rawValue ?? "not recorded", report.stateText(of: key),
        term.from?.code ?? "not recorded", term.end.code,
        term.possibleEnd?.code ?? "none", term.notice?.lastDay.isoText ?? "none",
        term.noticeIfExtended?.lastDay.isoText ?? "none",
        report.price(of: key)?.text ?? "not stated",
      ],
      numbers: [cost?.lower, cost?.upper], [report.status(of: key).rawValue])
  }
  return csv.bytes
}

extension Report {
  /// The id of who is a party on the day, or was the last.
  fileprivate func id(of heir: Heir?) -> String {
    heir.map { catalogue.organisations[$0.last].entry.id.value } ?? "not recorded"
  }
}

extension TimeSpan.End {
  /// As authors write it.
  fileprivate var code: String {
    switch self {
    case .at(let when): when.code
    case .open: "open-ended"
    case .notRecorded: "not recorded"
    }
  }
}
