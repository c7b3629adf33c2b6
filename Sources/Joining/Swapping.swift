import Diagnostics

/// Rows whose numerator is more than their denominator: where most rows of a file are, the two columns
/// were swapped, and there is one finding.
struct Swapping {
  private struct File {
    var rows = 0
    var findings: [Diagnostic] = []
  }

  private var files: [SourceID: File] = [:]

  /// Counts a row that has both numbers.
  mutating func count(_ source: SourceID) { files[source, default: File()].rows += 1 }

  mutating func add(_ finding: Diagnostic) {
    guard let source = finding.place?.source else { return }
    files[source, default: File()].findings.append(finding)
  }

  var diagnostics: [Diagnostic] {
    files.sorted { $0.key < $1.key }.flatMap { _, file in
      guard file.findings.count > 2, file.findings.count * 2 > file.rows,
        var first = file.findings.first
      else { return file.findings }
      first.message =
        "the numerator is more than the denominator in \(file.findings.count) of \(file.rows) rows"
      first.help = "are the names of the two columns swapped?"
      return [first]
    }
  }
}
