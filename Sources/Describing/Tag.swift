import Commissioning
import Diagnostics

/// A label beside something: how certain it is, or that it has closed.
package struct Tag: Hashable, Sendable {
  package var text: String
  /// For its colour: `inferred`, `illustrative` or `closed`.
  package var tone: String

  package init(text: String, tone: String) {
    self.text = text
    self.tone = tone
  }

  /// Nil for what is recorded: that needs no label.
  package init?(_ status: Status) {
    switch status {
    case .recorded: return nil
    case .inferred: self.init(text: "Inferred, not recorded", tone: "inferred")
    case .illustrative: self.init(text: "Illustrative", tone: "illustrative")
    }
  }

  package init?(_ evidence: Evidence) { self.init(evidence.status) }

  /// For what stands among things that are illustrative.
  package static let recorded = Tag(text: "Recorded", tone: "recorded")

  package static func closed(_ text: String) -> Tag { Tag(text: text, tone: "closed") }

  /// As all scripts read it: its words and its tone.
  package var json: JSONText { .array([.text(text), .text(tone)]) }
}
