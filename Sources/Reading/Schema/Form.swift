import Commissioning

/// What may be written as the value of a field.
package indirect enum Form: Sendable {
  case text
  /// `yes` or `no`.
  case flag
  case integer
  case wholeNumber(atLeast: Int, atMost: Int? = nil)
  /// Plain decimal notation: `95`, `24.73`.
  case number
  /// A number with `about`, `over`, `under` or `at least` before it where a source says so.
  case quantity
  /// `2013-04-01`.
  case day
  /// `2013-04-01`, `2013-04` or `2013`, with `by`, `after`, `before` or `about` before it.
  case when
  /// `2013-04-01`, `2013-04`, `2013/14 Q1` or `2013/14`.
  case period
  case choice([String])
  /// A web, mail or telephone address.
  case address
  /// Lower-case letters, digits and hyphens.
  case identifier
  /// The id, code or former id of a record of one of these kinds.
  case reference([Kind])
  /// `kpi/organisation`.
  case series
  /// A YAML list; one value alone is a list of one; in a table, values parted by `;`.
  case list(Form)
  /// Fields of its own; in a table, columns named `field.part`.
  case record([Field])
  /// One value that always held, or entries of `value`, `from`, `until`, `status`, `source`,
  /// `note`: one, or a list.
  case timeline(Form)
}

extension Form {
  /// In words, for messages and the field reference.
  package var words: String {
    switch self {
    case .text: "text"
    case .flag: "yes or no"
    case .integer: "a whole number"
    case .wholeNumber(let least, nil): "a whole number of at least \(least)"
    case .wholeNumber(let least, let most?): "a whole number from \(least) to \(most)"
    case .number: "a number such as 95 or 24.73"
    case .quantity: "a number, with 'about', 'over', 'under' or 'at least' before it if need be"
    case .day: "a day such as 2013-04-01"
    case .when: "a date such as 2013-04-01, 2013-04, 2013 or 'by 2014-06'"
    case .period: "a period such as 2013-04, 2013/14 Q1, 2013/14 or 2013-04-01"
    case .choice(let choices): "one of " + choices.map { "'\($0)'" }.joined(separator: ", ")
    case .address: "an address that begins with https://, http://, mailto: or tel:"
    case .identifier: "lower-case letters, digits and hyphens"
    case .reference(let kinds):
      "the id of a " + kinds.map(\.noun).joined(separator: ", ")
    case .series: "a KPI and an organisation, such as invoices-paid/south"
    case .list(let form): "a list, each " + form.words
    case .record(let fields): "a group of fields: " + fields.map(\.name).joined(separator: ", ")
    case .timeline(let form): form.words + ", or dated values"
    }
  }
}
