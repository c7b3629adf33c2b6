import Chronology
import Commissioning
import Describing

extension Report {
  /// The id of what readers may know by it, and initials that tell it from others.
  func otherNames(of reference: Reference) -> [String] {
    let id = catalogue.id(of: reference)
    switch reference {
    case .organisation(let key): return distinctInitials(of: key)
    case .offer(let key):
      let services = shortNames(of: [catalogue.offers[key].service].compactMap(\.self))
      // Whoever took it over has offers of its own, which are likelier to be meant.
      let providers = shown([catalogue.offers[key].provider]).flatMap { distinctInitials(of: $0) }
      let names = shown([catalogue.offers[key].provider]).map {
        catalogue.organisations[$0].entry.name
      }
      return [id] + providers.flatMap { provider in services.map { "\(provider) \($0) provision" } }
        + names.flatMap { name in services.map { "\(name) \($0)" } }
    case .kpi: return [id] + Initials(ofPhrases: catalogue.name(of: reference)).whole
    // Its subject is likelier to be meant.
    case .source: return []
    default: return [id]
    }
  }

  /// Initials, what a service covers, and what the parties and services of an offer or agreement are also
  /// called.
  func remoteNames(of reference: Reference) -> [String] {
    switch reference {
    case .organisation(let key): names(of: key).flatMap { initials($0, of: key).all }
    case .kpi:
      [catalogue.name(of: reference), catalogue.id(of: reference).replacing("-", with: " ")]
        .flatMap { Initials(ofPhrases: $0).all }
    case .service(let key): catalogue.services[key].covers
    case .source: [catalogue.id(of: reference).replacing("-", with: " ")]
    case .offer(let key):
      shortNames(of: catalogue.offers[key].services) + names(ofParties: providers(of: key))
    case .agreement(let key):
      shortNames(of: catalogue.agreements[key].services)
        + names(ofParties: [
          catalogue.agreements[key].customer, catalogue.agreements[key].provider,
          landscape.agreements[key].provider?.body,
        ])
    default: []
    }
  }

  /// The initials of a CSU that hardly anything else has: "NECS", but not "SE".
  private func distinctInitials(of key: Key<Organisation>) -> [String] {
    guard catalogue.organisations[key].entry.kind == .csu else { return [] }
    return names(of: key).flatMap { initials($0, of: key).whole }.filter { $0.count > 2 }
  }

  private func providers(of key: Key<Offer>) -> [Key<Organisation>?] {
    [catalogue.offers[key].provider, landscape.offers[key].provider?.body]
  }

  private func shown(_ parties: [Key<Organisation>?]) -> [Key<Organisation>] {
    Set(parties.compactMap(\.self)).filter { landscape.isShown(.organisation($0)) }.sorted()
  }

  private func shortNames(of services: [Key<Service>]) -> [String] {
    services.flatMap { key in
      [catalogue.services[key].entry.id.value.replacing("-", with: " ")]
        + catalogue.services[key].abbreviations
    }
  }

  private func names(ofParties parties: [Key<Organisation>?]) -> [String] {
    shown(parties).flatMap { key -> [String] in
      let names = names(of: key)
      return names + names.flatMap { initials($0, of: key).whole }
    }
  }

  /// Its name, and those that it had or will have.
  private func names(of key: Key<Organisation>) -> [String] {
    let others = values(catalogue.organisations[key].names).map(\.text)
    let name = catalogue.organisations[key].entry.name
    return [name] + others.filter { $0 != name }
  }

  private func initials(_ name: String, of key: Key<Organisation>) -> Initials {
    let endings: [String] =
      switch catalogue.organisations[key].entry.kind {
      case .csu: ["CSU", "CS"]
      case .ccg: ["CCG"]
      default: []
      }
    return Initials(ofBody: name, endings: endings)
  }
}
