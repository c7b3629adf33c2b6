import Commissioning
import Diagnostics

/// A property that holds a date, with or without its place.
protocol DateProperty: Sendable {
  var when: When { get }
}

extension When: DateProperty {
  var when: When { self }
}

extension Located<When>: DateProperty {
  var when: When { value }
}

extension FieldGroup {
  /// The dates between which something holds, in order.
  ///
  /// - Parameters:
  ///   - help: what it is, for the field reference.
  ///   - what: what it is, for findings.
  static func term(
    _ help: String, of what: String, from: Field<Record>.Path<Located<When>?>,
    until: Field<Record>.Path<Located<When>?>
  ) -> FieldGroup {
    term(.located(.when), help, of: what, from: from, until: until)
  }

  static func term(
    _ help: String, of what: String, from: Field<Record>.Path<When?>,
    until: Field<Record>.Path<When?>
  ) -> FieldGroup {
    term(.when, help, of: what, from: from, until: until)
  }

  private static func term<Property: DateProperty>(
    _ form: Form<Property>, _ help: String, of what: String,
    from: Field<Record>.Path<Property?>, until: Field<Record>.Path<Property?>
  ) -> FieldGroup {
    FieldGroup {
      Field.optional("from", form, "when \(help) begins or began", from)
      Field.optional("until", form, "when \(help) ends or ended", until)
      FieldGroup.order(from, until, of: what)
    }
  }

  /// Two dates of which the second does not come before the first.
  ///
  /// - Parameter since: what the first date is, for findings.
  static func order<First: DateProperty, Second: DateProperty>(
    _ first: Field<Record>.Path<First?>, _ second: Field<Record>.Path<Second?>, of what: String,
    since: String = "it begins"
  ) -> FieldGroup {
    check { record, written, reading in
      guard let from = record[keyPath: first], let until = record[keyPath: second],
        until.when.certainlyPrecedes(from.when)
      else { return }
      reading.checkOrder(
        Located(from.when, at: written.place(of: first)),
        Located(until.when, at: written.place(of: second)), of: what, since: since)
    }
  }
}
