import Templates

/// A page's article as its template sees it: besides what every article has, each fact and each
/// section by its own name, such as `{{price}}` and `{{#section.cost}}`.
struct ArticleView<Page: ArticlePage>: PageView {
  static var template: String { Page.template }
  static var slots: [PresentableSlot<Self>] { Page.slots }

  var article: Article
  private var section: NamedSections<Page>

  init(_ article: Article) {
    self.article = article
    section = NamedSections(sections: article.sections)
  }

  /// - Parameter facts: what templates call the page's facts.
  static func slots(facts: [String] = []) -> [PresentableSlot<Self>] {
    Article.slots.map { $0.within(\Self.article) }
      + [.record("section", \Self.section)]
      + facts.map { id in .optional(id) { view in view.article.facts.first { $0.id == id } } }
  }
}

/// The sections of a page, by name.
struct NamedSections<Page: ArticlePage>: Presentable {
  var sections: [Section]

  static var slots: [PresentableSlot<Self>] { Page.sectionSlots }

  /// - Parameter names: as the sections' ids, with `_` for each hyphen.
  static func slots(_ ids: [String]) -> [PresentableSlot<Self>] {
    ids.map { id in
      let name = id.map { $0 == "-" ? "_" : String($0) }.joined()
      return .optional(name) { view in view.sections.first { $0.id == id } }
    }
  }
}
