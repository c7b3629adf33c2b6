import Differing
import Foundation
import Testing

@testable import ProspectusCLI

private func difference(_ arguments: String...) throws -> Difference {
  try DiffCommand.parse(arguments).difference()
}

private func lines(_ arguments: String...) throws -> [String] {
  try DiffCommand.parse(arguments).difference().text.split(separator: "\n").map(String.init)
}

private func built(_ site: ComparedSite) throws -> String {
  let folder = site.top.appending(path: "built \(UUID().uuidString)").path(percentEncoded: false)
  try BuildCommand.parse([site.folder, "--output", folder, "--quiet"]).run()
  return folder
}

@Suite struct Diffs {
  private let dearer = ComparedSite.files["offers/a.md"]!.replacing("amount: 1", with: "amount: 2")

  /// Folders, built sites and revisions of the same content say the same, each time in the same bytes.
  @Test func ofEqualInputAreEqualBytes() throws {
    let old = try ComparedSite()
    let new = try ComparedSite()
    try new.write("offers/a.md", dearer)
    try new.write("csus/west.md", "---\nname: West\nestablished: 2013-01-01\n---\n")
    let repository = try ComparedSite()
    try repository.commit(on: "2014-01-01")
    try repository.write("offers/a.md", dearer)
    try repository.write("csus/west.md", "---\nname: West\nestablished: 2013-01-01\n---\n")
    try repository.commit(on: "2014-01-02")
    let (builtOld, builtNew) = (try built(old), try built(new))
    let ways = [
      [old.folder, new.folder], [builtOld, builtNew],
      ["HEAD~1", "HEAD", "--in", repository.folder], [builtOld, new.folder],
    ]
    let first = try DiffCommand.parse(ways[0]).difference()
    #expect(first.changes.map(\.event) == [.added, .repriced])
    for way in ways + ways {
      let again = try DiffCommand.parse(way).difference()
      #expect(again.text == first.text && again.markdown == first.markdown)
      #expect(again.json == first.json, "\(way)")
    }
  }

  @Test func ofRevisionsFollowARenamedFile() throws {
    let site = try ComparedSite()
    try site.commit(on: "2014-01-01")
    try site.git("mv", "content/offers/a.md", "content/offers/b.md")
    try site.commit(on: "2014-01-02")
    #expect(
      try lines("HEAD~1", "HEAD", "--in", site.folder) == [
        "Renamed (1)",
        "  Finance from South (offer), Address (the old one leads nowhere): a -> b [offers/b.md]",
      ])
    try site.write(
      "offers/b.md", ComparedSite.files["offers/a.md"]!.replacing("---\np", with: "---\nid: a\np"))
    #expect(try lines("HEAD~1", "--in", site.folder) == ["Nothing is different."])
  }

  @Test(arguments: ["nosuch", "HEAD~9", "-x", ""])
  func ofAMissingRevisionSayWhatIsMissing(name: String) throws {
    let site = try ComparedSite()
    try site.commit(on: "2014-01-01")
    #expect(try GitContent(name, in: site.folder) == nil)
    let error = #expect(throws: Failure.self) {
      try DiffCommand.parse(["--in", site.folder, "--", name]).difference()
    }
    #expect(error?.message.contains("'\(name)' is neither a folder nor a git revision") == true)
  }

  @Test func ofRevisionsNeedARepository() throws {
    let site = try ComparedSite()
    #expect(throws: Failure.self) { try difference("HEAD", "--in", site.folder) }
  }

  @Test func ofRevisionsFindContentInASubfolder() throws {
    let site = try ComparedSite(at: "sites of ours/one")
    try site.commit(on: "2014-01-01")
    try site.write("offers/a.md", dearer)
    #expect(
      try lines("HEAD", "--in", site.folder) == [
        "Repriced (1)",
        "  Finance from South (offer), Price: £1 per head -> £2 per head [offers/a.md]",
      ])
    let top = site.top.path(percentEncoded: false)
    #expect(throws: Failure.self) { try difference("HEAD", site.folder, "--in", top) }
  }

  /// A revision is what was committed, whatever the work tree and the index hold.
  @Test func ofRevisionsLeaveTheWorkTreeAlone() throws {
    let site = try ComparedSite()
    try site.commit(on: "2014-01-01")
    try site.write("offers/a.md", dearer)
    try site.write("csus/west.md", "---\nname: West\nestablished: 2013-01-01\n---\n")
    try site.git("add", "content/offers/a.md")
    let status = try site.git("status", "--porcelain")
    #expect(try lines("HEAD", "HEAD", "--in", site.folder) == ["Nothing is different."])
    #expect(
      try difference("HEAD", "--in", site.folder).changes.map(\.event) == [.added, .repriced])
    #expect(try site.git("status", "--porcelain") == status)
  }

  @Test func ofRevisionsReadLargeFilesWhole() throws {
    let site = try ComparedSite()
    let rows = (0..<120_000).map { "paid,south,2013-05,90,100,\($0)\n" }
    let head = "kpi,subject,period,numerator,denominator,note\n"
    try site.write("data/paid in full.csv", head + rows.joined())
    try site.write(
      "pages/long.md", "---\ntitle: Long\n---\n\n" + String(repeating: "All of it. ", count: 90_000)
    )
    try site.commit(on: "2014-01-01")
    let files = try #require(try GitContent("HEAD", in: site.folder)).files()
    for path in ["data/paid in full.csv", "pages/long.md"] {
      let file = try #require(files.first { $0.path == path })
      #expect(try file.bytes() == Array(Data(contentsOf: site.file(path))))
    }
  }

  @Test func canBeOfOneKindOrEvent() throws {
    let (old, new) = (try ComparedSite(), try ComparedSite())
    try new.write("offers/a.md", dearer)
    try new.write(
      "csus/south.md", "---\nname: South of it\nestablished: 2012-01-01\n---\n\nIn the south.\n")
    #expect(try difference(old.folder, new.folder).changes.count == 2)
    #expect(
      try difference(old.folder, new.folder, "--only", "csu").changes.map(\.event) == [.renamed])
    #expect(
      try difference(old.folder, new.folder, "--event", "repriced").changes.map(\.kind) == [.offer])
    #expect(throws: Failure.self) { try difference(old.folder, new.folder, "--only", "ward") }
    #expect(throws: Failure.self) { try difference(old.folder, new.folder, "--event", "sunk") }
  }
}

@Suite struct Recordings {
  private func repository() throws -> ComparedSite {
    let site = try ComparedSite()
    try site.commit(on: "2013-11-05")
    try site.write(
      "csus/south.md", "---\nname: South of it\nestablished: 2012-01-01\n---\n\nIn the south.\n")
    try site.commit(on: "2013-12-06")
    return site
  }

  private func record(_ site: ComparedSite, _ more: String...) throws {
    try DiffCommand.parse(["HEAD~1", "HEAD", "--record", "--in", site.folder] + more).run()
  }

  @Test func haveTheDayOfTheRevision() throws {
    let site = try repository()
    try record(site)
    let text = try site.text("history.csv")
    #expect(text.contains(",2013-12-06,renamed,csu,south,South of it,,South,South of it,"))
    try record(site)
    try record(site, "--day", "2014-02-01")
    #expect(try site.text("history.csv") == text)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.folder + "/content").allSatisfy {
        !$0.hasPrefix(".")
      })
    #expect(try site.git("status", "--porcelain") == "?? content/history.csv\n")
  }

  @Test func haveTheDayThatIsGiven() throws {
    let site = try repository()
    try record(site, "--day", "2014-02-01")
    #expect(try site.text("history.csv").contains(",2014-02-01,renamed,"))
    #expect(throws: Failure.self) { try record(site, "--day", "1 February") }
  }

  @Test func areNotMadeOfSitesWithErrors() throws {
    let site = try ComparedSite()
    try site.commit(on: "2014-01-01")
    try site.write(
      "offers/a.md",
      ComparedSite.files["offers/a.md"]!.replacing("from: 2013", with: "from: soon 2013"))
    try site.commit(on: "2014-01-02")
    #expect(throws: Failure.self) { try record(site) }
    #expect(throws: (any Error).self) { try site.text("history.csv") }
  }

  @Test func keepAFileThatHasErrorsAsItIs() throws {
    let site = try repository()
    let text = "id,recorded,event,kind,record,name\nx,soon,ended,csu,gone,Gone\n"
    try site.write("history.csv", text)
    #expect(throws: Failure.self) { try record(site) }
    #expect(try site.text("history.csv") == text)
  }

  @Test func keepALinkAsItIs() throws {
    let site = try repository()
    let target = site.top.appending(path: "elsewhere.csv")
    try Data("id\n".utf8).write(to: target)
    try FileManager.default.createSymbolicLink(
      at: site.file("history.csv"), withDestinationURL: target)
    #expect(throws: Failure.self) { try record(site) }
    #expect(try String(contentsOf: target, encoding: .utf8) == "id\n")
  }

  @Test func startInAnEmptyFile() throws {
    let site = try repository()
    try site.write("history.csv", "")
    try record(site)
    #expect(try site.text("history.csv").hasPrefix("id,recorded,event,kind,record,name,"))
  }

  @Test func areNotMadeByBuilds() throws {
    let site = try repository()
    _ = try built(site)
    #expect(
      !FileManager.default.fileExists(atPath: site.file("history.csv").path(percentEncoded: false)))
  }
}
