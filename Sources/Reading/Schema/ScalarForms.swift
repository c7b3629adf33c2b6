import Commissioning
import Diagnostics

extension Form<String> {
  static var text: Form {
    Form("text") { text, _, reading in
      if let quotes = CurlyQuotes(text.value) {
        reading.diagnostics.append(
          Diagnostic(
            .publishedQuotes,
            "the quotation marks \(quotes.opening) and \(quotes.closing) are published with the text",
            at: text.place, help: "delete them if they are not part of it"))
      }
      return text.value.trimmed
    }
  }

  /// A web, mail or telephone address.
  static var address: Form {
    let words = "an address that begins with https://, http://, mailto: or tel:"
    return Form(words) { text, _, reading in
      if case .external(let address) = safeURL(text.value) { return address }
      reading.diagnostics.append(
        Diagnostic(
          .unsafeLink, "'\(text.value)' is not an address a page may link to", at: text.place,
          help: "write \(words)"))
      return nil
    }
  }

  /// Lower-case letters, digits and hyphens.
  static var identifier: Form { identifier { $0 } }

  /// An id, or one after the folder of an organisation's kind, such as 'csus/south'.
  static var identifierOfBody: Form {
    identifier { text in
      let folder = text.prefix { $0 != "/" }
      let isFolder = folder.count < text.count && Kind(folder: folder)?.isOrganisation == true
      return isFolder ? String(text.dropFirst(folder.count + 1)) : text
    }
  }

  /// - Parameter id: what of a text must be one.
  private static func identifier(_ id: @escaping @Sendable (String) -> String) -> Form {
    let words = "lower-case letters, digits and hyphens"
    return Form(words) { text, _, reading in
      guard let fault = faultOfIdentifier(id(text.value)) else { return text.value }
      reading.diagnostics.append(
        Diagnostic(
          .invalidIdentifier, "'\(text.value)' cannot be an id: \(fault)", at: text.place,
          help: "use \(words)"))
      return nil
    }
  }

  /// One of the regions of `site.yaml`, where that names any.
  static var region: Form {
    Form(Form.text.words) { text, _, reading in
      let regions = reading.lookup?.site.regions ?? []
      let region = text.value.trimmed
      if !regions.isEmpty, !regions.contains(region) {
        reading.diagnostics.append(
          Diagnostic(
            .unknownChoice, "'\(region)' is not a region in site.yaml", at: text.place,
            help: HiddenMark(region)?.help ?? choosing(region, among: regions)))
      }
      return region
    }
  }
}

extension Form<Bool> {
  /// `yes` or `no`.
  static var flag: Form {
    let words = "yes or no"
    return Form(words) { text, field, reading in
      if text.value == "yes" { return true }
      if text.value == "no" { return false }
      let meant = [
        "yes": ["true", "yes", "y", "on", "1"], "no": ["false", "no", "n", "off", "0"],
      ]
      .first { $0.value.contains(text.value.lowercased().trimmed) }?.key
      reading.reportMistyped(
        "'\(text.value)'", at: text.place, field: field, isNot: words,
        help: meant.map { "write \($0)" })
      return nil
    }
  }
}

extension Form<Int> {
  static var integer: Form { Form("a whole number") { Int($0) } }

  static func wholeNumber(atLeast least: Int, atMost most: Int? = nil) -> Form {
    Form(
      most.map { "a whole number from \(least) to \($0)" } ?? "a whole number of at least \(least)"
    ) {
      Int($0).flatMap { $0 >= least && $0 <= most ?? .max ? $0 : nil }
    }
  }
}

extension Form<Double> {
  /// Decimal notation: `95`, `24.73`, `1,200`.
  static var number: Form {
    let words = "a number such as 95 or 24.73"
    return Form(words) { text, field, reading in
      let written = WrittenNumber(text.value)
      if let number = written.number { return number }
      reading.reportMistyped(
        "'\(text.value)'", at: text.place, field: field, isNot: words, help: written.help)
      return nil
    }
  }
}

extension Form<Quantity> {
  /// A number with `about`, `over`, `under` or `at least` before it where a source says so.
  /// Whatever is counted in a catalogue, people, pounds or days, is from 0 to a trillion.
  static var quantity: Form {
    let words = "a number, with 'about', 'over', 'under' or 'at least' before it if needed"
    return Form(words) { text, field, reading in
      guard let quantity = Quantity(text.value) else {
        let (precision, written) = Quantity.parts(of: text.value)
        reading.reportMistyped(
          "'\(text.value)'", at: text.place, field: field, isNot: words,
          help: WrittenNumber(written).help(after: precision == .exactly ? nil : precision.rawValue)
        )
        return nil
      }
      if (0..<1e12).contains(quantity.number) { return quantity }
      let (fault, help) =
        quantity.number < 0
        ? ("below zero", "write 0 or more")
        : ("too large to show: a trillion or more", "check it for a typo")
      reading.diagnostics.append(
        Diagnostic(.mistypedField, "'\(field)' is \(fault)", at: text.place, help: help))
      return nil
    }
  }
}

extension Form<Period> {
  /// A period as observations have it.
  static var period: Form {
    let words = "a period such as 2013-04, 2013/14 Q1 or 2013/14"
    return Form(words) { text, field, reading in
      if let period = Period(text.value) { return period }
      reading.diagnostics.append(
        Diagnostic(
          .mistypedField, "'\(field)' is '\(text.value)', which is not a period", at: text.place,
          help: Period.help(for: text.value)))
      return nil
    }
  }
}

extension Form<Period.Length> {
  /// One of the named lengths, or one that says how many months roll or how many years it takes.
  static var periodLength: Form {
    let all = Period.Length.named.map(\.code)
    let words =
      "one of \(all.map { "'\($0)'" }.joined(separator: ", ")), or 'rolling 3 months', "
      + "'3 calendar years' or '3 years' with another number"
    return Form(words) { text, field, reading in
      if let length = Period.Length(code: text.value) { return length }
      let named = Period.Length.named.first { $0.name == text.value }
      reading.diagnostics.append(
        Diagnostic(
          .unknownChoice, "'\(text.value)' is not a choice for '\(field)'", at: text.place,
          help: named.map { "write '\($0.code)'" }
            ?? didYouMean(text.value, among: all).map { "\($0) Or write \(words)" }
            ?? "write \(words)"))
      return nil
    }
  }
}
