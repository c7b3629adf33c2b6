import Commissioning
import Describing
import Diagnostics
import Searching

/// Which files the site has, and at which path: decided before anything is rendered.
package struct Plan: Sendable {
  /// In the order of ``types``; publishing orders them by path.
  package private(set) var pages: [any SitePage] = []
  /// Paths of the pictures and documents that are published as they are.
  package private(set) var assets: [String] = []
  /// Files left out because another has their path.
  package let collisions: [Diagnostic]

  /// Every type of page and file.
  static let types: [any SitePage.Type] = [
    HomePage.self, DashboardPage.self, MatrixPage.self, MatrixByRegionPage.self,
    MatrixChangesPage.self, MapPage.self, ServiceMapsPage.self, RenewalsPage.self,
    LineagePage.self, ScorecardPage.self, MarketPage.self, SwitchesPage.self, CorrectionsPage.self,
    ChangesPage.self, ChangesMonthPage.self,
    MethodsPage.self, DataQualityPage.self, AboutDataPage.self, AccessibilityPage.self,
    NotFoundPage.self, SearchPage.self, FacetPage.self, FacetValuePage.self, ListPage.self,
    CSUPage.self, CCGPage.self, SupplierPage.self, ServicePage.self, OfferPage.self,
    AgreementPage.self, AgreementsPage.self, KPIPage.self, ProgrammePage.self, PartnershipPage.self,
    SystemPage.self,
    GroupPage.self, GuidePage.self, MovedPage.self, FiguresPage.self, SeriesPage.self,
    WorkingsPage.self,
    SummaryPage.self, CostsPage.self, OffersSideBySidePage.self, ComparePage.self,
    ShortlistPage.self, KPIDownload.self, ObservationsDownload.self, OffersDownload.self,
    TermsDownload.self, LineageMovesDownload.self, ChangesDownload.self, ChangesFeed.self,
    CalendarDownload.self, StateDownload.self,
    ChartDownload.self, BrowseScript.self, ProfilesScript.self, ThemeFilePage.self, Sitemap.self,
  ]

  /// - Parameter isOfEdition: whether the site is that of an earlier day, in a folder of the publication.
  package init(_ survey: Survey, isOfEdition: Bool = false) {
    let report = survey.report
    for type in Plan.types where type.isInEditions || !isOfEdition {
      pages += type.all(in: survey) as [any SitePage]
    }
    var claims = PathClaims()
    claims.reserve(pages.count)
    var lost: Set<Int> = []
    for rank in [PathClaims.Claim.Rank.made, .record, .formerID] {
      for (number, page) in pages.enumerated() where type(of: page).rank == rank {
        if !claims.take(page.path, page.claim(in: report.catalogue)) { lost.insert(number) }
      }
    }
    for (source, path) in report.sources where report.catalogue.assets.contains(path) {
      let claim = PathClaims.Claim(
        rank: .asset, words: "the file '\(path)'",
        place: Place(source, offset: 0, length: 0))
      if claims.take(path, claim) { assets.append(path) }
    }
    if !lost.isEmpty {
      pages = pages.enumerated().filter { !lost.contains($0.offset) }.map(\.element)
    }
    collisions = claims.collisions
  }

  /// The pages that search finds by their own titles.
  package func searchablePages(in report: Report) -> [SearchablePage] {
    pages.compactMap { $0.searchable(in: report) }
  }
}
