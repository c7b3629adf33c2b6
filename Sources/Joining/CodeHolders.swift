import Commissioning
import Diagnostics

/// The organisations that have had one code, in the order in which they began to, so that the one
/// that had it at some time is found without asking each.
struct CodeHolders {
  /// What is known of a holder and those that began before it.
  private struct Step {
    var start: Int32
    /// The last day of any, and whose it is.
    var end: Int32
    var id: String
    /// The last day of any other than that one.
    var endOfOthers: Int32
  }

  private var steps: [Step] = []

  init(_ holders: [Directory.Holder]) {
    for holder in holders.sorted(by: { $0.days.lowerBound < $1.days.lowerBound }) {
      let id = holder.qualifiedID
      let end = holder.days.upperBound
      var step =
        steps.last ?? Step(start: .min, end: end, id: id, endOfOthers: .min)
      step.start = holder.days.lowerBound
      if id == step.id {
        step.end = max(step.end, end)
      } else if end > step.end {
        (step.end, step.id, step.endOfOthers) = (end, id, step.end)
      } else {
        step.endOfOthers = max(step.endOfOthers, end)
      }
      steps.append(step)
    }
  }

  /// The one that had the code on some of these days; nil if none or several had.
  func only(on days: ClosedRange<Int32>) -> String? {
    let count = steps.partitioningIndex { $0.start > days.upperBound }
    guard count > 0, steps[count - 1].end >= days.lowerBound,
      steps[count - 1].endOfOthers < days.lowerBound
    else { return nil }
    return steps[count - 1].id
  }
}
