import Commissioning
import Describing

/// Until when the agreements of a body or about a service run, and the calendar of what is to come.
struct TermsSection: PagePart {
  let links: Links

  func sections(of subject: TermsChart.Subject) -> [Section] {
    guard let chart = links.chartView(TermsChart(subject: subject)) else { return [] }
    var section = Section(id: "terms", heading: "Until when", charts: [chart])
    switch subject {
    case .customer(let key), .provider(let key):
      if CalendarDownload.isPublished(for: key, in: report) {
        section.more = Anchor(
          text: "Days to come as a calendar (iCalendar)",
          address: address(CalendarDownload.path(of: key, in: report)))
      }
    case .service:
      section.more = Anchor(
        text: "When agreements of all services end", address: address(RenewalsPage.path))
    }
    return [section]
  }
}
