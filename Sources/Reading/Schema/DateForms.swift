import Commissioning

extension Form<Day> {
  /// `2013-04-01`.
  static var day: Form { date("a day such as 2013-04-01") { Day($0) } }
}

extension Form<When> {
  /// `2013-04-01`, `2013-04` or `2013`, with `by`, `after`, `before` or `about` before it.
  static var when: Form {
    date("a date such as 2013-04-01, 2013-04, 2013 or 'by 2014-06'") { When($0) }
  }
}

extension Form {
  /// A date, with what was meant by one that is written in another way.
  private static func date(_ words: String, _ read: @escaping @Sendable (String) -> Value?) -> Form
  {
    Form(words) { text, field, reading in
      if let value = read(text.value) { return value }
      reading.reportMistyped(
        "'\(text.value)'", at: text.place, field: field, isNot: words,
        help: WrittenDate(text.value).help { read($0) != nil })
      return nil
    }
  }
}
