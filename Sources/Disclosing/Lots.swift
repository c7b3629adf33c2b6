import Commissioning
import Joining

/// The order, drawn from the site's seed, in which figures are withheld for the sake of others. It
/// depends on whom a figure is about and not on its size, and stays the same from one build to the next.
struct Lots {
  private let seed: UInt64
  private let kpis: [UInt64]
  private let organisations: [UInt64]
  private let services: [UInt64]

  init(_ catalogue: Catalogue) {
    seed = hash(catalogue.site.suppressionSeed ?? catalogue.site.title)
    kpis = catalogue.kpis.map { hash($0.entry.id.value) }
    organisations = catalogue.organisations.map { hash($0.entry.id.value) }
    services = catalogue.services.map { hash($0.entry.id.value) }
  }

  func lot(_ kpi: Key<KPI>, _ period: Period, _ parties: Parties) -> UInt64 {
    func name(_ names: [UInt64], _ number: Int32) -> UInt64 {
      names.indices.contains(Int(number)) ? names[Int(number)] : UInt64(bitPattern: Int64(number))
    }
    return [
      kpis[Int(kpi.number)], UInt64(period.length.rank),
      UInt64(bitPattern: Int64(period.ordinal)),
      name(organisations, parties.provider), name(organisations, parties.customer),
      name(services, parties.service),
    ].reduce(seed) { mixed($0 ^ $1) }
  }
}

/// FNV-1a of 64 bits (Fowler, Noll & Vo).
private func hash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
