import Chronology
import Commissioning

/// The parts of a term in words, for tables.
extension AgreementTerm {
  var stateText: String {
    switch validity {
    case .current: "In force"
    case .notYet: "Not yet begun"
    case .ended: "Ended"
    case .notKnown: "Not known"
    }
  }

  var fromText: String { from?.text ?? "Not recorded" }

  var untilText: String {
    switch end {
    case .at(let when): when.text
    case .open: "Open-ended"
    case .notRecorded: "Not recorded"
    }
  }

  /// "Offered 20 January 2014, declined 12 May 2014", "Agreed May 2014".
  var extensionText: String {
    let texts = answers.map { answer in
      answer.state.rawValue + (answer.on.map { " \($0.phrase)" } ?? "")
    }
    guard let first = texts.first else { return "None recorded" }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + texts.dropFirst())
      .joined(separator: ", ")
  }

  var possibleText: String {
    if let possibleEnd { return possibleEnd.text }
    if validity == .ended { return "Ended" }
    return end == .open ? "It has no end" : "No later end recorded"
  }

  package var noticeText: String {
    if let notice { return notice.text }
    if validity == .ended { return "Ended" }
    return end == .open ? "No end to give it for" : "Not recorded"
  }

  /// "from 1 April 2013 until 30 September 2014; may run to 31 March 2016; last day for notice 31 March
  /// 2014, passed".
  var reading: String {
    var text = bound("from", "began", fromText)
    let last =
      end == .open
      ? "with no end" : bound("until", validity == .ended ? "ended" : "ends", untilText)
    text += (last.hasPrefix("until ") ? " " : ", ") + last
    if let endBeforeExtension { text += ", extended from \(endBeforeExtension.text)" }
    if let possibleEnd { text += "; may run to \(possibleEnd.text)" }
    if let notice { text += "; last day for notice \(notice.text)" }
    if let noticeIfExtended { text += "; if extended, \(noticeIfExtended.text)" }
    return text
  }

  /// "from 1 April 2013", "began by June 2013", "until a day that is not recorded".
  private func bound(_ preposition: String, _ verb: String, _ text: String) -> String {
    if text == "Not recorded" { return "\(preposition) a day that is not recorded" }
    let isPhrase = ["by ", "after ", "before ", "about "].contains { text.hasPrefix($0) }
    return "\(isPhrase ? verb : preposition) \(text)"
  }
}

extension AgreementTerm.Notice {
  /// "31 March 2014, passed".
  var text: String {
    switch standing {
    case .passed: "\(lastDay.text), passed"
    case .today: "\(lastDay.text), the last day"
    case .toCome: lastDay.text
    }
  }
}
