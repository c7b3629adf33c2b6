import Commissioning
import Diagnostics

extension Resolving {
  mutating func organisation(_ draft: Draft) -> Organisation {
    let fields = draft.fields
    let names = texts(fields, "name")
    var organisation = Organisation(
      entry: entry(of: draft, name: names.nearest(to: site.day)?.value ?? draft.id.value),
      names: names, particulars: particulars(draft))
    organisation.codes = texts(fields, "code")
    organisation.region = region(fields.located("region"))
    organisation.established = fields.when("established")?.value
    organisation.closed = fields.when("closed")
    organisation.successions = fields.records("became").compactMap {
      succession($0, of: draft.id.value)
    }
    checkOrder(
      fields.when("established"), fields.when("closed"), of: "the organisation",
      since: "it is established")
    return organisation
  }

  private mutating func region(_ text: Located<String>?) -> String? {
    guard let text else { return nil }
    if !site.regions.isEmpty, !site.regions.contains(text.value) {
      diagnostics.append(
        Diagnostic(
          .unknownChoice, "'\(text.value)' is not a region of site.yaml", at: text.place,
          help: choosing(text.value, among: site.regions)))
    }
    return text.value
  }

  private mutating func succession(_ fields: FieldValues, of id: String) -> Succession? {
    let mentions = fields.references("into")
    for mention in mentions where mention.text.value == id {
      diagnostics.append(
        Diagnostic(
          .unknownReference, "'\(id)' cannot become itself", at: mention.text.place,
          help: "name the organisation that its work went to, or leave 'into' out"))
    }
    let into = organisations(mentions.filter { $0.text.value != id })
    let evidence = evidence(fields)
    guard let event: Succession.Event = fields.choice("event") else { return nil }
    return Succession(event: event, into: into, on: fields.when("on")?.value, evidence: evidence)
  }

  private mutating func particulars(_ draft: Draft) -> Organisation.Particulars {
    switch draft.kind {
    case .ccg: .ccg(ccg(draft.fields))
    case .supplier: .supplier(Supplier(sector: draft.fields.choice("sector") ?? .independent))
    default: .csu(csu(draft.fields))
    }
  }

  private mutating func csu(_ fields: FieldValues) -> CSU {
    var csu = CSU()
    csu.formedFrom = fields.texts("formed_from")
    csu.hosts = texts(fields, "host")
    csu.forms = texts(fields, "form")
    csu.areas = texts(fields, "area")
    csu.headOffice = texts(fields, "head_office")
    csu.hubs = fields.texts("hubs").compactMap(CSU.Hub.init)
    csu.staff = quantities(fields, "staff")
    csu.population = quantities(fields, "population")
    csu.income = quantities(fields, "income")
    csu.statedCustomers = quantities(fields, "stated_customers")
    return csu
  }

  private mutating func ccg(_ fields: FieldValues) -> CCG {
    var ccg = CCG()
    ccg.onsCode = fields.text("ons_code")
    ccg.areaTeams = texts(fields, "area_team")
    ccg.population = quantities(fields, "population")
    ccg.csus = timeline(fields, "csu") { value, resolving in
      guard case .reference(let mention) = value else { return nil }
      return resolving.organisation(mention)
    }
    return ccg
  }
}
