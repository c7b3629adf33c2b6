import Commissioning

extension RecordedChange {
  static let fields = FieldTable(
    FieldGroup<RecordedChange> {
      Field.required(
        "id", .identifier, "what tells it from all others; 'diff --record' works it out", \.id)
      Field.required("recorded", .day, "the day from which it is shown", \.recorded)
      Field.required("event", .choice(of: ChangeEvent.self), "what happened", \.event)
      Field.required(
        "kind", .choice(of: Kind.self), "the kind of the record that it is about", \.kind)
      Field.required("record", .identifier, "the id that the record had", \.record)
      Field.required("name", .published, "the name that it had", \.name)
      Field.optional("detail", .published, "what of it changed, if not the whole", \.detail)
      Field.optional("before", .published, "what the site said before", \.before)
      Field.optional("after", .published, "what it said then", \.after)
      Field.optional(
        "organisations", .list(.identifierOfBody),
        "the ids of the organisations that it concerns, with their folder where two have one id",
        \.organisations)
      Field.optional(
        "services", .list(.identifier), "the ids of the services that it concerns", \.services)
      Field.optional("period", .period, "of a figure", \.period)
      Field.optional(
        "source_row", .published, "the file that said so, and the row of a figure", \.sourceRow)
      Field.optional(
        "status", .choice(of: Status.self), "how what changed is known", \.status)
    })
}

extension Form<String> {
  /// A text as a site published it: nothing is to be said against how it is written. An apostrophe by
  /// which spreadsheets take it for text is not part of it.
  fileprivate static var published: Form { Form("text") { text, _, _ in unguarded(text.value) } }
}
