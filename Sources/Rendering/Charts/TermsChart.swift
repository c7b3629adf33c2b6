import Chronology
import Commissioning
import Describing
import Drawing
import Measuring

/// When the agreements of a CCG, of a provider or about a service end, how much longer they may run, and
/// until when notice can be given.
struct TermsChart: SiteChart {
  enum Subject: Hashable {
    case customer(Key<Organisation>)
    case provider(Key<Organisation>)
    case service(Key<Service>)
  }

  let subject: Subject

  static func candidates(in report: Report) -> [TermsChart] {
    let organisations = report.catalogue.organisations
    return organisations.keys.compactMap { key in
      switch organisations[key].entry.kind {
      case .ccg: TermsChart(subject: .customer(key))
      case .csu: TermsChart(subject: .provider(key))
      default: nil
      }
    } + report.catalogue.services.keys.map { TermsChart(subject: .service($0)) }
  }

  func subject(in report: Report) -> Reference? { reference }

  private var reference: Reference {
    switch subject {
    case .customer(let key), .provider(let key): .organisation(key)
    case .service(let key): .service(key)
    }
  }

  var id: String {
    switch subject {
    case .customer(let key), .provider(let key): "terms-\(key.number)"
    case .service(let key): "terms-service-\(key.number)"
    }
  }

  func isDrawn(in report: Report) -> Bool {
    report.landscape.isShown(reference) && !agreements(in: report).isEmpty
  }

  func path(in report: Report) -> String {
    switch subject {
    case .customer: "\(Kind.ccg.folder)/terms.csv"
    case .provider: "\(Kind.csu.folder)/terms.csv"
    case .service: "\(Kind.service.folder)/terms.csv"
    }
  }

  func status(in report: Report) -> Status {
    agreements(in: report).map { report.status(of: $0) }.max() ?? .recorded
  }

  private func agreements(in report: Report) -> [Key<Agreement>] {
    switch subject {
    case .customer(let key), .provider(let key): report.agreements(concerning: key)
    case .service(let key): report.landscape.agreementsByService[key]
    }
  }

  func chart(from links: Links) -> (any Chart)? {
    let report = links.report
    let rows = TermRows(links: links, status: status(in: report))
    let agreements = agreements(in: report)
    let (heading, detailHeading, drawn): (String, String?, [Gantt.Row]) =
      switch subject {
      case .customer: ("Services", "Provider", rows.single(agreements))
      case .provider: ("Customer", nil, rows.byCustomer(agreements))
      case .service(let key): ("Provider", "Customers", rows.byProvider(agreements, of: key))
      }
    return Gantt(
      subject: report.catalogue.entry(of: reference).name, heading: heading,
      detailHeading: detailHeading, day: report.day,
      rows: drawn)
  }
}
