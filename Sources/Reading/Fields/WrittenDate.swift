import Commissioning

/// A date as people and programs write it: `1 April 2013`, `01/04/2013`, `April 1st, 2013`, `1-Apr-13`,
/// `2013/04/01`, `20130401`, a spreadsheet's 41365.
struct WrittenDate {
  private let text: String

  init(_ text: String) { self.text = text }

  /// What to write instead; nil if nobody can say.
  ///
  /// - Parameter isRead: whether a text is a date that may be written here.
  func help(_ isRead: (String) -> Bool) -> String? {
    let plain = withPlainSigns
    if plain != text, isRead(plain) {
      return "write '\(plain)': \(foreignSigns) " + "where there should be hyphens and spaces"
    }
    let (relation, rest) = split(plain.lowercased())
    if let fault = impossible(rest) { return fault }
    let readings = readings(of: rest).map { (code: relation + $0.code, words: relation + $0.words) }
      .filter { isRead($0.code) }
    guard let first = readings.first else { return nil }
    if readings.count > 1 {
      return "this is " + readings.map { "\($0.words) or " }.joined().dropLast(4)
        + ": write " + readings.map { "'\($0.code)' or " }.joined().dropLast(4)
    }
    return "did you mean '\(first.code)'?"
  }

  // MARK: Signs

  private static let dashes: Set<Unicode.Scalar> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{AD}",
  ]

  /// With hyphens for dashes, and spaces for others.
  private var withPlainSigns: String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if WrittenDate.dashes.contains(scalar) {
        plain.append("-")
      } else {
        plain.append(ForeignSpace(scalar) == nil ? scalar : " ")
      }
    }
    return String(plain).trimmed
  }

  /// "it has dashes", "it has a no-break space".
  private var foreignSigns: String {
    let hasDash = text.unicodeScalars.contains { WrittenDate.dashes.contains($0) }
    let space = text.unicodeScalars.lazy.compactMap { ForeignSpace($0) }.first?.name
    let signs = [hasDash ? "dashes" : nil, space].compactMap(\.self)
    return signs.isEmpty ? "it has spaces" : "it has " + signs.joined(separator: " and ")
  }

  // MARK: Words before a date

  private static let relations: [(words: String, relation: When.Relation)] = [
    ("by", .by), ("no later than", .by), ("on or before", .by), ("after", .after),
    ("before", .before),
    ("about", .about), ("around", .about), ("circa", .about), ("approximately", .about),
    ("approx.", .about), ("approx", .about), ("c.", .about), ("ca.", .about), ("c", .about),
    ("ca", .about), ("~", .about), ("on", .on), ("in", .on), ("from", .on), ("since", .on),
  ]

  /// The word before a date as a date has it, with a space after it, and the rest.
  private func split(_ text: String) -> (relation: String, rest: String) {
    for (words, relation) in WrittenDate.relations where text.hasPrefix(words) {
      let rest = text.dropFirst(words.count)
      let isWord = words.last?.isLetter ?? false
      guard !isWord || rest.first == " " || words == "c" && rest.first?.isNumber ?? false else {
        continue
      }
      return (relation == .on ? "" : relation.rawValue + " ", String(rest).trimmed)
    }
    return ("", text)
  }

  // MARK: Readings

  private typealias Reading = (code: String, words: String)

  private func readings(of text: String) -> [Reading] {
    let parts = WrittenDate.parts(of: text)
    if parts.count == 1, let number = parts[0].number { return single(number, parts[0].text) }
    if let month = parts.firstIndex(where: { $0.month != nil }) { return named(parts, month) }
    guard parts.allSatisfy({ $0.number != nil }) else { return [] }
    return numbered(parts)
  }

  /// A word or a number of a date.
  private struct Part {
    var text: String
    var number: Int?
    /// From 1, of a month's name.
    var month: Int?
    /// Whether it is written as a year is: with four digits, or with an apostrophe before two.
    var isYear: Bool { text.utf8.count == 4 }
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The words and numbers of a date without the weekday, the time, "st" and "of"; empty if something
  /// else is among them.
  private static func parts(of text: String) -> [Part] {
    let date = text.firstMatch(of: /^(\d{4}-\d{2}-\d{2})[t ]\d{2}:\d{2}.*$/).map { String($0.1) }
    var parts: [Part] = []
    for word in (date ?? text).split(whereSeparator: { " /.-,'’\u{2019}".contains($0) }) {
      var word = String(word)
      if word == "of" || word == "the" { continue }
      if let ordinal = word.wholeMatch(of: /(\d{1,2})(st|nd|rd|th)/) { word = String(ordinal.1) }
      if let joined = word.wholeMatch(of: /(\d{1,2})([a-z]{3,})(\d{2,4})/) {
        parts += [part(String(joined.1)), part(String(joined.2)), part(String(joined.3))]
          .compactMap(\.self)
        continue
      }
      if weekdays.contains(where: { word.hasPrefix($0) && word.hasSuffix("day") || word == $0 }) {
        continue
      }
      guard let part = part(word) else { return [] }
      parts.append(part)
    }
    return parts.count <= 3 ? parts : []
  }

  private static func part(_ word: String) -> Part? {
    if word.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
      return Int(word).map { Part(text: word, number: $0) }
    }
    guard word.count >= 3 else { return nil }
    let names = Month.names.map { $0.lowercased() }
    let month = names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }
    return month.map { Part(text: word, month: $0 + 1) }
  }

  /// `20130401`, or the number of a day in a spreadsheet.
  private func single(_ number: Int, _ text: String) -> [Reading] {
    if text.utf8.count == 8 { return day(number / 10_000, number / 100 % 100, number % 100) }
    guard text.utf8.count == 5, (30_000...60_000).contains(number) else { return [] }
    return [reading(Day(number: Int32(number - WrittenDate.spreadsheetEpoch)))]
  }

  /// The number of 1 January 1970 in a spreadsheet.
  private static let spreadsheetEpoch = 25_569

  /// With the name of the month, in any order.
  private func named(_ parts: [Part], _ position: Int) -> [Reading] {
    guard let month = parts[position].month else { return [] }
    var numbers = parts
    numbers.remove(at: position)
    guard numbers.allSatisfy({ $0.number != nil }) else { return [] }
    switch numbers.count {
    case 1: return year(numbers[0]).map { [self.month($0, month)] } ?? []
    case 2:
      let (yearPart, dayPart) =
        numbers[0].isYear ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard let year = year(yearPart), let day = dayPart.number else { return [] }
      return self.day(year, month, day)
    default: return []
    }
  }

  /// In numbers alone: with the year first, or last after a day and a month in either order.
  private func numbered(_ parts: [Part]) -> [Reading] {
    let numbers = parts.compactMap(\.number)
    if parts.count == 2 {
      if parts[0].isYear, (1...12).contains(numbers[1]), parts[1].text.utf8.count <= 2,
        numbers[1] != (numbers[0] + 1) % 100
      {
        return [month(numbers[0], numbers[1])]
      }
      return parts[1].isYear && (1...12).contains(numbers[0]) ? [month(numbers[1], numbers[0])] : []
    }
    guard parts.count == 3 else { return [] }
    if parts[0].isYear { return day(numbers[0], numbers[1], numbers[2]) }
    guard let year = year(parts[2]) else { return [] }
    let british = day(year, numbers[1], numbers[0])
    return numbers[0] == numbers[1] ? british : british + day(year, numbers[0], numbers[1])
  }

  /// A year written in four digits or in two, in which case it is from 1970 to 2069.
  private func year(_ part: Part) -> Int? {
    guard let number = part.number else { return nil }
    switch part.text.utf8.count {
    case 4: return number
    case 2: return number < 70 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  private func month(_ year: Int, _ month: Int) -> Reading {
    let month = When(.month(Month(year: year, month: month)))
    return (month.code, month.text)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> [Reading] {
    Day(year: year, month: month, day: day).map { [reading($0)] } ?? []
  }

  private func reading(_ day: Day) -> Reading { (day.isoText, day.text) }

  // MARK: Days that there are not

  /// Why a day that is written well is in no calendar.
  private func impossible(_ text: String) -> String? {
    guard let parts = text.wholeMatch(of: /(\d{4})-(\d{2})(?:-(\d{2}))?/), let year = Int(parts.1),
      let month = Int(parts.2)
    else { return nil }
    guard (1...12).contains(month) else {
      return parts.3 == nil ? nil : "there is no month \(month)"
    }
    guard let day = parts.3.flatMap({ Int($0) }) else { return nil }
    let length = Day.length(ofMonth: month, year: year)
    guard !(1...length).contains(day) else { return nil }
    return "\(Month.names[month - 1]) \(year) has \(length) days"
  }
}
