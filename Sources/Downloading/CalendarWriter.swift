import Commissioning

/// Writes iCalendar (RFC 5545): lines that end in CR LF and are folded at 75 octets, escaped text, and
/// events that take whole days.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []
  /// When the calendar was made: "20140630T000000Z".
  private let stamp: String

  /// - Parameter day: on which it is taken to be made, so that equal sites have equal calendars.
  init(name: String, day: Day) {
    stamp = CalendarWriter.date(day) + "T000000Z"
    line("BEGIN", "VCALENDAR")
    line("VERSION", "2.0")
    line("PRODID", "-//Prospectus//Prospectus//EN")
    line("CALSCALE", "GREGORIAN")
    line("NAME", CalendarWriter.escaped(name))
    line("X-WR-CALNAME", CalendarWriter.escaped(name))
  }

  /// An event that takes a whole day.
  ///
  /// - Parameters:
  ///   - uid: the same for the same event in every calendar and every edition.
  ///   - url: nil if the site's address is not known.
  mutating func event(uid: String, day: Day, summary: String, description: String, url: String?) {
    line("BEGIN", "VEVENT")
    line("UID", CalendarWriter.escaped(uid))
    line("DTSTAMP", stamp)
    line("DTSTART;VALUE=DATE", CalendarWriter.date(day))
    line("SUMMARY", CalendarWriter.escaped(summary))
    line("DESCRIPTION", CalendarWriter.escaped(description))
    if let url { line("URL", url) }
    line("TRANSP", "TRANSPARENT")
    line("END", "VEVENT")
  }

  mutating func close() { line("END", "VCALENDAR") }

  /// "20140930".
  private static func date(_ day: Day) -> String { day.isoText.filter { $0 != "-" } }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n": escaped += "\\n"
      // No other control character can stand in text.
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line of at most 75 octets, the rest of it on lines that begin with a space; no character is cut.
  private mutating func line(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let octets = UTF8.encode(scalar).map(Array.init) ?? []
      if length + octets.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    bytes += [0x0D, 0x0A]
  }
}
