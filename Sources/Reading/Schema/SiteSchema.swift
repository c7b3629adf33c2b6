import Commissioning
import Diagnostics

extension Schema {
  /// The fields of `site.yaml`.
  package static let site: [Field] = [
    .required("title", .text, "the site's title"),
    .optional("description", .text, "what it is, in a sentence or two"),
    .optional(
      "base_url", .address,
      "where it will be published, an address on the web; the sitemap needs it"),
    .required("date", .day, "the day the site answers for"),
    .optional("language", .text, "its language; en-GB where not given"),
    .optional("publisher", .text, "who publishes it"),
    .optional("contact", .text, "how to ask about a figure"),
    .optional("licence", .text, "the licence of the content"),
    .optional("attribution", .list(.text), "attribution statements of the data used"),
    .optional("regions", .list(.text), "the regions organisations may name"),
    .optional(
      "running_cost_allowance", .timeline(.quantity),
      "pounds a head of population that a CCG may spend on running itself in a year"),
    .optional("strict", .flag, "'yes' makes warnings fail the build too"),
    .optional(
      "severities",
      .list(
        .record([
          .required("rule", .choice(of: Rule.self), "which rule"),
          .required("severity", .choice(of: Severity.self), "how much it matters"),
          .optional(
            "path", .text, "a file or folder, from the content folder: ccgs/ or ccgs/luton.md"),
        ])),
      "another severity for a rule, everywhere or below a path"),
    .optional(
      "baseline", .text,
      "the file of findings that are accepted for now; baseline.txt where not given"),
    .optional(
      "unmatched_limit", .wholeNumber(atLeast: 0),
      "how many rows of KPI data may fail to join, as warnings; each is an error where not given"),
  ]
}
