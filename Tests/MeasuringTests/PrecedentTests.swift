import Commissioning
import Disclosing
import Joining
import Reading
import Testing

/// What a site of an earlier day shows beside that of a later one.
@Suite struct EarlierDays {
  private func ledger(_ rows: [String]) -> (Ledger, Catalogue) {
    let texts = [
      "site.yaml": "title: Test\ndate: 2014-03-31\n",
      "kpis/paid.md":
        "---\nname: Paid\nunit: percent\nbetter: higher\nsuppress_below: 5\n---\n",
      "kpis/seen.md": "---\nname: Seen\nunit: percent\nbetter: higher\n---\n",
      "ccgs/ash.md": "---\nname: Ash\n---\n", "ccgs/bar.md": "---\nname: Bar\n---\n",
      "data/a.csv": "kpi,subject,period,numerator,denominator\n"
        + rows.map { $0 + "\n" }.joined(),
    ]
    let content = read(texts.map { InputFile($0.key, $0.value) }.sorted { $0.path < $1.path })
    let catalogue = content.value.catalogue
    return (join(content.value.observations, with: catalogue).value, catalogue)
  }

  /// The numerators that are shown of earlier rows, alone and beside the site of later ones.
  private func shown(_ earlier: [String], besides later: [String]) -> (
    alone: [Double], with: [Double]
  ) {
    let (ledger, catalogue) = ledger(earlier)
    // Rows are known by their places: those of the later day are others.
    let fillers = (1...9).map { "seen,bar,2012-0\($0),50,900" }
    let (laterLedger, laterCatalogue) = self.ledger(fillers + later)
    let alone = disclose(ledger, by: catalogue).numerators
    let with = disclose(
      ledger, by: catalogue, besides: disclose(laterLedger, by: laterCatalogue)
    ).numerators
    return (alone.filter { !$0.isNaN }, with.filter { !$0.isNaN })
  }

  @Test func showNothingThatIsWithheldLater() {
    let (alone, with) = shown(
      ["paid,ash,2013-04,20,900", "paid,bar,2013-04,30,900"],
      besides: ["paid,bar,2013-04,30,900", "paid,ash,2013-04,3,900"])
    #expect(alone == [20, 30])
    #expect(!with.contains(20))
  }

  @Test func showNothingThatIsNotThereLater() {
    let (alone, with) = shown(
      ["paid,ash,2013-04,20,900"], besides: ["paid,bar,2013-04,30,900"])
    #expect(alone == [20] && with.isEmpty)
  }

  @Test func showWhatIsShownLaterAndAllOfWhatIsNeverWithheld() {
    let (_, with) = shown(
      ["paid,bar,2013-04,30,900", "seen,ash,2013-04,2,900"],
      besides: ["seen,ash,2013-04,1,900", "paid,bar,2013-04,30,900"])
    #expect(with.sorted() == [2, 30])
  }
}
