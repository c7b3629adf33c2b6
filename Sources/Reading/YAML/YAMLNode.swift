import Diagnostics

/// A value of a YAML document with the place where it was written. Scalars are text as written:
/// nothing guesses that `no` is false or `012` is ten.
package struct YAMLNode: Sendable {
  package var place: Place
  package var content: Content

  package indirect enum Content: Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package enum Style: Sendable { case plain, quoted, block }

  package init(place: Place, content: Content) {
    self.place = place
    self.content = content
  }
}

/// A key and its value, in the order written.
package struct YAMLEntry: Sendable {
  package var key: Located<String>
  package var value: YAMLNode

  package init(key: Located<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
