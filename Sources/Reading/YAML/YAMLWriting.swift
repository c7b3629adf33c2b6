import Diagnostics

/// A document as it is put together, value by value.
struct YAMLWriting {
  private(set) var values: [YAMLDocument.Value] = []
  private var text: [UInt8] = []

  /// - Parameter bytes: of the text to come, about.
  init(bytes: Int) {
    values.reserveCapacity(bytes / 8)
    text.reserveCapacity(bytes)
  }

  var document: YAMLDocument { YAMLDocument(values: values, text: text) }

  mutating func add(
    _ scalar: UnsafeBufferPointer<UInt8>, _ form: YAMLDocument.Value.Form, at place: Place
  ) {
    let start = UInt32(text.count)
    text.append(contentsOf: scalar)
    values.append(
      YAMLDocument.Value(
        form: form, place: place, textStart: start, textEnd: UInt32(text.count),
        end: UInt32(values.count + 1)))
  }

  mutating func add(_ scalar: String, _ form: YAMLDocument.Value.Form, at place: Place) {
    var scalar = scalar
    scalar.withUTF8 { add($0, form, at: place) }
  }

  /// Begins a sequence or mapping, and returns its position.
  mutating func open(_ form: YAMLDocument.Value.Form, at place: Place) -> Int {
    values.append(YAMLDocument.Value(form: form, place: place, end: 0))
    return values.count - 1
  }

  /// Ends a sequence or mapping after the values last added.
  mutating func close(_ position: Int, at place: Place) {
    values[position].place = place
    values[position].end = UInt32(values.count)
  }

  /// Removes the values from a position on.
  mutating func drop(from position: Int) {
    values.removeSubrange(position...)
  }

  /// Where the name of the next field is, counting the value of each after its name.
  func next(afterField name: Int) -> Int { Int(values[name + 1].end) }

  func text(at position: Int) -> String {
    String(decoding: bytes(at: position), as: UTF8.self)
  }

  func haveSameText(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (values[first].text, values[second].text)
    guard one.count == other.count else { return false }
    return zip(one, other).allSatisfy { text[$0] == text[$1] }
  }

  private func bytes(at position: Int) -> ArraySlice<UInt8> { text[values[position].text] }
}
