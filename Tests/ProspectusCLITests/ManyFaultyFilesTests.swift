import Diagnostics
import Pipeline
import Reading
import Testing

@testable import ProspectusCLI

/// A site in which 76 files have 200 mistakes of many kinds.
private struct FaultySite {
  /// Front matter or a text, and how many mistakes are in it.
  private static let faulty: [(folder: String, text: String, mistakes: Int)] = [
    ("csus", "---\nname: South\nestablished: 1 April 2013\nstaff: many\nfoo: x\n---\n", 3),
    ("ccgs", "---\nname: Luton\ncsu: nowhere\npopulation: £5\n---\n", 2),
    ("offers", "---\nprovider: nowhere\nservice: nothing\n---\n", 2),
    ("pages", "---\ntitle: A\n---\n\n[a](b.md) [c](/d)\n\n[e](f.md)\n", 3),
    ("kpis", "---\nname: Paid\nunit: miles\nbetter: sideways\nperiod: now\ntarget: x\n---\n", 4),
    ("services", "---\nname: \"Finance\ncategory: back office\n---\n", 1),
  ]

  private(set) var files: [InputFile] = [InputFile("site.yaml", "title: T\ndate: 2014-03-31\n")]
  private(set) var mistakes = 0

  init() {
    var number = 0
    while files.count <= 76 {
      let fault = FaultySite.faulty[number % FaultySite.faulty.count]
      // The last files have as many mistakes as are left.
      let missing = 200 - mistakes
      let lines = files.count == 76 ? (0..<missing).map { "x\($0): y\n" }.joined() : nil
      let text = lines.map { "---\nname: Last\n\($0)---\n" } ?? fault.text
      files.append(InputFile("\(lines == nil ? fault.folder : "ccgs")/r\(number).md", text))
      mistakes += lines == nil ? fault.mistakes : missing
      number += 1
    }
  }
}

@Suite struct ManyFaultyFiles {
  private let site = FaultySite()

  private func findings(_ files: [InputFile]) -> [Finding] {
    let edition = prepare(Inputs(content: files))
    return PlaceFinder(inputs: edition.inputs, prefix: "content/").findings(edition.judgements)
  }

  private var paths: [String] {
    site.files.map { "content/" + $0.path }.filter { $0 != "content/site.yaml" }
  }

  @Test func areAllNamedInAReportOfTwoHundredLines() {
    let findings = findings(site.files)
    #expect(paths.count == 76)
    #expect(site.mistakes == 200)
    #expect(findings.reduce(0) { $0 + $1.diagnostic.count } >= 200)
    let report = textReport(findings, lineLimit: SitePlace.reportLimit)
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 200)
    for path in paths { #expect(report.contains(path), "\(path)") }
    for rule in Set(findings.map(\.diagnostic.rule)) {
      #expect(report.contains("[\(rule.rawValue)]: "), "\(rule) is not told in full")
    }
  }

  @Test func areAllNamedForMachines() {
    let findings = findings(site.files)
    let reports = [
      jsonReport(findings), gitHubReport(findings), sarifReport(findings, version: "1"),
    ]
    for report in reports {
      for path in paths { #expect(report.contains(path), "\(path)") }
    }
  }

  @Test func areNamedThoughOneHasMoreFindingsThanThereIsRoomFor() {
    let many = (0..<900).map { "x\($0): y\n" }.joined()
    let report = textReport(
      findings(site.files + [InputFile("ccgs/a.md", "---\nname: A\n\(many)---\n")]),
      lineLimit: SitePlace.reportLimit)
    #expect(report.split(separator: "\n", omittingEmptySubsequences: false).count <= 200)
    for path in paths + ["content/ccgs/a.md"] { #expect(report.contains(path), "\(path)") }
    #expect(report.contains("content/ccgs/a.md: 900 errors: "))
  }

  @Test func oneMistakeInManyIsToldOnce() {
    let files = (0..<40).map {
      InputFile("ccgs/r\($0).md", "---\nname: R\($0)\ncsu: nowhere\n---\n")
    }
    let report = textReport(
      findings([site.files[0]] + files), lineLimit: SitePlace.reportLimit)
    #expect(report.components(separatedBy: "no CSU 'nowhere'").count == 2)
    for file in files { #expect(report.contains("content/\(file.path):3:6"), "\(file.path)") }
  }
}
