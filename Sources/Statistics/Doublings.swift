import POSIX

/// How often 1 is doubled to make a ratio, negative if it is halved; ratios are above 0.
package func doublings(_ ratio: Double) -> Double { log2(ratio) }
