import Commissioning
import Diagnostics

extension Form {
  /// The id, code or former id of a record of one of some kinds.
  fileprivate static func mention<Record: Recorded>(of kinds: [Kind]) -> Form
  where Value == Key<Record> {
    Form("the id of a " + kinds.map(\.noun).joined(separator: ", "), isMention: true) {
      text, _, reading in reading.find(text, among: kinds)
    }
  }
}

extension Form<Key<Organisation>> {
  static var organisation: Form { mention(of: [.csu, .ccg, .supplier]) }
  static var csu: Form { mention(of: [.csu]) }
  static var ccg: Form { mention(of: [.ccg]) }

  /// The organisation that another became, never itself.
  static var successor: Form {
    let any = organisation
    return Form(any.words, isMention: true) { text, field, reading in
      guard reading.lookup == nil || text.value != reading.id else {
        reading.diagnostics.append(
          Diagnostic(
            .unknownReference, "'\(text.value)' cannot become itself", at: text.place,
            help: "name the organisation that its work went to, or leave 'into' out"))
        return nil
      }
      return any.value(of: text, field: field, &reading)
    }
  }
}

extension Form<Key<Service>> {
  static var service: Form { mention(of: Service.kinds) }
}

extension Form<Key<Offer>> {
  static var offer: Form { mention(of: Offer.kinds) }
}

extension Form<Key<Agreement>> {
  static var agreement: Form { mention(of: Agreement.kinds) }
}

extension Form {
  /// `all`, `none` or a list of records.
  static func share<Record>(_ element: Form<Key<Record>>) -> Form
  where Value == Succession.Share<Record> {
    let list = Form<[Key<Record>]>.list(element)
    return Form("'all', 'none' or \(list.words)", parts: []) { node, field, reading in
      if node.value.isScalar, node.text == "all" { return .all }
      if node.value.isScalar, node.text == "none" { return Succession.Share.none }
      return list.value(of: node, field: field, &reading).map(Succession.Share.named)
    }
  }
}

extension Form<Key<KPI>> {
  static var kpi: Form { mention(of: KPI.kinds) }
}

extension Form<Key<System>> {
  static var system: Form { mention(of: System.kinds) }
}

extension Form<Key<Source>> {
  static var source: Form { mention(of: Source.kinds) }
}

extension Form<FigureMention> {
  /// `kpi/organisation`.
  static var series: Form {
    let (kpi, organisation) = (Form<Key<KPI>>.kpi, Form<Key<Organisation>>.organisation)
    let words = "a KPI and an organisation, such as invoices-paid/south"
    return Form(words) { text, field, reading in
      let parts = text.value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        reading.reportMistyped("'\(text.value)'", at: text.place, field: field, isNot: words)
        return nil
      }
      let start = Int(text.place.offset)
      func located(_ part: Substring, after: Int) -> Located<String> {
        Located(
          String(part),
          at: Place(text.place.source, offset: start + after, length: part.utf8.count))
      }
      let first = located(parts[0], after: 0)
      let second = located(parts[1], after: parts[0].utf8.count + 1)
      let kpi = kpi.value(of: first, field: field, &reading)
      let subject = organisation.value(of: second, field: field, &reading)
      guard let kpi, let subject else { return nil }
      return FigureMention(kpi: kpi, subject: subject, place: first.place)
    }
  }
}
