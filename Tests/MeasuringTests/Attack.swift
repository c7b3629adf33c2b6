/// Someone who knows which parts make up each figure of a site, and works out what is withheld.
struct Attack {
  /// The withheld figures above zero that the published ones determine.
  var recovered: [String] = []

  /// - Parameter providers: who provided each service to each CCG; where it is empty, figures are
  ///   made up of those between a provider and a CCG.
  init(_ site: SumsSite, providers: [String: [String: String]] = [:]) {
    var leaves: [[String]] = []
    for (ccg, services) in providers {
      for (service, provider) in services { leaves.append([provider, ccg, service]) }
    }
    var truth: [String: Double] = [:]
    for row in site.rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if providers.isEmpty, !cells[0].isEmpty, !cells[1].isEmpty {
        leaves.append([cells[0], cells[1], ""])
      }
      truth["\(cells[0])/\(cells[1])/\(cells[2])"] = Double(cells[6])
    }
    func vector(_ name: Substring) -> [Double] {
      let names = name.split(separator: "/", omittingEmptySubsequences: false)
      return leaves.map { leaf in
        zip(names, leaf).allSatisfy { $0.isEmpty || $0 == $1 } ? 1 : 0
      }
    }
    var basis: [(pivot: Int, row: [Double])] = []
    func reduced(_ row: [Double]) -> [Double] {
      var row = row
      for (pivot, other) in basis where row[pivot] != 0 {
        let factor = row[pivot] / other[pivot]
        for index in row.indices { row[index] -= factor * other[index] }
      }
      return row
    }
    let shown = site.shown.sorted()
    for figure in shown where !figure.hasSuffix("Suppressed") {
      let row = reduced(vector(figure.prefix { $0 != ":" }))
      guard let pivot = row.indices.max(by: { abs(row[$0]) < abs(row[$1]) }), abs(row[pivot]) > 1e-9
      else { continue }
      basis.append((pivot, row))
    }
    recovered = shown.filter { figure in
      let name = figure.prefix { $0 != ":" }
      return figure.hasSuffix("Suppressed") && (truth[String(name)] ?? 0) > 0
        && reduced(vector(name)).allSatisfy { abs($0) < 1e-9 }
    }
  }
}
