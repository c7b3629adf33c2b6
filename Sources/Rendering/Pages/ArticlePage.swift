import Templates

/// A page that is an article about one thing.
protocol ArticlePage: SitePage {
  /// The template's name.
  static var template: String { get }
  /// What the template may ask for.
  static var slots: [PresentableSlot<ArticleView<Self>>] { get }
  static var sectionSlots: [PresentableSlot<NamedSections<Self>>] { get }
  func article(from links: Links) -> Article
}

extension ArticlePage {
  package static var views: [any PageView.Type] { [ArticleView<Self>.self] }

  package func write(with press: Press, into output: inout [UInt8]) {
    show(article(from: press.links(at: path)), with: press, into: &output)
  }

  func show(_ article: Article, with press: Press, into output: inout [UInt8]) {
    var article = article
    article.frame.hasCharts = article.hasDrawings
    press.show(ArticleView<Self>(article), into: &output)
  }
}
