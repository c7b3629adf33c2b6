import Dispatch

/// The results of a function for `0..<count`, in order, worked out on every core.
package func concurrentMap<Result>(
  _ count: Int, chunk: Int = 16, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
    // Each position is written once, by the core that takes its chunk.
    nonisolated(unsafe) let base = buffer.baseAddress
    DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { number in
      for index in (number * chunk)..<min(count, (number + 1) * chunk) {
        (base! + index).initialize(to: transform(index))
      }
    }
    initializedCount = count
  }
}
