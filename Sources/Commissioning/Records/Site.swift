import Diagnostics

/// What `site.yaml` says of the site as a whole.
package struct Site: Sendable {
  package var title: String
  package var description: String?
  /// Where it will be published, with a slash at its end: for the sitemap and for citations.
  package var baseURL: String?
  /// The day the site answers for.
  package var day: Day
  package var language: String
  package var publisher: String?
  package var contact: String?
  /// The licence of the content, in words.
  package var licence: String?
  package var attribution: [String]
  package var regions: [String]
  /// Pounds a head of population that a CCG may spend on running itself in a year.
  package var runningCostAllowance: Timeline<Quantity> = Timeline()
  /// Whether warnings fail a build too.
  package var isStrict: Bool
  package var severities: [SeverityChange]
  /// Path of the file of accepted findings, from the content folder.
  package var baseline: Located<String>?
  /// How many rows of KPI data may fail to join before the build fails; nil where each such row is
  /// an error of its own.
  package var unmatchedLimit: Int?
  package var unmatchedLimitPlace: Place?

  /// Another severity for a rule, everywhere or below a path.
  package struct SeverityChange: Sendable {
    package var rule: Rule
    package var severity: Located<Severity>
    /// A file or a folder; nil for everywhere.
    package var path: Located<String>?

    package init(rule: Rule, severity: Located<Severity>, path: Located<String>? = nil) {
      self.rule = rule
      self.severity = severity
      self.path = path
    }
  }

  package init(
    title: String, description: String? = nil, baseURL: String? = nil, day: Day,
    language: String = "en-GB", publisher: String? = nil, contact: String? = nil,
    licence: String? = nil, attribution: [String] = [], regions: [String] = [],
    isStrict: Bool = false, severities: [SeverityChange] = [], baseline: Located<String>? = nil,
    unmatchedLimit: Int? = nil
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.day = day
    self.language = language
    self.publisher = publisher
    self.contact = contact
    self.licence = licence
    self.attribution = attribution
    self.regions = regions
    self.isStrict = isStrict
    self.severities = severities
    self.baseline = baseline
    self.unmatchedLimit = unmatchedLimit
  }
}

extension Site {
  /// The day of a site that does not say one: it comes before every review.
  package static let standInDay = Month(year: 1, month: 1).first
}
