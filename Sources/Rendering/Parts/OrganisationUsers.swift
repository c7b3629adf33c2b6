import Chronology
import Commissioning
import Describing

/// Which CCGs use a CSU as their main one, and when.
extension OrganisationSections {
  func table(ofUsers users: [Key<Organisation>], of csu: Key<Organisation>) -> TableView {
    let rows = users.map { user in
      let heir = report.landscape.mainCSUs[user]
      let use = use(of: heir?.predecessors.first ?? csu, by: user, .current)
      let inference = heir?.predecessors.last.map {
        "took over from \(catalogue.organisations[$0].entry.name)"
      }
      return TableView.Row(
        head: cell(.organisation(user)),
        cells: [
          Cell(
            max(use?.evidence.status ?? .recorded, inference == nil ? .recorded : .inferred)),
          Cell(
            text: use.flatMap { dates(of: $0, by: user, inheritedBy: heir) } ?? "Dates not recorded"
          ),
          Cell(
            note: [inference, use?.evidence.note].compactMap(\.self).joined(separator: "; ")
              .nonEmpty),
        ])
    }
    return TableView(
      caption: "\(count(rows.count, "CCG")) that mainly used it on \(report.day.text), not "
        + "necessarily for every service",
      columns: columns("CCG", "Status", "When", "Note"), rows: rows, isStacked: true)
  }

  func table(
    ofOtherUsers users: [Key<Organisation>], of csu: Key<Organisation>, _ isToCome: Bool
  ) -> TableView? {
    let rows = users.compactMap { user -> TableView.Row? in
      guard let use = use(of: csu, by: user, nil),
        isToCome
          == (report.landscape.validity(of: use) == .notYet
            || report.landscape.lives[user] == .notYet)
      else { return nil }
      return TableView.Row(
        head: cell(.organisation(user)),
        cells: [
          Cell(use.evidence.status),
          Cell(text: dates(of: use, by: user, of: csu) ?? "Dates not recorded"),
          Cell(note: use.evidence.note),
        ])
    }
    if rows.isEmpty { return nil }
    return TableView(
      caption: isToCome
        ? "\(count(rows.count, "CCG")) to use it mainly after \(report.day.text)"
        : "\(count(rows.count, "CCG")) that mainly used it "
          + (isOver(csu) ? "before it closed" : "at other times"),
      columns: columns("CCG", "Status", "When", "Note"), rows: rows, isStacked: true)
  }

  /// When a CCG used a CSU, until the end of it if no other end is recorded.
  private func dates(
    of use: Dated<Key<Organisation>>, by user: Key<Organisation>, of csu: Key<Organisation>
  ) -> String? {
    let dates = dates(of: use, by: user)
    let isLeftByEnd =
      use.until == nil && report.landscape.lives[csu] == .ended
      && report.landscape.lives[user] != .ended
    return isLeftByEnd
      ? [dates, "until it closed"].compactMap(\.self).joined(separator: " ") : dates
  }

  /// When a CCG used a CSU, as far as can be shown.
  ///
  /// - Parameter heir: who took over from the one that is recorded.
  private func dates(
    of use: Dated<Key<Organisation>>, by user: Key<Organisation>, inheritedBy heir: Heir? = nil
  ) -> String? {
    guard case .ccg(let ccg) = catalogue.organisations[user].particulars else { return nil }
    let shown = ccg.csus.changes.filter { report.landscape.isShown($0) }
    let until = report.landscape.isEndShown(of: use, among: shown) ? use.until : nil
    return Describing.dates(heir?.isInferred ?? false ? heir?.since : use.from, until)
  }

  /// A CCG's use of a CSU as its main one: on the day, or else the last that can be shown.
  private func use(
    of csu: Key<Organisation>, by user: Key<Organisation>, _ validity: Validity?
  ) -> Dated<Key<Organisation>>? {
    guard case .ccg(let ccg) = catalogue.organisations[user].particulars else { return nil }
    let uses = ccg.csus.changes.filter { $0.value == csu && report.landscape.isShown($0) }
    return uses.last { report.landscape.validity(of: $0) == validity } ?? uses.last
  }
}
