import Commissioning
import Differing
import POSIX
import Reading

/// The history of a site, to which `diff --record` adds.
struct Recording {
  /// Of `history.csv`.
  private let path: String
  private let day: Day
  private let bytes: [UInt8]
  private let history: [RecordedChange]

  /// Reads the history, so that nothing is compared if nothing can be added.
  init(_ command: DiffCommand) throws {
    let later = command.new ?? command.folder
    let content = (Disk.isFolder(later + "/content") ? later : command.folder) + "/content"
    guard Disk.isFolder(content) else {
      throw Failure.usage(
        "there is no folder '\(content)' to record in: name the site's folder with --in")
    }
    path = content + "/history.csv"
    day = try Recording.day(command, of: later)
    guard Recording.isThere(path) else {
      (bytes, history) = ([], [])
      return
    }
    do {
      bytes = try Disk.read(path, upTo: sizeLimit(ofFileNamed: path))
    } catch {
      throw Failure(message: "cannot add to \(path): \(reason(error))", code: 1)
    }
    guard !bytes.isEmpty else {
      history = []
      return
    }
    let reading = readHistory(bytes)
    history = reading.value
    if reading.diagnostics.contains(where: { $0.rule.severity == .error }) {
      throw Failure(
        message: "\(path) has errors, so nothing was added: 'prospectus check' says where", code: 1)
    }
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func day(_ command: DiffCommand, of later: String) throws -> Day {
    if let text = command.day {
      guard let day = Day(text) else {
        throw Failure.usage("'\(text)' is not a day such as 2014-03-31")
      }
      return day
    }
    if !Disk.isFolder(later), let day = try GitContent(later, in: command.folder)?.day() {
      return day
    }
    return Day(number: Int32(time(nil) / 86_400))
  }

  /// Adds what it does not have.
  func add(_ difference: Difference) throws {
    let added = difference.recorded(day, after: history)
    do {
      let file = try Differing.history(bytes, adding: added)
      if !added.isEmpty { try Disk.replace(path, with: file) }
    } catch let failure as UnwritableHistory {
      throw Failure(message: "cannot add to \(path): \(failure.reason)", code: 1)
    }
    let known = difference.changes.count - added.count
    var line = "Added \(added.count) \(added.count == 1 ? "change" : "changes") to \(path)"
    if known > 0 { line += "; it had \(known) already" }
    Output.error(line + "\n")
    if !added.isEmpty, let shown = Day(difference.newDay), shown.precedes(day) {
      Output.error(
        "They are shown on days from \(day.isoText); the site is as at \(shown.isoText)\n")
    }
  }
}
