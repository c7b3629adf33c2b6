import Templates

/// A page that is one picture of the whole country, with what it counts listed below.
protocol PicturePage: ArticlePage, SitewidePage {}

extension PicturePage {
  static var template: String { "article" }
  static var slots: [PresentableSlot<ArticleView<Self>>] { ArticleView<Self>.slots() }
  static var sectionSlots: [PresentableSlot<NamedSections<Self>>] { [] }
}
