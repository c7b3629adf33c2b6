import Commissioning
import Describing
import Downloading

/// When agreements of a CCG or a CSU end and until when notice can be given, for a calendar. Only a body
/// with something to come has one.
struct CalendarDownload: SitePage {
  let key: Key<Organisation>
  let path: String

  static func path(of key: Key<Organisation>, in report: Report) -> String {
    report.path(of: .organisation(key)).dropLast(".html".utf8.count) + ".ics"
  }

  /// Whether a body has one: not if it was not known by the day.
  static func isPublished(for key: Key<Organisation>, in report: Report) -> Bool {
    [.ccg, .csu].contains(report.catalogue.organisations[key].entry.kind)
      && report.landscape.isShown(.organisation(key)) && !TermCalendar(of: key, in: report).isEmpty
  }

  static func all(in survey: Survey) -> [CalendarDownload] {
    let report = survey.report
    return report.catalogue.organisations.keys.filter { isPublished(for: $0, in: report) }.map {
      CalendarDownload(key: $0, path: path(of: $0, in: report))
    }
  }

  func write(with press: Press, into output: inout [UInt8]) {
    output += TermCalendar(of: key, in: press.report).bytes
  }
}
