/// How many of the organisations that a sum is about have a figure in it.
package struct Coverage: Hashable, Sendable {
  package let reported: Int
  /// How many of those that report the KPI belonged to the group in the period.
  package let expected: Int
  /// How many have a figure that was suppressed before it came here.
  package let suppressedAtSource: Int
  /// Whether so many have reported that the sum may be judged.
  package let isEnough: Bool

  /// - Parameter percentage: of those expected, that must have reported.
  package init(reported: Int, expected: Int, percentage: Int, suppressedAtSource: Int = 0) {
    self.reported = reported
    self.suppressedAtSource = suppressedAtSource
    self.expected = max(expected, reported)
    isEnough = reported * 100 >= percentage * self.expected
  }

  package var isComplete: Bool { reported == expected }

  /// "39 of 208".
  package var text: String { "\(reported) of \(expected)" }

  /// "39 of 208, 2 suppressed at source".
  package var fullText: String {
    suppressedAtSource == 0 ? text : "\(text), \(suppressedAtSource) suppressed at source"
  }
}
