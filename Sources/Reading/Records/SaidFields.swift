/// What the lines of front matter say that cannot be read as a whole: the ids, codes and words of each
/// field that is on one line, by its name. A line that is faulty itself says nothing.
func saidFields(_ text: UnsafeBufferPointer<UInt8>) -> [String: [String]] {
  var said: [String: [String]] = [:]
  var next = line(at: 0, in: text)?.next ?? 0
  while let line = line(at: next, in: text) {
    next = line.next
    if text[line.content].elementsEqual("---".utf8) { break }
    guard let colon = text.firstFieldColon(in: line.content) else { continue }
    let name = String(decoding: text[line.content.lowerBound..<colon], as: UTF8.self)
    let value = String(decoding: text[(colon + 1)..<line.content.upperBound], as: UTF8.self)
    guard let values = saidValues(value), said[name] == nil else { continue }
    said[name] = values
  }
  return said
}

/// The values of a field, one or several in brackets; nil if there is none, or it is no plain word.
private func saidValues(_ text: String) -> [String]? {
  var text = text.trimmed
  if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
  let values = text.split(separator: ",").map { value in
    value.trimmed.trimmingQuotes
  }
  let areWords = values.allSatisfy { value in
    !value.isEmpty && !value.contains { ":[]{}'\"#&*!|>%@`".contains($0) }
  }
  return values.isEmpty || !areWords ? nil : values
}

extension String {
  fileprivate var trimmingQuotes: String {
    for quote in ["\"", "'"] where count > 1 && hasPrefix(quote) && hasSuffix(quote) {
      return String(dropFirst().dropLast())
    }
    return self
  }
}
