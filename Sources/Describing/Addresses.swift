import Commissioning

/// Where records and their lists are found, from the site's folder.
extension Catalogue {
  /// Where a record is told of: its page or, for terms and sources, its place in their list.
  package func path(of reference: Reference) -> String {
    let kind = kind(of: reference)
    let id = id(of: reference)
    if !kind.hasPages { return "\(kind.listPath())#\(id)" }
    return "\(kind.folder)/\(id).html"
  }

  /// Where the page of a series is.
  func path(of series: Series) -> String {
    let parties = [series.subject, series.provider, series.customer].compactMap(\.self)
    var names = parties.map { key in
      // Organisations of two kinds may share an id.
      let entry = organisations[key].entry
      return "\(entry.kind.rawValue)-\(entry.id.value)"
    }
    if let service = series.service { names.append(services[service].entry.id.value) }
    return "kpis/\(kpis[series.kpi].entry.id.value)/\(names.joined(separator: "_")).html"
  }
}

extension Kind {
  /// Whether each record has a page of its own. Terms and sources stand in a list, which is one page,
  /// so that links to them do not depend on how many there are.
  package var hasPages: Bool { self != .term && self != .source }

  /// Where a part of the kind's list is; the first is 1.
  package func listPath(part: Int = 1) -> String {
    part == 1 ? "\(folder)/index.html" : "\(folder)/index-\(part).html"
  }
}
