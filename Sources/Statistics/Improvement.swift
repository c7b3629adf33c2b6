/// Which direction of a measure is better.
package enum Improvement: Sendable, Hashable, CaseIterable { case increase, decrease, neutral }
