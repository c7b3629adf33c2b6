import Diagnostics

/// What `site.yaml` says about the site as a whole.
package struct Site: Sendable {
  package var title: String
  package var description: String?
  /// Where it will be published, with a slash at its end: for the sitemap and for citations.
  package var baseURL: String?
  /// The day the site answers for.
  package var day: Day
  /// The day that `site.yaml` names, which may be another than the one asked for.
  package var statedDay: Day
  /// The earlier days of which the publication has a site too, in order, each once.
  package var editions: [Located<Day>] = []
  package var language = "en-GB"
  package var publisher: String?
  package var contact: String?
  /// The licence of the content, in words.
  package var licence: String?
  package var attribution: [String] = []
  package var regions: [String] = []
  /// Pounds a head of population that a CCG may spend on running itself in a year.
  package var runningCostAllowance = Timeline<Quantity>()
  /// How many CSUs a source states there were, whether or not they can be named.
  package var statedCSUs = Timeline<Quantity>()
  /// The percentage of the organisations in a sum that must have reported for it to be judged.
  package var reportedPercentage = 90
  /// What it is drawn from which figures are withheld for the sake of small ones.
  package var suppressionSeed: String?
  /// Whether warnings fail a build too.
  package var isStrict = false
  package var severities: [SeverityChange] = []
  /// Path of the file of accepted findings, from the content folder.
  package var baseline: Located<String>?
  /// How many rows of KPI data may fail to join before the build fails; nil if each such row is
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

  package init(title: String, day: Day) {
    self.title = title
    self.day = day
    statedDay = day
  }
}

extension Site {
  /// The day of a site that does not have one: it comes before every review.
  package static let standInDay = Month(year: 1, month: 1).first
}
