import Commissioning

/// The fields of every kind of record, as Markdown.
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
  return text
}

private func table(_ fields: [Field]) -> String {
  "| field | what it says | written as |\n|---|---|---|\n"
    + fields.map { field in
      "| `\(field.name)`\(field.isRequired ? " *" : "") | \(field.help) | \(field.form.words) |\n"
    }.joined()
}
