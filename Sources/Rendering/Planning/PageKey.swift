import Commissioning

/// Every file of the site that is worked out, by what it is about.
package enum PageKey: Hashable, Sendable {
  case home
  /// A kind's list in the order of names, part by part; the first part is 1.
  case index(Kind, part: Int)
  /// The values of a facet of a kind.
  case facet(Kind, FacetName)
  /// The records that have a value of a facet, by the value's position; the first part is 1.
  case facetValue(Kind, FacetName, value: Int, part: Int)
  /// What the browsing script combines filters from.
  case browseTable(Kind)
  /// What offers would cost a CCG in a year.
  case costs(Key<Organisation>)
  /// The price of every offer, as CSV.
  case prices
  case record(Reference)
  /// A series, by its position.
  case series(Int)
  /// What the figures of a KPI for the nation, regions and CSUs are made of.
  case workings(Key<KPI>)
  /// One printed page about a CSU or CCG.
  case summary(Key<Organisation>)
  /// The table of a chart, as CSV, by its position in the plan.
  case chart(Int)
  /// Every observation of every KPI, as CSV.
  case observations
  case dashboard
  case scorecard
  case corrections
  case methods
  /// The observations of a KPI as CSV.
  case download(Key<KPI>)
  case dataQuality
  case aboutData
  case accessibility
  case notFound
  case search
  case sitemap
  /// A page at a former address that leads to the present one.
  case moved(Reference, from: String)
  /// The offers of a service, part by part; the first part is 1.
  case offersSideBySide(Key<Service>, part: Int)
  /// Any records, put side by side by a script.
  case sideBySide
  /// Profiles of a kind's records, for that script.
  case profiles(Kind, Int)
  /// The offers that a buyer keeps in the browser, and why each was chosen or rejected.
  case shortlist
  /// A style, script or picture of the theme, by its path from the theme's folder.
  case themeFile(String)
}
