import Diagnostics

/// A body that commissions, supports or supplies: a CSU, a CCG or another supplier.
package final class Organisation: Recorded, @unchecked Sendable {
  package let entry: Entry
  package var names = Timeline<String>()
  /// Codes of the NHS organisation data service (ODS).
  package var codes = Timeline<String>()
  package var region: String?
  package var established: When?
  package var closed: Located<When>?
  package var successions: [Succession] = []
  package var particulars: Particulars

  package enum Particulars: Sendable {
    case csu(CSU)
    case ccg(CCG)
    case supplier(Supplier)
  }

  package init(entry: Entry) {
    self.entry = entry
    particulars =
      switch entry.kind {
      case .ccg: .ccg(CCG())
      case .supplier: .supplier(Supplier())
      default: .csu(CSU())
      }
  }
}

extension Organisation {
  package static var kinds: [Kind] { [.csu, .ccg, .supplier] }
  package static var list: KeyPath<Catalogue, [Organisation]> { \.organisations }
  package static func reference(_ key: Key<Organisation>) -> Reference { .organisation(key) }
  package static func key(_ reference: Reference) -> Key<Organisation>? {
    if case .organisation(let key) = reference { key } else { nil }
  }
}

extension Organisation {
  package var life: TimeSpan { TimeSpan(from: established, until: closed?.value) }

  /// What it was called on a day or, where that is not recorded, last or first.
  package func name(on day: Day) -> Dated<String>? {
    names.nearest(to: day) ?? names.changes.first
  }

  /// The last day on which it may have existed; nil where no end is recorded.
  package var lastDay: Day? { closed.map { Day(number: $0.value.daysOfEnd.upperBound) } }

  /// Whether it stands for others that are not named.
  package var standsForSeveral: Bool {
    if case .supplier(let supplier) = particulars { supplier.standsForSeveral } else { false }
  }

  /// The column and the row of a CCG on the map.
  package var mapPosition: (column: Int, row: Int)? {
    guard case .ccg(let ccg) = particulars, let place = ccg.mapPlace?.value else { return nil }
    return (place.column, place.row)
  }
}

/// What happened to an organisation, and which others took its place.
package struct Succession: Sendable {
  package enum Event: String, CaseIterable, Sendable {
    case merged, split, renamed, closed, transferred
    case codeReused = "code-reused"
  }

  /// Which of a list went to the successor.
  package enum Share<Entity>: Sendable {
    case all, none
    case named([Key<Entity>])
  }

  package var event: Event
  package var into: [Key<Organisation>]
  package var on: When?
  /// Where the file says when.
  package var dayPlace: Place?
  /// The customers who mainly used it, with their agreements; nil where nothing is said of them.
  package var customers: Share<Organisation>?
  package var offers: Share<Offer>?
  /// Nil where they went with their customers.
  package var agreements: Share<Agreement>?
  package var evidence: Evidence

  package init(event: Event, into: [Key<Organisation>], on: When?, evidence: Evidence) {
    self.event = event
    self.into = into
    self.on = on
    self.evidence = evidence
  }
}

/// A commissioning support unit.
package struct CSU: Sendable {
  package enum Hub: String, CaseIterable, Sendable { case procurement, dmic }

  /// What it was formed from, in the sources' words.
  package var formedFrom: [String] = []
  package var hosts = Timeline<String>()
  /// Organisational form, such as "hosted by NHS England".
  package var forms = Timeline<String>()
  package var areas = Timeline<String>()
  package var headOffice = Timeline<String>()
  package var hubs = Timeline<Hub>()
  package var staff = Timeline<Quantity>()
  /// People served.
  package var population = Timeline<Quantity>()
  /// Pounds a year.
  package var income = Timeline<Quantity>()
  /// How many CCG customers a source states, kept apart from those that can be named.
  package var statedCustomers = Timeline<Quantity>()
  /// The organisational forms under review for when it is to become independent, in words.
  package var formsUnderReview = Timeline<String>()
  /// When it is to decide on one.
  package var decisionsDue = Timeline<When>()

  package init() {}
}

/// A hexagon of a map on which all CCGs have the same size. Rows are three quarters of a hexagon apart;
/// neighbours in a row are two columns apart, and those in the next row one column.
package struct MapPlace: Hashable, Sendable {
  /// Half hexagons from the west.
  package var column: Int
  /// Rows from the north.
  package var row: Int
  package var evidence: Evidence

  package init(column: Int = 0, row: Int = 0, evidence: Evidence = Evidence()) {
    self.column = column
    self.row = row
    self.evidence = evidence
  }
}

/// A clinical commissioning group.
package struct CCG: Sendable {
  package var onsCode: String?
  package var areaTeams = Timeline<String>()
  /// Registered patients.
  package var population = Timeline<Quantity>()
  /// Pounds that it may spend on running itself in a year, as published.
  package var runningCostAllowance = Timeline<Quantity>()
  /// Its main CSU. "Served by" never means "for every service".
  package var csus = Timeline<Key<Organisation>>()
  /// Where it is drawn on maps; nil where that is not recorded.
  package var mapPlace: Located<MapPlace>?

  /// People in its own finance team.
  package var financeTeam = Timeline<Quantity>()

  package init() {}
}

/// Any other provider of commissioning support.
package struct Supplier: Sendable {
  package enum Sector: String, CaseIterable, Sendable {
    case independent
    case third = "third sector"
    case sharedService = "NHS shared service"
    case publicBody = "public body"
    case localAuthority = "local authority"
  }

  package var sector = Sector.independent
  /// Whether it stands for suppliers that are not named, and so for nobody knows how many.
  package var standsForSeveral = false

  package init() {}
}
