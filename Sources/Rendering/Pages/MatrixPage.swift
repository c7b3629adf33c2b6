import Commissioning
import Describing
import Drawing

/// Who does what for whom: every CCG by every service, with what is missing or double.
struct MatrixPage: PicturePage {
  static let path = "matrix.html"
  static let title = "Who does what for whom"
  static let about: String? =
    "Every CCG by every service: how each is sourced, with gaps and overlaps."
  static let otherNames = [
    "matrix", "grid", "CCG by service grid", "who provides what", "coverage",
    "offers that no CCG takes", "gaps and overlaps",
  ]

  func article(from links: Links) -> Article {
    var article = Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    article.charts = links.chartViews([MatrixChart()])
    if MatrixChart(grouping: .region).isDrawn(in: links.report) {
      article.actions.append(
        Anchor(text: "Grouped by region", address: links.address(MatrixByRegionPage.path)))
    }
    if let omission = MatrixChart().omission(in: links.report) {
      article.notices = [omission]
      article.actions.append(
        Anchor(
          text: "Download the matrix (CSV)",
          address: links.address(MatrixChart().path(in: links.report))))
    }
    article.sections =
      [MatrixChanges(links: links).section].compactMap(\.self) + MatrixSections(links: links).all
    return article
  }
}

/// The same with CCGs by their regions.
struct MatrixByRegionPage: PicturePage {
  static let path = "matrix-by-region.html"
  static let title = "Who does what for whom, by region"
  static let about: String? = "Every CCG by every service, with CCGs of one region side by side."
  static let otherNames = ["matrix by region"]

  static func all(in survey: Survey) -> [MatrixByRegionPage] {
    MatrixChart(grouping: .region).isDrawn(in: survey.report) ? [MatrixByRegionPage()] : []
  }

  func article(from links: Links) -> Article {
    var article = Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    article.charts = links.chartViews([MatrixChart(grouping: .region)])
    article.actions = [
      Anchor(text: "Grouped by main CSU", address: links.address(MatrixPage.path)),
      Anchor(
        text: "Totals, gaps and overlaps",
        address: links.address(MatrixPage.path, ending: "#totals")),
    ]
    return article
  }
}

/// Who gets what in another way than on an earlier day of the publication.
struct MatrixChangesPage: PicturePage {
  static let path = "matrix-changes.html"
  static let title = "What changed in who provides what"
  static let about: String? =
    "Every CCG and service that changed since an earlier day: another way, another provider, or one that took over."

  static func all(in survey: Survey) -> [MatrixChangesPage] {
    MatrixChangeChart().isDrawn(in: survey.report) ? [MatrixChangesPage()] : []
  }

  func article(from links: Links) -> Article {
    let chart = MatrixChangeChart()
    var article = Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    article.actions = [
      Anchor(
        text: "Changes by kind",
        address: links.address(MatrixPage.path, ending: "#changes"))
    ]
    guard let matrix = chart.matrix(from: links), matrix.count > 0 else {
      article.notices = ["No service of a CCG has another sourcing or provider."]
      return article
    }
    if matrix.isTooLarge {
      article.notices = [
        "\(matrix.sentence) These are too many for this page to show. Every one is in the download."
      ]
      article.actions.append(
        Anchor(
          text: "Download the changes (CSV)",
          address: links.address(chart.path(in: links.report))))
    } else {
      article.charts = links.chartViews([chart])
    }
    return article
  }
}

extension ChangeMatrix {
  /// Whether it is more than a page can show: each cell says how it was and how it is.
  fileprivate var isTooLarge: Bool {
    count > 6_000 || services.count > MatrixChart.serviceLimit
  }
}
