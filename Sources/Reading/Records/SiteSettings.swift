import Commissioning
import Diagnostics

/// Reads `site.yaml`; nil where there is not enough of it to go on.
func readSite(_ bytes: [UInt8], text: Range<Int>, source: SourceID) -> Checked<Site?> {
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
    return Checked(nil, checking.diagnostics)
  }
  let fields = checking.values(of: entries, fields: Schema.site, place: start, owner: "site.yaml")
  guard let title = fields.text("title"), let day = fields.day("date") else {
    return Checked(nil, checking.diagnostics)
  }
  var site = Site(title: title, day: day.value)
  site.description = fields.text("description")
  site.baseURL = fields.text("base_url").map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  site.language = fields.text("language") ?? site.language
  site.publisher = fields.text("publisher")
  site.contact = fields.text("contact")
  site.licence = fields.text("licence")
  site.attribution = fields.texts("attribution")
  site.regions = fields.texts("regions")
  site.isStrict = fields.flag("strict")
  site.baseline = fields.text("baseline")
  site.unmatchedLimit = fields.integer("unmatched_limit")
  site.severities = fields.records("severities").compactMap { change in
    guard let rule: Rule = change.choice("rule"), let severity: Severity = change.choice("severity")
    else { return nil }
    return Site.SeverityChange(rule: rule, severity: severity, path: change.text("path"))
  }
  return Checked(site, checking.diagnostics)
}
