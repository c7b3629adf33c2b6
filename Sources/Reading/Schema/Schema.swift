import Commissioning

/// The fields of a kind of record.
final class Schema<Record: Readable>: Sendable {
  let kind: Kind
  /// What the kind is, in a sentence.
  let help: String
  /// Its own fields, and then those of every kind.
  let table: FieldTable<Record>
  private let ownCount: Int

  init(_ kind: Kind, _ help: String, @FieldGroup<Record>.Builder _ own: () -> FieldGroup<Record>) {
    self.kind = kind
    self.help = help
    let own = own()
    ownCount = own.fields.count
    let common = FieldGroup<Entry>.common.within { (record: inout Record, change) in
      var entry = record.entry
      change(&entry)
    }
    table = FieldTable(
      FieldGroup(fields: own.fields + common.fields, checks: own.checks + common.checks))
  }

  /// Its own fields, for the field reference.
  var outlines: [FieldOutline] { Array(table.outlines.prefix(ownCount)) }
}

/// A record that is read from text.
protocol Readable: Recorded {
  /// One for each of its kinds.
  static var schemas: [Schema<Self>] { get }

  /// Its name where the author gave none.
  func givenName(from parts: NameParts) -> String
}

extension Readable {
  static func schema(of kind: Kind) -> Schema<Self> { schemas.first { $0.kind == kind }! }

  func givenName(from parts: NameParts) -> String { entry.id.value }
}

extension Kind {
  /// The type of its records.
  var readable: any Readable.Type {
    switch self {
    case .csu, .ccg, .supplier: Organisation.self
    case .service: Service.self
    case .offer: Offer.self
    case .agreement: Agreement.self
    case .kpi: KPI.self
    case .programme: Programme.self
    case .partnership: Partnership.self
    case .system: System.self
    case .group: PeerGroup.self
    case .page: FreePage.self
    case .term: Term.self
    case .source: Source.self
    }
  }
}
