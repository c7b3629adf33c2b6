import Commissioning
import Indexing

extension PageBuilding {
  /// A record as searching knows it: its names and codes, and what lists say of it.
  func document(of reference: Reference) -> Document {
    let entry = report.catalogue.entry(of: reference)
    var item = item(reference)
    if case .agreement(let key) = reference {
      let services = names(report.catalogue.agreements[key].services).nonEmpty
      item.detail = [item.detail, services].compactMap(\.self).joined(separator: ": ").nonEmpty
    }
    return Document(
      path: Plan.path(of: reference, in: report.catalogue), title: entry.name,
      aliases: aliases(of: reference), detail: item.detail,
      tags: item.tags.map { Document.Tag($0.text, tone: $0.tone) }, summary: entry.summary)
  }

  /// A record's fields in words and its prose. Counts are not among them: what may be told of them
  /// depends on where they stand.
  func documentBody(of reference: Reference) -> DocumentBody {
    let entry = report.catalogue.entry(of: reference)
    return DocumentBody(
      facts: facts(of: reference),
      headings: [entry.kind.searchWords] + entry.prose.headings.map(\.text),
      prose: plainText(entry.prose))
  }

  /// The figures of a series, by name alone.
  func document(ofSeries number: Int) -> Document {
    let series = report.disclosed.series[number]
    let tag = Tag(series.status).map { Document.Tag($0.text, tone: $0.tone) }
    return Document(
      path: plan.path(ofSeries: number),
      title: "\(report.catalogue.name(of: .kpi(series.kpi))): \(subject(of: series))",
      tags: [tag].compactMap(\.self))
  }

  func documentBodyOfSeries() -> DocumentBody { DocumentBody(headings: [Kind.kpi.searchWords]) }

  private func aliases(of reference: Reference) -> [Document.Alias] {
    switch reference {
    case .organisation(let key):
      let organisation = report.catalogue.organisations[key]
      var aliases =
        aliases("name", organisation.names, except: organisation.entry.name)
        + aliases("ODS code", organisation.codes)
      if case .ccg(let ccg) = organisation.particulars, let code = ccg.onsCode {
        aliases.append(Document.Alias("ONS code", code))
      }
      return aliases
    case .service(let key): return alsoCalled(report.catalogue.services[key].abbreviations)
    case .system(let key): return alsoCalled(report.catalogue.systems[key].abbreviations)
    case .term(let key):
      let term = report.catalogue.terms[key]
      return [term.standsFor].compactMap(\.self).map { Document.Alias("Stands for", $0) }
        + term.variants.map { Document.Alias("Also written", $0) }
    default: return []
    }
  }

  private func alsoCalled(_ names: [String]) -> [Document.Alias] {
    names.map { Document.Alias("Also called", $0) }
  }

  /// What something was, is and will be called, as at the day the site answers for.
  private func aliases(
    _ noun: String, _ timeline: Timeline<String>, except present: String? = nil
  ) -> [Document.Alias] {
    timeline.changes.filter { $0.value != present }.map { change in
      if change.holds(on: report.day) {
        return Document.Alias(noun.capitalizedFirst, change.value)
      }
      let isLater = change.from.map { $0.earliest > report.day } ?? false
      return Document.Alias("\(isLater ? "Later" : "Former") \(noun)", change.value)
    }
  }

  // MARK: Fields in words

  private func facts(of reference: Reference) -> [String] {
    let catalogue = report.catalogue
    switch reference {
    case .organisation(let key): return facts(of: catalogue.organisations[key])
    case .service(let key):
      let service = catalogue.services[key]
      return lines([
        ("Category", [service.category?.rawValue]), ("Covers", service.covers),
        ("KPIs", service.kpis.map { catalogue.kpis[$0].entry.name }),
        ("Systems", service.systems.map { catalogue.systems[$0].entry.name }),
      ])
    case .offer(let key):
      let offer = catalogue.offers[key]
      return lines([
        ("Provider", offer.provider.map(placedName) ?? []),
        ("Service", [offer.service.map { catalogue.services[$0].entry.name }]),
        ("Level", [offer.level?.rawValue]), ("Price", [offer.price?.text]),
        ("Includes", offer.includes), ("Excludes", offer.excludes),
      ])
    case .agreement(let key):
      let agreement = catalogue.agreements[key]
      return lines([
        ("CCG", agreement.customer.map(placedName) ?? []),
        ("Provider", [agreement.provider.map { catalogue.organisations[$0].entry.name }]),
        ("Services", agreement.services.map { catalogue.services[$0].entry.name }),
        ("Sourcing", [agreement.sourcing?.text]),
        ("Shared with", agreement.sharedWith.map { catalogue.organisations[$0].entry.name }),
      ])
    case .kpi(let key):
      let kpi = catalogue.kpis[key]
      return lines([
        ("Why it matters", [kpi.why]), ("Counted", [kpi.numerator]), ("Out of", [kpi.denominator]),
        ("Author", [kpi.author]),
      ])
    case .programme(let key):
      let programme = catalogue.programmes[key]
      return lines([
        ("Organisations", programme.organisations.map { catalogue.organisations[$0].entry.name }),
        ("Services", programme.services.map { catalogue.services[$0].entry.name }),
      ])
    case .partnership(let key):
      let partnership = catalogue.partnerships[key]
      return lines([
        ("Members", partnership.members.map { catalogue.organisations[$0].entry.name }),
        ("Services", partnership.services.map { catalogue.services[$0].entry.name }),
      ])
    case .system(let key):
      return lines([
        ("Run by", [catalogue.systems[key].provider.map { catalogue.organisations[$0].entry.name }])
      ])
    case .source(let key): return lines([("Publisher", [catalogue.sources[key].publisher])])
    case .group, .page, .term: return []
    }
  }

  private func facts(of organisation: Organisation) -> [String] {
    let catalogue = report.catalogue
    var fields: [(String, [String?])] = [("Region", [organisation.region])]
    switch organisation.particulars {
    case .csu(let csu):
      fields += [
        ("Area", csu.areas.changes.map(\.value)), ("Formed from", csu.formedFrom),
        ("Head office", csu.headOffice.changes.map(\.value)),
        ("Host", csu.hosts.changes.map(\.value)),
        ("Organisational form", csu.forms.changes.map(\.value)),
        ("Hubs", csu.hubs.map(\.text)),
      ]
    case .ccg(let ccg):
      fields += [
        ("Area team", ccg.areaTeams.changes.map(\.value)),
        ("Chief CSU", ccg.csus.changes.map { catalogue.organisations[$0.value].entry.name }),
      ]
    case .supplier(let supplier): fields.append(("Sector", [supplier.sector.rawValue]))
    }
    return lines(fields)
  }

  /// An organisation's name and its region: whoever looks for offers in the north means both.
  private func placedName(_ key: Key<Organisation>) -> [String?] {
    let organisation = report.catalogue.organisations[key]
    return [organisation.entry.name, organisation.region]
  }

  /// "Covers: pay; pensions": a line for each field that says something.
  private func lines(_ fields: [(name: String, values: [String?])]) -> [String] {
    fields.compactMap { field in
      let values = field.values.compactMap(\.self)
      return values.isEmpty ? nil : "\(field.name): \(values.joined(separator: "; "))"
    }
  }
}

extension Kind {
  /// What a record is, as someone may ask for it: "Bromley CCG", "offers of payroll".
  fileprivate var searchWords: String {
    switch self {
    case .csu: "CSU, commissioning support unit"
    case .ccg: "CCG, clinical commissioning group"
    case .kpi: "KPI, key performance indicator, figures"
    case .page: "guide"
    default: noun
    }
  }
}
