import Commissioning

/// The period that a text means which is not written as one, where it can only mean one: `Apr-13`,
/// as spreadsheets write a month, `April 2013`, `2013-14` where there is no such month, `2013/2014`,
/// `Q1 2013/14`.
func periodMeant(by text: String) -> Period? {
  let text = text.lowercased()
  let words = text.split { " -".contains($0) }.map(String.init)
  if words.count == 2, let month = month(named: words[0]), let year = year(words[1]) {
    return Period(.month, ordinal: Month(year: year, month: month).number)
  }
  for (mark, year) in [(text.prefix(2), text.dropFirst(2)), (text.suffix(2), text.dropLast(2))] {
    guard let quarter = quarter(mark), let year = financialYear(year.filter { $0 != " " }) else {
      continue
    }
    return Period(.quarter, ordinal: Int32(year * 4 + quarter - 1))
  }
  return financialYear(text).map { Period(.year, ordinal: Int32($0)) }
}

/// The month, from 1, of a name or of three or more of its first letters.
private func month(named text: String) -> Int? {
  guard text.count >= 3 else { return nil }
  return Month.names.firstIndex { $0.lowercased().hasPrefix(text) }.map { $0 + 1 }
}

/// A year written in four digits or, if it is between 1970 and 2069, in two.
private func year(_ text: String) -> Int? {
  guard let number = number(text) else { return nil }
  switch text.utf8.count {
  case 2: return number < 70 ? 2000 + number : 1900 + number
  case 4: return number > 0 ? number : nil
  default: return nil
  }
}

private func quarter(_ text: Substring) -> Int? {
  guard text.first == "q", let number = number(text.dropFirst()) else { return nil }
  return (1...4).contains(number) ? number : nil
}

/// The first year of `2013/14`, `2013-14`, `2013/2014` or `2013-2014`.
private func financialYear(_ text: String) -> Int? {
  let years = text.split(omittingEmptySubsequences: false) { "/-".contains($0) }
  guard years.count == 2, years[0].utf8.count == 4, let first = number(years[0]), first > 0,
    let next = number(years[1])
  else { return nil }
  switch years[1].utf8.count {
  case 2: return next == (first + 1) % 100 ? first : nil
  case 4: return next == first + 1 ? first : nil
  default: return nil
  }
}

/// The number that ASCII digits write.
private func number(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? Int(text) : nil
}
