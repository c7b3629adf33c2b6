/// What libyaml reports where it cannot continue.
struct ParserProblem {
  /// libyaml's words, such as "did not find expected key".
  var words: String
  /// What it was at, such as "while parsing a block mapping"; empty if it does not say.
  var context: String
  /// The byte at which it stopped, from the start of the YAML.
  var position: Int
  /// The byte at which what it was at begins.
  var opening: Int
}
