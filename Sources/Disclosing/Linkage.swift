import Commissioning
import Joining

/// How the figures of KPIs that share a population add up to one another, found from the figures
/// themselves, since whoever compares them finds it too: a running total and its months, a whole and
/// its parts, a year and its quarters. What holds for nearly all figures that can be compared is taken
/// to be so by definition; what holds for others is chance.
struct Linkage {
  typealias Cell = Tabulation.Cell
  /// A figure and those that it is the sum of.
  typealias Link = (parts: [Int], whole: Int)

  private let cells: [Cell]
  private let kpis: [Key<KPI>]
  /// The figures of each KPI about the same parties, by period.
  private let timelines: [Parties: [Key<KPI>: [Period: Int]]]

  init(_ cells: [Cell]) {
    self.cells = cells
    kpis = Set(cells.map(\.occasion.kpi)).sorted()
    var timelines: [Parties: [Key<KPI>: [Period: Int]]] = [:]
    for (number, cell) in cells.enumerated() where !cell.isUnclear {
      timelines[cell.parties, default: [:]][cell.occasion.kpi, default: [:]][cell.occasion.period] =
        number
    }
    self.timelines = timelines
  }

  /// All links, in order.
  var links: [Link] {
    kpis.flatMap { whole in
      kpis.filter { $0 != whole }.flatMap { part in
        defining(runningTotal(of: part, in: whole)) + defining(longer(whole, of: part))
      } + subsets(without: whole).flatMap { defining(sum(of: $0, in: whole)) }
    }
  }

  /// The links that hold, if nearly all of a kind do, and more than one.
  private func defining(_ candidates: [Link]) -> [Link] {
    let held = candidates.filter(holds)
    return held.count > 1 && held.count * 10 >= candidates.count * 9 ? held : []
  }

  private func holds(_ link: Link) -> Bool {
    let sum = link.parts.reduce(0) { $0 + cells[$1].addends[0] }
    let whole = cells[link.whole].addends[0]
    return abs(sum - whole) <= 1e-9 * max(1, abs(whole))
  }

  /// Calls a function with the figures of each party, in order.
  private func forEachParty(_ body: ([Key<KPI>: [Period: Int]]) -> Void) {
    for (_, figures) in timelines.sorted(by: { $0.key < $1.key }) { body(figures) }
  }

  /// A running total is the one before and the figure of the period; the first of a year, or of all, is
  /// the figure itself.
  private func runningTotal(of part: Key<KPI>, in whole: Key<KPI>) -> [Link] {
    var links: [Link] = []
    forEachParty { figures in
      for (period, total) in (figures[whole] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let added = figures[part]?[period] else { continue }
        let before = figures[whole]?[Period(period.length, ordinal: period.ordinal - 1)]
        let first: Link = ([added], total)
        if let before, !holds(first) {
          links.append(([before, added], total))
        } else {
          links.append(first)
        }
      }
    }
    return links
  }

  /// A longer period is the sum of the shorter ones in it, if all are there.
  private func longer(_ whole: Key<KPI>, of part: Key<KPI>) -> [Link] {
    var links: [Link] = []
    forEachParty { figures in
      guard let shorter = figures[part] else { return }
      let periods = shorter.keys.sorted()
      for (period, total) in (figures[whole] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let within = periods.filter {
          $0.length != period.length && $0.first >= period.first && $0.last <= period.last
        }
        let days = within.reduce(0) { $0 + $1.last.number - $1.first.number + 1 }
        guard within.count > 1, days == period.last.number - period.first.number + 1 else {
          continue
        }
        links.append((within.compactMap { shorter[$0] }, total))
      }
    }
    return links
  }

  /// The sums of two or more KPIs in the same period.
  private func sum(of parts: [Key<KPI>], in whole: Key<KPI>) -> [Link] {
    var links: [Link] = []
    forEachParty { figures in
      for (period, total) in (figures[whole] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let added = parts.compactMap { figures[$0]?[period] }
        if added.count == parts.count { links.append((added, total)) }
      }
    }
    return links
  }

  /// How many KPIs may be added up to another.
  private static let mostParts = 6

  private func subsets(without whole: Key<KPI>) -> [[Key<KPI>]] {
    let others = kpis.filter { $0 != whole }.prefix(Linkage.mostParts)
    return (0..<(1 << others.count)).map { bits in
      others.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
    }.filter { $0.count > 1 }
  }
}
