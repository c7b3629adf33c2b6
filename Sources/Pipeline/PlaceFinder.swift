import Diagnostics
import Reading

/// Finds the lines and columns of places. Files are read again for it, each once.
package struct PlaceFinder {
  private let files: [(path: String, file: InputFile)]

  /// - Parameter prefix: what comes before a content file's path, such as `content/`.
  package init(inputs: Inputs, prefix: String, themePrefix: String = "templates/") {
    files =
      inputs.content.map { (prefix + $0.path, $0) }
      + inputs.theme.map { (themePrefix + $0.path, $0) }
  }

  package func findings(_ judgements: some Collection<Judgement>) -> [Finding] {
    let excerpts = excerpts(of: judgements.flatMap { $0.diagnostic.quotedPlaces })
    return judgements.map { judgement in
      let diagnostic = judgement.diagnostic
      return Finding(
        diagnostic, severity: judgement.severity,
        excerpt: diagnostic.place.flatMap { excerpts[$0] ?? unquoted($0) },
        notes: diagnostic.notes.compactMap { note in
          excerpts[note.place].map { (note.message, $0) }
        }, repeats: diagnostic.repeats.compactMap { excerpts[$0] },
        exemption: judgement.exemption?.words)
    }
  }

  private func excerpts(of places: [Place]) -> [Place: Excerpt] {
    var excerpts: [Place: Excerpt] = [:]
    for (source, places) in Dictionary(grouping: places, by: \.source)
    where Int(source.number) < files.count {
      let (path, file) = files[Int(source.number)]
      let bytes = (try? file.bytes()) ?? []
      let lines = LineStarts(bytes)
      for place in places where excerpts[place] == nil {
        excerpts[place] = Excerpt(place, path: path, bytes: bytes, lines: lines)
      }
    }
    return excerpts
  }

  private func unquoted(_ place: Place) -> Excerpt? {
    guard Int(place.source.number) < files.count else { return nil }
    return Excerpt(place, path: files[Int(place.source.number)].path, bytes: [])
  }
}

extension Diagnostic {
  /// The places whose lines are shown. A file that is not read for its content has none: it may be of
  /// any size.
  fileprivate var quotedPlaces: [Place] {
    let own = rule.concernsContent || place?.offset != 0 ? [place].compactMap(\.self) : []
    return own + notes.map(\.place) + repeats
  }
}
