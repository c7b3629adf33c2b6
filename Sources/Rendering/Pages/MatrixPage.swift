import Commissioning
import Describing

/// Who does what for whom: every CCG by every service, with what is missing or double.
struct MatrixPage: PicturePage {
  static let path = "matrix.html"
  static let title = "Who does what for whom"
  static let about: String? =
    "Every CCG by every service: how each is sourced, with gaps and overlaps."

  func article(from links: Links) -> Article {
    var article = Article(
      frame: Frames(links: links).frame(title: Self.title, summary: Self.about))
    article.charts = links.chartViews([MatrixChart()])
    article.sections = MatrixSections(links: links).all
    return article
  }
}
