import Commissioning

/// The fields of every kind of record, as Markdown. Fields that have fields of their own are listed
/// part by part.
package func fieldReference() -> String {
  var text = "# The fields of each kind\n\n"
  text += "Made by `prospectus schema`. Required fields are marked with *.\n"
  text += "\n## site.yaml\n\n" + table(Site.fields.outlines)
  for kind in Kind.allCases {
    text += "\n## \(kind.heading) (`\(kind.folder)/`)\n\n" + section(kind.readable, kind)
  }
  text += "\n## Every kind\n\n" + table(FieldTable(FieldGroup<Entry>.common).outlines)
  text +=
    "\n## What changed (`history.csv`)\n\n\(history)\n\n" + table(RecordedChange.fields.outlines)
  text +=
    "\n## Dated values\n\n\(datedValues)\n\n" + table(FieldTable(DatedValue.fields(.text)).outlines)
  text += "\n## Dates\n\n\(dates)\n\n## KPI data\n\n\(observations)\n\n"
  text += "| column | what it says |\n|---|---|\n"
  text += ObservationColumns.reference.map { "| `\($0.name)` | \($0.help) |\n" }.joined()
  return text
}

private func section<Record: Readable>(_: Record.Type, _ kind: Kind) -> String {
  let schema = Record.schema(of: kind)
  return "\(schema.help)\n\n" + table(schema.outlines)
}

private func table(_ fields: [FieldOutline]) -> String {
  "| field | what it says | written as |\n|---|---|---|\n" + rows(fields, below: "")
}

private func rows(_ fields: [FieldOutline], below path: String) -> String {
  fields.map { field in
    let name = path + field.name
    return "| `\(name)`\(field.isRequired ? " *" : "") | \(field.help) | \(field.words) |\n"
      + rows(field.parts, below: name + ".")
  }.joined()
}

private let datedValues = """
  Where a field takes dated values, write one value that always held, or one or more entries of \
  these fields. An entry without an end ends where the next begins. In tables each part is a \
  column, such as `population.value` and `population.from`, and of a second entry \
  `population.2.value` and `population.2.from`.
  """

private let dates = """
  A date is as exact as its source: a day `2013-04-01`, a month `2013-04` or a year `2013`, alone or \
  with `by`, `after`, `before` or `about` before it, such as `by 2014-06`. A month means the whole \
  month; within a year, and within the month by which something happened, it is not known whether it \
  had. Checks take a date as any day that it may mean.
  """

private let history = """
  A table of what changed, a row for each change, which `prospectus diff --record` adds to. A change is \
  shown from the day on which it was recorded, also where its record is no longer in the content. Values \
  of a list are separated by semicolons.
  """

private let observations = """
  Tables in `data/` have a row for each figure. A row has `kpi`, `period`, one of `subject`, \
  `provider` and `customer`, and `numerator` and `denominator`, or `value`, or all three.
  """
