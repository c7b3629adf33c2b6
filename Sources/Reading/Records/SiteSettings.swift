import Commissioning
import Diagnostics

/// The settings of a site, and whether all of those are there that a site must have.
struct SiteReading: Sendable {
  var site: Site
  var isWhole: Bool
  /// What names records, which are looked up when all are read.
  var fields: FieldValues?

  /// - Parameter site: where not given, a stand-in with which nothing in the content is wrong: its
  ///   day comes before every review, and it names no regions.
  init(
    _ site: Site = Site(title: "", day: Site.standInDay), isWhole: Bool, fields: FieldValues? = nil
  ) {
    self.site = site
    self.isWhole = isWhole
    self.fields = fields
  }
}

/// Reads `site.yaml`.
func readSite(_ bytes: [UInt8], text: Range<Int>, source: SourceID) -> Checked<SiteReading> {
  let yaml = bytes.withUnsafeBufferPointer {
    readYAML(UnsafeBufferPointer(rebasing: $0[text]), source: source, at: text.lowerBound)
  }
  var checking = FieldChecking(isTable: false)
  checking.diagnostics = yaml.diagnostics
  let start = Place(source, offset: text.lowerBound, length: 0)
  guard let root = yaml.value, case .mapping(let entries) = root.content else {
    if yaml.diagnostics.isEmpty {
      checking.diagnostics.append(
        Diagnostic(
          .invalidYAML, "site.yaml is not a list of fields", at: start,
          help: "write each field as 'name: value' on a line of its own"))
    }
    return Checked(SiteReading(isWhole: false), checking.diagnostics)
  }
  let fields = checking.values(of: entries, fields: Schema.site, place: start, owner: "site.yaml")
  let title = fields.text("title")
  let day = fields.day("date")
  var site = Site(title: title ?? "", day: day?.value ?? Site.standInDay)
  site.description = fields.text("description")
  site.baseURL = checking.siteAddress(fields.located("base_url"))
  site.language = fields.text("language") ?? site.language
  site.publisher = fields.text("publisher")
  site.contact = fields.text("contact")
  site.licence = fields.text("licence")
  site.attribution = fields.texts("attribution")
  site.regions = fields.texts("regions")
  site.isStrict = fields.flag("strict")
  site.baseline = fields.located("baseline")
  site.unmatchedLimit = fields.integer("unmatched_limit")
  site.unmatchedLimitPlace = entries.first { $0.key.value == "unmatched_limit" }?.value.place
  site.severities = fields.records("severities").compactMap { severityChange($0) }
  return Checked(
    SiteReading(site, isWhole: title != nil && day != nil, fields: fields), checking.diagnostics)
}

private func severityChange(_ fields: FieldValues) -> Site.SeverityChange? {
  guard let rule: Rule = fields.choice("rule"), let severity: Severity = fields.choice("severity")
  else { return nil }
  return Site.SeverityChange(
    rule: rule, severity: Located(severity, at: fields.located("severity")?.place ?? fields.place),
    path: fields.located("path"))
}
