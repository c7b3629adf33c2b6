import Commissioning
import Describing
import Disclosing
import Joining
import Reading
import Rendering

/// The site of one day as far as its plan.
struct DaySite {
  let report: Report
  let survey: Survey
  let plan: Plan

  /// - Parameter isOfEdition: whether it is the site of an earlier day of the publication.
  init(
    _ content: Content, _ relations: Relations, _ disclosed: Disclosed, _ inputs: Inputs,
    isOfEdition: Bool = false
  ) {
    report = Report(
      catalogue: content.catalogue, relations: relations, disclosed: disclosed,
      paths: inputs.content.map(\.path),
      build: buildName(content.fingerprint, disclosed, inputs, content.catalogue))
    survey = Survey(report)
    plan = Plan(survey, isOfEdition: isOfEdition)
  }
}

/// The sites of the earlier days of a publication: what was known by each, from the same files. What is
/// wrong with the content is found once, on the latest day.
///
/// - Parameter latest: the site of the latest day.
func earlierSites(_ files: ReadFiles, before latest: DaySite, _ inputs: Inputs) -> [DaySite] {
  let days = EditionDays(latest.report.catalogue.site)
  let base = latest.report.catalogue.site.baseURL
  return days.earlier.map { day in
    let content = content(
      of: files, asAt: day, baseURL: base.map { $0 + days.folder(of: day) }
    ).value
    let ledger = join(content.observations, with: content.catalogue).value
    return DaySite(
      content, Relations(content.catalogue),
      disclose(ledger, by: content.catalogue, besides: latest.report.disclosed), inputs,
      isOfEdition: true)
  }
}
