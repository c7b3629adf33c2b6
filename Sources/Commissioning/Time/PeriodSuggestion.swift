extension Period {
  /// What to write for a text that is not a period: the period that is probably meant, if one is
  /// likely, and else the forms that there are.
  package static func help(for text: String) -> String {
    PeriodGuess(text).period.map { "write '\($0.code)' if that is what it means" }
      ?? "write \(forms)"
  }

  /// What to write in place of a period where those of another length are counted.
  package func help(for length: Length) -> String {
    let other = Period(length, with: last)
    return other.first == first && other.last == last
      ? "write '\(other.code)'" : "write a \(length.name), such as '\(other.code)'"
  }
}

/// The period that a text means which is not written as one.
private struct PeriodGuess {
  private var numbers: [(value: Int, digits: Int)] = []
  /// "Q", "H" or "W", and the number after it.
  private var part: (letter: String, number: Int)?
  private var month: Int?
  private var isRolling = false

  init(_ text: String) {
    var letter: String?
    for token in tokens(text.lowercased()) {
      if let value = unsigned(token.utf8) {
        if let of = letter { part = (of, value) } else { numbers.append((value, token.count)) }
        letter = nil
      } else {
        letter = PeriodGuess.letters[token]
        month =
          Month.names.firstIndex {
            token.count > 2 && $0.lowercased().hasPrefix(token)
          }.map { $0 + 1 } ?? month
        isRolling = isRolling || ["to", "ending", "ended"].contains(token)
      }
    }
  }

  private static let letters = [
    "q": "Q", "qtr": "Q", "quarter": "Q", "h": "H", "half": "H", "w": "W", "wk": "W", "week": "W",
  ]

  var period: Period? {
    if let part { return ofYear(part.letter, part.number) }
    if let month { return ofMonth(month) }
    return ofNumbers
  }

  private func ofYear(_ letter: String, _ number: Int) -> Period? {
    guard let year = numbers.first, year.digits == 4 else { return nil }
    if letter == "W" { return Period("\(year.value)-W\(padded(number, to: 2))") }
    return Period(
      "\(isFinancial ? Period.financialYear(year.value) : String(year.value)) \(letter)\(number)")
  }

  private func ofMonth(_ month: Int) -> Period? {
    guard let year = numbers.last, year.digits == 4 else { return nil }
    let code = Month(year: year.value, month: month).isoText
    guard numbers.count > 1 else { return Period(isRolling ? "to \(code)" : code) }
    let first = numbers[0].value
    return isRolling
      ? Period(first == 12 ? "to \(code)" : "\(first) months to \(code)")
      : Period("\(code)-\(padded(first, to: 2))")
  }

  private var ofNumbers: Period? {
    let values = numbers.map(\.value)
    switch numbers.map({ min($0.digits, 3) }) {
    case [3] where !isRolling: return Period("\(values[0])")
    case [3, 1], [3, 2], [3, 3]:
      if isFinancial { return Period(Period.financialYear(values[0])) }
      if isRolling, numbers[1].digits < 3 {
        return Period("to \(values[0])-\(padded(values[1], to: 2))")
      }
      let century = numbers[1].digits == 2 ? values[0] / 100 * 100 : 0
      return Period("\(values[0])-\(padded(values[1], to: 2))")
        ?? Period("\(values[0]) to \(values[1] + century)")
    case [1, 3], [2, 3]: return Period("\(values[1])-\(padded(values[0], to: 2))")
    case [3, 1, 1], [3, 1, 2], [3, 2, 1], [3, 2, 2]:
      return Period("\(values[0])-\(padded(values[1], to: 2))-\(padded(values[2], to: 2))")
    case [1, 1, 3], [1, 2, 3], [2, 1, 3], [2, 2, 3]:
      return Period("\(values[2])-\(padded(values[1], to: 2))-\(padded(values[0], to: 2))")
    case [2, 3, 2] where isRolling && values[0] == 12:
      return Period("to \(values[1])-\(padded(values[2], to: 2))")
    default: return nil
    }
  }

  /// Whether two years are named, one after the other.
  private var isFinancial: Bool {
    guard numbers.count == 2, numbers[0].digits == 4 else { return false }
    let next = numbers[0].value + 1
    return numbers[1].value == (numbers[1].digits == 4 ? next : next % 100)
      && numbers[1].digits % 2 == 0
  }
}

/// The runs of digits and of letters in a text.
private func tokens(_ text: String) -> [String] {
  var tokens: [String] = []
  var last: Bool?
  for character in text {
    let isDigit = character.isASCII && character.isNumber
    guard isDigit || character.isLetter else {
      last = nil
      continue
    }
    if last == isDigit {
      tokens[tokens.count - 1].append(character)
    } else {
      tokens.append(String(character))
    }
    last = isDigit
  }
  return tokens
}
