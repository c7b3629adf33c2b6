import Commissioning
import Diagnostics

/// Dated values as they are written, including those whose value cannot be read: the one before
/// them ends where they begin.
struct DatedValues<Value: Sendable>: Sendable {
  var changes: [Dated<Value?>]

  /// An entry without an end ends where the next begins.
  var timeline: Timeline<Value> {
    let beginnings = changes.compactMap(\.from).sorted { $0.firstDay < $1.firstDay }
    return Timeline(
      changes.compactMap { change in
        change.value.map {
          Dated(
            $0, from: change.from, until: change.until ?? end(of: change, before: beginnings),
            evidence: change.evidence, place: change.place)
        }
      })
  }

  /// Where the next entry begins, if one does.
  ///
  /// - Parameter beginnings: of all entries, in time.
  private func end(of change: Dated<Value?>, before beginnings: [When]) -> When? {
    guard changes.count > 1 else { return nil }
    let next = beginnings.partitioningIndex { next in
      change.from.map { $0.certainlyPrecedes(next) } ?? true
    }
    return next < beginnings.count ? beginnings[next].justBefore : nil
  }
}

/// One entry of dated values.
struct DatedValue<Value: Sendable>: Sendable {
  var value: Value?
  var from: Located<When>?
  var until: Located<When>?
  var evidence = Evidence()

  @FieldGroup<DatedValue>.Builder static func fields(_ form: Form<Value>) -> FieldGroup<DatedValue>
  {
    Field.required("value", form, "the value", \.value)
    Field.optional("from", .located(.when), "when it began to hold", \.from)
    Field.optional("until", .located(.when), "when it stopped holding", \.until)
    FieldGroup.evidence(\.evidence)
  }
}

extension Form {
  /// One value that always held, or entries of `value`, `from`, `until`, `status`, `source`, `note`:
  /// one, or a list.
  static func dated<Element: Sendable>(_ element: Form<Element>) -> Form
  where Value == DatedValues<Element> {
    let table = FieldTable(DatedValue.fields(element))
    return Form(element.words + ", or dated values", parts: []) { node, field, reading in
      guard node.value.form == .sequence else {
        return change(node, element, table, field: field, &reading).map {
          DatedValues(changes: [$0])
        }
      }
      return DatedValues(
        changes: node.items.compactMap { change($0, element, table, field: field, &reading) })
    }
  }
}

extension Form {
  /// Values that may hold at once, each bare or an entry of `value`, `from`, `until`, `status`,
  /// `source`, `note`. None ends where the next begins.
  static func eachDated<Element: Sendable>(_ element: Form<Element>) -> Form
  where Value == Timeline<Element> {
    let table = FieldTable(DatedValue.fields(element))
    let entry = Form<Dated<Element>>(element.words, parts: []) { node, field, reading in
      guard let change = change(node, element, table, field: field, &reading),
        let value = change.value
      else { return nil }
      return Dated(
        value, from: change.from, until: change.until, evidence: change.evidence,
        place: change.place)
    }
    let bare = Form<[Element]>.list(element)
    return Form("a list, each \(element.words), or dated values", parts: []) {
      node, field, reading in
      if node.value.isScalar, reading.isTable {
        return (bare.value(of: node, field: field, &reading) ?? []).reduce(into: Timeline()) {
          $0.changes.append(
            Dated($1, from: nil, until: nil, evidence: Evidence(), place: node.place))
        }
      }
      return Form<[Dated<Element>]>.list(entry).value(of: node, field: field, &reading).map {
        Timeline($0)
      }
    }
  }
}

private func change<Value>(
  _ node: YAMLNode, _ form: Form<Value>, _ table: FieldTable<DatedValue<Value>>, field: String,
  _ reading: inout FieldReading
) -> Dated<Value?>? {
  guard node.value.form == .mapping else {
    return Dated(
      form.value(of: node, field: field, &reading), from: nil, until: nil,
      evidence: Evidence(reading.status ?? .recorded), place: node.place)
  }
  var dated = DatedValue<Value>()
  let isComplete = table.fill(&dated, from: node, of: .field(field), &reading)
  if isComplete, let from = dated.from, let until = dated.until {
    reading.checkOrder(from, until, of: "'\(field)'")
  }
  return Dated(
    dated.value, from: dated.from?.value, until: dated.until?.value, evidence: dated.evidence,
    place: node.place)
}
