import Commissioning

/// The fields of every kind of record, as Markdown. Fields that have fields of their own are told part
/// by part.
package func fieldReference() -> String {
  var text = "# The fields of each kind\n\n"
  text += "Made by `prospectus schema`. Required fields are marked with *.\n"
  text += "\n## site.yaml\n\n" + table(Schema.site)
  for kind in Kind.allCases {
    let schema = Schema.of(kind)
    let own = schema.fields.prefix(schema.fields.count - Schema.common.count)
    text += "\n## \(kind.heading) (`\(kind.folder)/`)\n\n\(schema.help)\n\n" + table(Array(own))
  }
  text += "\n## Every kind\n\n" + table(Schema.common)
  text += "\n## Dated values\n\n\(datedValues)\n\n" + table(Field.dated(.text))
  text += "\n## Dates\n\n\(dates)\n\n## KPI data\n\n\(observations)\n\n"
  text += "| column | what it says |\n|---|---|\n"
  text += ObservationColumns.reference.map { "| `\($0.name)` | \($0.help) |\n" }.joined()
  return text
}

private func table(_ fields: [Field]) -> String {
  "| field | what it says | written as |\n|---|---|---|\n" + rows(fields, below: "")
}

private func rows(_ fields: [Field], below path: String) -> String {
  fields.map { field in
    let name = path + field.name
    return "| `\(name)`\(field.isRequired ? " *" : "") | \(field.help) | \(field.form.words) |\n"
      + rows(field.form.parts, below: name + ".")
  }.joined()
}

extension Form {
  /// The fields of its own that a value has, those of dated values aside.
  fileprivate var parts: [Field] {
    switch self {
    case .record(let fields): fields
    case .list(let form): form.parts
    default: []
    }
  }
}

private let datedValues = """
  Where a field takes dated values, write one value that always held, or one or several entries of \
  these fields. An entry without an end ends where the next begins. In tables each part is a \
  column, such as `population.value` and `population.from`.
  """

private let dates = """
  A date is as exact as its source: a day `2013-04-01`, a month `2013-04` or a year `2013`, alone or \
  with `by`, `after`, `before` or `about` before it, such as `by 2014-06`. What is checked takes a \
  date for any day that it may mean.
  """

private let observations = """
  Tables in `data/` have a row for each figure. A row has `kpi`, `period`, one of `subject`, \
  `provider` and `customer`, and `numerator` and `denominator`, or `value`, or all three.
  """
