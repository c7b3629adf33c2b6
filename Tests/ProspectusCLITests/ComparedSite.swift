import Foundation

/// A small site in a folder of its own, in a git repository if so asked, which is deleted at the end.
final class ComparedSite {
  /// Its path has a space in it.
  let top: URL
  /// Of the site, below the top.
  let place: String

  static let files: [String: String] = [
    "site.yaml": "title: Test\ndate: 2014-03-31\n",
    "csus/south.md": "---\nname: South\nestablished: 2012-01-01\n---\n\nIn the south.\n",
    "services/finance.md": "---\nname: Finance\ncategory: back office\n---\n",
    "offers/a.md":
      "---\nprovider: south\nservice: finance\nfrom: 2013-04-01\nprice: {amount: 1, basis: per head}\n---\n",
    "kpis/paid.md": "---\nname: Paid\nunit: percent\nbetter: higher\nperiod: month\n---\n",
    "data/paid in full.csv":
      "kpi,subject,period,numerator,denominator\npaid,south,2013-05,90,100\n",
  ]

  init(at place: String = "") throws {
    self.place = place
    top = FileManager.default.temporaryDirectory.appending(path: "a site \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    for (path, text) in ComparedSite.files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(at: top) }

  var folder: String {
    (place.isEmpty ? top : top.appending(path: place)).path(percentEncoded: false)
  }

  func file(_ path: String) -> URL { URL(filePath: folder).appending(path: "content/\(path)") }

  func write(_ path: String, _ text: String) throws {
    let file = file(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String { try String(contentsOf: file(path), encoding: .utf8) }

  /// Commits all files as on a day.
  func commit(on day: String) throws {
    if !FileManager.default.fileExists(atPath: top.appending(path: ".git").path()) {
      try git("init", "--quiet", on: day)
    }
    try git("add", "--all", on: day)
    try git("commit", "--quiet", "--message", "A change", on: day)
  }

  @discardableResult
  func git(_ arguments: String..., on day: String = "2014-01-01") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-C", top.path(percentEncoded: false), "-c", "user.name=Editor",
        "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false",
      ] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_DATE": "\(day)T12:00:00Z", "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(arguments: arguments) }
    return String(decoding: output, as: UTF8.self)
  }

  struct Failed: Error {
    var arguments: [String]
  }
}
