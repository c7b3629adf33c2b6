import Commissioning
import Diagnostics
import Disclosing
import Joining
import Reading

/// A small site whose KPI `k` suppresses counts below 5, to ask what it tells.
struct SumsSite {
  /// `provider,customer,service,period,numerator,denominator,value,published`; what is left out at
  /// the end is empty.
  var rows: [String]
  var kpi = "unit: count\nsuppress_below: 5\n"
  /// By CCG.
  var csus: [String: String] = ["c1": "s", "c2": "s", "c3": "s", "c4": "n"]
  /// `customer,provider,services`.
  var agreements: [String]
  var more: [String: String] = [:]
  var columns = "provider,customer,service,period,numerator,denominator,value,published"

  init(
    _ rows: [String], kpi: String = "unit: count\nsuppress_below: 5\n",
    csus: [String: String] = ["c1": "s", "c2": "s", "c3": "s", "c4": "n"],
    agreements: [String]? = nil, more: [String: String] = [:]
  ) {
    self.rows = rows
    self.kpi = kpi
    self.csus = csus
    self.agreements =
      agreements
      ?? ["s", "n", "m", "q"].flatMap { csu in csus.keys.sorted().map { "\($0),\(csu),a;b;e" } }
    self.more = more
  }

  /// The rows with a month and a value alone: `provider,customer,service,value`.
  static func counts(
    _ rows: [String], csus: [String: String] = ["c1": "s", "c2": "s", "c3": "s", "c4": "n"],
    agreements: [String]? = nil
  ) -> SumsSite {
    SumsSite(
      rows.map { row in
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        return "\(cells[0]),\(cells[1]),\(cells[2]),2013-04,,,\(cells[3])"
      }, csus: csus, agreements: agreements)
  }

  var joined: (ledger: Checked<Ledger>, catalogue: Catalogue) {
    var texts = [
      "site.yaml": "title: Test\ndate: 2014-12-31\nunmatched_limit: 99\n",
      "services.csv": "id,name,category\na,A,back office\nb,B,back office\ne,E,back office\n",
      "kpis/k.md": "---\nname: K\nbetter: lower\n\(kpi)---\n",
    ]
    for csu in ["s", "n", "m", "q"] { texts["csus/\(csu).md"] = "---\nname: CSU \(csu)\n---\n" }
    for (ccg, csu) in csus { texts["ccgs/\(ccg).md"] = "---\nname: CCG \(ccg)\ncsu: \(csu)\n---\n" }
    texts["agreements.csv"] =
      "id,customer,provider,sourcing,services\n"
      + agreements.enumerated().map { number, agreement in
        let cells = agreement.split(separator: ",")
        return "g\(number),\(cells[0]),\(cells[1]),csu,\(cells[2])\n"
      }.joined()
    texts["data/k.csv"] =
      "kpi,\(columns)\n"
      + rows.map { row in
        let missing = columns.count { $0 == "," } - row.count { $0 == "," }
        return "k,\(row)\(String(repeating: ",", count: missing))\n"
      }.joined()
    texts.merge(more) { $1 }
    let content = read(texts.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path })
    let catalogue = content.value.catalogue
    return (join(content.value.observations, with: catalogue), catalogue)
  }

  var disclosed: Disclosed {
    let (ledger, catalogue) = joined
    return disclose(ledger.value, by: catalogue)
  }

  /// What is shown of each figure: "s/c1/: 20.0", "s//a: Suppressed".
  var shown: Set<String> {
    let (ledger, catalogue) = joined
    let disclosed = disclose(ledger.value, by: catalogue)
    func id(_ key: Key<Organisation>?) -> String {
      key.map { catalogue.organisations[$0].entry.id.value } ?? ""
    }
    return Set(
      disclosed.series.flatMap { series in
        let isCCG = catalogue.organisations[series.subject].entry.kind == .ccg
        let provider = series.provider ?? (isCCG ? nil : series.subject)
        let customer = series.customer ?? (isCCG ? series.subject : nil)
        let service = series.service.map { catalogue.services[$0].entry.id.value } ?? ""
        return series.rows.map { row in
          let value = disclosed.value(at: row)
          return "\(id(provider))/\(id(customer))/\(service): "
            + (value.value.map { "\($0)" } ?? value.absence ?? "")
        }
      })
  }
}
