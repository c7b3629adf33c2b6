import Commissioning
import Diagnostics

/// The settings of a site, and whether all required ones are there.
struct SiteReading: Sendable {
  var site: Site
  var isComplete: Bool
  /// The fields, which are read again when all records are known that they name.
  var fields: YAMLNode?

  /// - Parameter site: if not given, a stand-in with which nothing in the content is wrong: its
  ///   day comes before every review, and it names no regions.
  init(
    _ site: Site = Site(title: "", day: Site.standInDay), isComplete: Bool = false,
    fields: YAMLNode? = nil
  ) {
    self.site = site
    self.isComplete = isComplete
    self.fields = fields
  }
}

extension SiteReading {
  /// The settings with the records that they name, and what is wrong with any of them.
  static func read(_ fields: YAMLNode, _ lookup: Lookup?) -> Checked<SiteReading> {
    var settings = SiteReading(fields: fields)
    var reading = FieldReading(isTable: false, lookup: lookup)
    settings.isComplete = Site.fields.fill(
      &settings.site, from: fields, of: .whole("site.yaml"),
      at: Place(fields.place.source, offset: 0, length: 0), &reading)
    return Checked(settings, reading.diagnostics)
  }
}

/// Reads `site.yaml`. What is wrong with its fields is reported when they are read again.
func readSite(_ bytes: [UInt8], text: Range<Int>, source: SourceID) -> Checked<SiteReading> {
  let yaml = bytes.withUnsafeBufferPointer {
    readYAML(UnsafeBufferPointer(rebasing: $0[text]), source: source, at: text.lowerBound)
  }
  guard let fields = yaml.value, fields.value.form == .mapping else {
    guard yaml.diagnostics.isEmpty else { return Checked(SiteReading(), yaml.diagnostics) }
    return Checked(
      SiteReading(),
      [
        Diagnostic(
          .invalidYAML, "site.yaml is not a list of fields",
          at: Place(source, offset: text.lowerBound, length: 0),
          help: "write each field as 'name: value' on a line of its own")
      ])
  }
  return Checked(SiteReading.read(fields, nil).value, yaml.diagnostics)
}
