import Commissioning
import Describing

/// How the page of any organisation starts.
struct OrganisationArticle: PagePart {
  let links: Links

  func article(_ key: Key<Organisation>, caption: String) -> Article {
    var article = RecordArticle(links: links).article(.organisation(key), caption: caption)
    if let notice = closure(catalogue.organisations[key]) {
      article.notices.insert(notice, at: 0)
      article.tags.append(.closed("Closed"))
    }
    return article
  }

  /// "Closed 30 September 2014." if it had closed by the day the site describes.
  private func closure(_ organisation: Organisation) -> String? {
    guard let closed = organisation.closed?.value, organisation.isClosed(on: report.day) else {
      return nil
    }
    let successors = organisation.successions.flatMap(\.into).map {
      catalogue.organisations[$0].entry.name
    }
    let closure = "Closed \(closed.text)."
    return successors.isEmpty
      ? closure : "\(closure) Its work went to \(successors.joined(separator: " and "))."
  }
}
