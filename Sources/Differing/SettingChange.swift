/// A setting of the site that is otherwise than in another.
package struct SettingChange: Sendable {
  /// As `site.yaml` names it.
  package let name: String
  private let label: String
  package let before: String
  package let after: String

  /// "Setting of the site, Running cost allowance: £25 -> £24".
  var line: String {
    "Setting of the site, \(label): \(before.isEmpty ? "none" : before) -> \(after.isEmpty ? "none" : after)"
  }

  /// - Parameters: what the settings of two sites say; a table of an older version has none.
  static func all(
    from old: [SiteState.Fact], to new: [SiteState.Fact]
  ) -> [SettingChange] {
    if old.isEmpty || new.isEmpty { return [] }
    let gone = old.filter { fact in !new.contains { $0.name == fact.name } }
    return (new + gone).compactMap { fact in
      let sides = [old, new].map { facts in facts.first { $0.name == fact.name }?.values ?? [] }
      guard
        let difference = FactDifference(fact.name, fact.label, sides[0], sides[1])
      else { return nil }
      let texts = difference.texts
      return texts.before == texts.after
        ? SettingChange(
          name: fact.name, label: fact.label, before: difference.gone.map(\.note).first ?? "",
          after: difference.come.map(\.note).first ?? "")
        : SettingChange(
          name: fact.name, label: fact.label, before: texts.before, after: texts.after)
    }
  }
}
