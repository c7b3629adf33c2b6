import Commissioning
import Describing

/// The map of CCGs by the CSU that each mainly uses.
struct MapPage: PicturePage {
  static let path = "map.html"
  static let title = "Map of CCGs"
  static let about: String? = "Every CCG as a hexagon of one size, by the CSU that it mainly uses."
  static let otherNames = ["map", "hexagon map"]

  func article(from links: Links) -> Article {
    var article = Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    article.charts = links.chartViews([CSUMapChart(), ChangeMapChart()])
    if article.charts.isEmpty {
      article.notices = ["No map is drawn: no CCG has a place on it, or none has a main CSU."]
    }
    if ServiceMapsChart().isDrawn(in: links.report) {
      article.actions = [
        Anchor(text: ServiceMapsPage.title, address: links.address(ServiceMapsPage.path))
      ]
    }
    article.sections = [others(links)].compactMap(\.self)
    return article
  }

  /// The maps of services and of KPIs.
  private func others(_ links: Links) -> Section? {
    let report = links.report
    let services: [Anchor] = report.catalogue.services.keys.filter {
      ServiceMapChart(service: $0).isDrawn(in: report)
    }.map { key in
      Anchor(
        text: report.catalogue.services[key].entry.name,
        address: links.address(of: .service(key), ending: "#map"))
    }
    let kpis: [Anchor] = report.catalogue.kpis.keys.filter {
      KPIMapChart(kpi: $0).isDrawn(in: report)
    }.map {
      Anchor(
        text: report.catalogue.kpis[$0].entry.name,
        address: links.address(of: .kpi($0), ending: "#chart-\(KPIMapChart(kpi: $0).id)"))
    }
    return services.isEmpty && kpis.isEmpty
      ? nil
      : Section(
        id: "others", heading: "Maps of services and of KPIs", links: services + kpis)
  }
}

/// The maps of all services side by side.
struct ServiceMapsPage: PicturePage {
  static let path = "service-maps.html"
  static let title = "Services side by side on maps"
  static let about: String? =
    "A small map of each service: which CCGs get it from a CSU, in house or otherwise."
  static let otherNames = ["small multiples"]

  static func all(in survey: Survey) -> [ServiceMapsPage] {
    ServiceMapsChart().isDrawn(in: survey.report) ? [ServiceMapsPage()] : []
  }

  func article(from links: Links) -> Article {
    var article = Article(
      frame: Frames(links: links).frame(
        title: Self.title, summary: Self.about,
        trail: [Anchor(text: MapPage.title, address: links.address(MapPage.path))]))
    article.sections = [
      Section(
        id: "services", heading: "How CCGs get each service", key: .sourcingOptions,
        charts: links.chartViews([ServiceMapsChart()]))
    ]
    return article
  }
}
