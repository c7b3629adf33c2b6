import Commissioning

extension Comparison {
  /// What is said otherwise of figures as they were before they were published again. That a figure was
  /// published again, or is no longer, is told of the figure.
  ///
  /// - Parameter figures: those of the old site that the new one has not just so.
  func superseded(_ figures: [SiteState.FigureKey: SiteState.Figure]) -> [Change] {
    let before = known(old.corrected, asOf: key)
    let after = known(new.corrected) { $0 }
    return Set(before.keys).union(after.keys).sorted().compactMap { figure in
      let gone = (before[figure] ?? []).without(after[figure] ?? [])
      let come = (after[figure] ?? []).without(before[figure] ?? [])
      let (first, second) = (figures[figure], observations.new[figure])
      let isTold = first?.code != second?.code || first?.published != second?.published
      if gone.isEmpty && come.isEmpty || isTold && (gone.isEmpty || come.isEmpty) { return nil }
      func text(_ superseded: [SiteState.Superseded]) -> String {
        superseded.map(\.text).joined(separator: "; ").nonEmpty ?? "nothing"
      }
      guard let last = come.last ?? gone.last else { return nil }
      return change(
        .revised, figure, of: "as published before", before: text(gone), after: text(come),
        source: last.row, status: last.status, distinction: "")
    }
  }

  /// Superseded figures by whom they are about, as tables of observations name them.
  private func known(
    _ corrected: [SiteState.FigureKey: [SiteState.Superseded]],
    asOf present: (SiteState.FigureKey) -> SiteState.FigureKey
  ) -> [SiteState.FigureKey: [SiteState.Superseded]] {
    Dictionary(
      corrected.map { figure, superseded in
        var figure = present(figure)
        figure.parties = figure.parties.map(unambiguous)
        return (figure, superseded)
      }, uniquingKeysWith: +)
  }
}

extension [SiteState.Superseded] {
  /// Those whose words others lack.
  fileprivate func without(_ others: [SiteState.Superseded]) -> [SiteState.Superseded] {
    let texts = Set(others.map(\.text))
    return filter { !texts.contains($0.text) }
  }
}
