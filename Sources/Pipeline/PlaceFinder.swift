import Diagnostics
import Reading

/// Finds the line and column of places. Files are read again for it, one at a time.
package struct PlaceFinder {
  private let files: [(path: String, file: InputFile)]
  private var last: (source: SourceID, bytes: [UInt8], lines: LineStarts)?

  /// - Parameter prefix: what stands before a content file's path, such as `content/`.
  package init(inputs: Inputs, prefix: String, themePrefix: String = "templates/") {
    files =
      inputs.content.map { (prefix + $0.path, $0) }
      + inputs.theme.map { (themePrefix + $0.path, $0) }
  }

  /// - Parameter isQuoted: whether the line is to be shown; a file that is not read for its content
  ///   may be of any size.
  package mutating func excerpt(_ place: Place?, isQuoted: Bool = true) -> Excerpt? {
    guard let place, Int(place.source.number) < files.count else { return nil }
    let (path, file) = files[Int(place.source.number)]
    guard isQuoted else { return Excerpt(place, path: path, bytes: []) }
    if let last, last.source == place.source {
      return Excerpt(place, path: path, bytes: last.bytes, lines: last.lines)
    }
    let bytes = (try? file.bytes()) ?? []
    let lines = LineStarts(bytes)
    last = (place.source, bytes, lines)
    return Excerpt(place, path: path, bytes: bytes, lines: lines)
  }

  package mutating func finding(_ judgement: Judgement) -> Finding {
    let diagnostic = judgement.diagnostic
    var notes: [(message: String, excerpt: Excerpt)] = []
    for note in diagnostic.notes {
      if let excerpt = excerpt(note.place) { notes.append((note.message, excerpt)) }
    }
    return Finding(
      diagnostic, severity: judgement.severity,
      excerpt: excerpt(
        diagnostic.place, isQuoted: diagnostic.rule.concernsContent || diagnostic.place?.offset != 0
      ), notes: notes)
  }
}
