import Chronology
import Commissioning
import Describing

/// How the page of any organisation starts.
struct OrganisationArticle: PagePart {
  let links: Links

  func article(_ key: Key<Organisation>, caption: String) -> Article {
    var article = RecordArticle(links: links).article(.organisation(key), caption: caption)
    let organisation = catalogue.organisations[key]
    if organisation.entry.kind != .supplier { article.actions = actions(key) }
    switch report.landscape.lives[key] {
    case .current:
      if let plan = PlannedClosure(links: links).text(of: key) {
        article.notices.insert(plan, at: 0)
      }
    case .ended:
      article.notices.insert(closure(organisation, key), at: 0)
      article.tags.append(.closed("Closed"))
    case .notYet:
      let date = organisation.established.map { ": it is to be established \($0.phrase)" } ?? ""
      article.notices.insert("On \(report.day.text) it did not exist yet\(date).", at: 0)
      article.tags.append(.closed("Planned"))
    case .notKnown(let doubt):
      article.notices.insert(
        "Whether it existed on \(report.day.text) is not known: \(doubt.text).", at: 0)
    }
    return article
  }

  private func actions(_ key: Key<Organisation>) -> [Anchor] {
    let entry = catalogue.organisations[key].entry
    return [
      Anchor(
        text: "Compare with others",
        address: address("\(ComparePage.path)?\(entry.kind.folder)=\(entry.id.value)")),
      Anchor(
        text: "One-page summary", address: address(SummaryPage.path(of: key, in: catalogue))),
    ]
  }

  /// "Closed 30 September 2014. Its work went to NHS South CSU."
  private func closure(_ organisation: Organisation, _ key: Key<Organisation>) -> String {
    let closure = "Closed \(organisation.closed?.value.phrase ?? "on a day that is not recorded")."
    let steps = organisation.successions.filter {
      $0.event != .renamed && $0.event != .codeReused
        && report.landscape.isShown($0, of: organisation)
    }
    let sentences = steps.filter { !$0.into.isEmpty }.map(sentence)
    if sentences.isEmpty { return "\(closure) What became of its work is not recorded." }
    let isPart = steps.contains { if case .named? = $0.customers { true } else { false } }
    let rest =
      isPart && hasLostWork(key) ? ["What became of the rest of its work is not recorded."] : []
    return ([closure] + sentences + rest).joined(separator: " ")
  }

  /// Whether a source states more customers than are named as having gone somewhere, or something of its
  /// that is recorded has no successor.
  private func hasLostWork(_ key: Key<Organisation>) -> Bool {
    let (organisation, landscape) = (catalogue.organisations[key], report.landscape)
    let named = organisation.successions.reduce(0) { number, succession in
      if case .named(let customers)? = succession.customers {
        number + customers.count
      } else {
        number
      }
    }
    if case .csu(let csu) = organisation.particulars,
      let stated = csu.statedCustomers.nearest(to: report.day)?.value, Int(stated.number) > named
    {
      return true
    }
    return report.lineage.moves.contains { $0.from == key && $0.to == nil && !$0.customers.isEmpty }
      || landscape.mainCSUs.values.contains { $0?.fate == .lost(key) }
      || landscape.agreements.values.contains {
        $0.provider?.fate == .lost(key) && $0.end.when.map { landscape.isOver($0.lastDay) } != true
      }
  }

  private func sentence(_ succession: Succession) -> String {
    let names = succession.into.map { catalogue.organisations[$0].entry.name }
      .joined(separator: " and ")
    let when = succession.on.map { " " + $0.phrase } ?? ""
    switch succession.customers {
    case .named(let customers)?:
      return "\(count(customers.count, "customer")) went to \(names)\(when)."
    case .all?, nil:
      let text = "Its work went to \(names)\(when)."
      return succession.into.count > 1
        ? text + " Which part of it went to which is not recorded." : text
    case Succession.Share.none?: return "\(names) took its place\(when), without its customers."
    }
  }
}
