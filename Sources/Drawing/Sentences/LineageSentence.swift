import Chronology
import Commissioning
import Measuring

/// The finding about bodies over time.
struct LineageSentence {
  private let plot: LineagePlot

  init(_ plot: LineagePlot) { self.plot = plot }

  private func text(_ number: Int) -> String { numberText(Double(number)) }

  private func bodies(_ number: Int) -> String {
    "\(text(number)) \(plot.noun)\(number == 1 ? "" : "s")"
  }

  private var counts: [LineagePlot.Count] { plot.counts.filter { !$0.isPlanned } }

  var title: String {
    if plot.subject != nil { return "Before and after" }
    if let first = counts.first, let last = counts.last, first.text != last.text {
      return "From \(first.text) \(plot.noun)s to \(last.text)"
    }
    return "\(plot.noun)s over time"
  }

  var text: String {
    if let subject = plot.subject { return text(about: subject) }
    let ended = plot.rows.count { $0.body.end != nil && !$0.body.isEndPlanned }
    let planned = plot.rows.count { $0.body.isPlanned }
    let closing = plot.rows.count { $0.body.isEndPlanned && !$0.body.isPlanned }
    let living = plot.rows.count - ended - planned
    var clauses: [String] = []
    if let first = counts.first, let last = counts.last, counts.count > 1 {
      clauses.append(
        "\(first.text) were counted \(first.from.phrase) and \(last.text) \(last.from.phrase)")
    }
    let later =
      closing > 0
      ? " (\(text(closing)) of them \(closing == 1 ? "was" : "were") known to end later)" : ""
    if living == plot.rows.count {
      let all = part(living, of: living, plot.noun)
      clauses.append("\(all) named here existed on \(plot.day.text)\(later)")
    } else {
      clauses.append(
        "of \(bodies(plot.rows.count)) named here, \(text(living)) existed on \(plot.day.text)\(later) and "
          + "\(ended == 0 ? "none" : text(ended)) had ended")
    }
    if planned > 0 {
      clauses.append("\(text(planned)) \(planned == 1 ? "was" : "were") planned")
    }
    return (clauses.joined(separator: "; ") + ".").capitalizedFirst
  }

  /// Who came to it from where, and who went where.
  private func text(about subject: Key<Organisation>) -> String {
    func name(_ key: Key<Organisation>?) -> String {
      plot.rows.first { $0.body.key == key }?.name ?? "no \(plot.noun) that is recorded"
    }
    func when(_ move: Lineage.Move) -> String { move.when?.phrase ?? "by \(move.day.text)" }
    func ccgs(_ move: Lineage.Move) -> String {
      "\(text(move.customers.count)) CCG\(move.customers.count == 1 ? "" : "s")"
    }
    let came = plot.moves.filter { $0.to == subject }.map { move in
      let verb = move.isPlanned ? "to come" : "came"
      return move.customers.isEmpty
        ? "it \(move.isPlanned ? "is to take" : "took") over from \(name(move.from)) \(when(move))"
        : "\(ccgs(move)) \(verb) from \(name(move.from)) \(when(move))"
    }
    let went = plot.moves.filter { $0.from == subject }.map { move in
      let verb = move.isPlanned ? "to go" : "went"
      let what = move.customers.isEmpty ? "its work" : ccgs(move)
      return "\(what) \(verb) to \(name(move.to)) \(when(move))"
    }
    let own = plot.rows.first { $0.body.key == subject }
    let now = own.flatMap { row -> String? in
      guard row.body.end.map({ $0.number > plot.day.number }) ?? true, !row.body.isPlanned,
        let number = row.customers(by: plot.day)
      else { return nil }
      return "\(text(number)) CCG\(number == 1 ? "" : "s") mainly used it on \(plot.day.text)"
    }
    return "\(name(subject)): \(([now].compactMap(\.self) + came + went).joined(separator: "; "))."
  }
}
