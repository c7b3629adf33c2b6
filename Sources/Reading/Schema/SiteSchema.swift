import Commissioning
import Diagnostics

extension Site {
  /// The fields of `site.yaml`.
  static let fields = FieldTable(
    FieldGroup<Site> {
      Field.required("title", .text, "the site's title", \.title)
      Field.optional("description", .text, "what it is, in a sentence or two", \.description)
      Field.optional(
        "base_url", .siteAddress,
        "where it will be published, an address on the web; the sitemap needs it", \.baseURL)
      Field.required("date", .day, "the day the site describes", \.day)
      Field.optional(
        "editions", .list(.located(.day)),
        "earlier days: each gets a site of its own, in a folder of the site that is named after it",
        \.editions)
      Field.optional("language", .text, "its language; en-GB if left out", \.language)
      Field.optional("publisher", .text, "who publishes it", \.publisher)
      Field.optional("contact", .text, "how to ask about a figure", \.contact)
      Field.optional("licence", .text, "the licence of the content", \.licence)
      Field.optional(
        "attribution", .list(.text, mayHoldCommas: true), "attribution statements of the data used",
        \.attribution)
      Field.optional("regions", .list(.text), "the regions organisations may name", \.regions)
      Field.optional(
        "running_cost_allowance", .dated(.quantity),
        "pounds a head of population that a CCG may spend on running itself in a year",
        \.runningCostAllowance)
      Field.optional(
        "stated_csus", .dated(.quantity),
        "how many CSUs a source states, whether or not they can be named", \.statedCSUs)
      Field.optional(
        "reported_percentage", .wholeNumber(atLeast: 0, atMost: 100),
        "the percentage of the organisations in a sum that must have reported for it to be judged; 90 if left out",
        \.reportedPercentage)
      Field.optional(
        "suppression_seed", .text,
        "any text that is not published: by it is drawn which figures are withheld so that small ones cannot be worked out; the title if left out",
        \.suppressionSeed)
      Field.optional("strict", .flag, "'yes' makes warnings fail the build too", \.isStrict)
      Field.optional(
        "severities", .list(.group(SeverityChange.fields, in: SeverityChange.blank)),
        "a different severity for a rule, everywhere or below a path", \.severities)
      Field.optional(
        "baseline", .located(.text),
        "the file of findings that are accepted for now; baseline.txt if left out", \.baseline)
      Field.optional(
        "unmatched_limit", .wholeNumber(atLeast: 0),
        "how many rows of KPI data may fail to join, as warnings; if left out, each is an error",
        \.unmatchedLimit, at: \.unmatchedLimitPlace)
      FieldGroup.editions
    })
}

extension Site.SeverityChange {
  fileprivate static let blank = Site.SeverityChange(
    rule: .missingField,
    severity: Located(.error, at: Place(SourceID(0), offset: 0, length: 0)))

  @FieldGroup<Site.SeverityChange>.Builder fileprivate static var fields:
    FieldGroup<Site.SeverityChange>
  {
    Field.required("rule", .choice(of: Rule.self), "which rule", \.rule)
    Field.required(
      "severity", .located(.choice(of: Severity.self)), "how much it matters", \.severity)
    Field.optional(
      "path", .located(.text), "a file or folder, from the content folder: ccgs/ or ccgs/luton.md",
      \.path)
  }
}

extension Form<String> {
  /// The address a site is published at.
  fileprivate static var siteAddress: Form {
    let address = address
    return Form(address.words) { text, field, reading in
      guard let written = address.value(of: text, field: field, &reading) else { return nil }
      if let site = Reading.siteAddress(written) { return site }
      reading.diagnostics.append(
        Diagnostic(
          .unsafeLink, "'\(written)' is not the address of a site", at: text.place,
          help: "write an address that begins with https:// or http://"))
      return nil
    }
  }
}
