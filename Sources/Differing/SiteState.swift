import Commissioning

/// What a site says on its day, by ids and in words: as much as two sites are compared by.
package struct SiteState: Sendable {
  /// A record as its page shows it.
  struct Record: Sendable {
    var kind: Kind
    var id: String
    var name = ""
    /// Whether its name is made of those of other records, so that it changes with them.
    var isNamedAfterOthers = false
    var formerIDs: [String] = []
    /// The path of its page, from the site's folder.
    var page = ""
    /// The path of the file that it is written in, from the content folder.
    var source = ""
    var standing = Standing.unknown
    /// Identifies its prose.
    var prose = ""
    /// Where links in its prose lead, as "csus/south#what-it-does".
    var links = ""
    /// Whether it is a KPI of which some figures may be withheld.
    var mayWithhold = false
    /// The CSU that a CCG mainly uses on the day.
    var mainCSU: Value?
    /// How figures stand against the targets of an agreement.
    var judgements: [Judgement] = []
    /// What it says, in the order of its page.
    var facts: [Fact] = []

    func fact(_ name: String) -> Fact? { facts.first { $0.name == name } }
  }

  /// How a record stands on the day.
  enum Standing: String, Sendable {
    case current
    case unknown = "not known"
    case future = "to come"
    case ended

    var mayBeCurrent: Bool { self == .current || self == .unknown }
  }

  struct Fact: Sendable {
    /// As templates call it: "price".
    var name: String
    /// "Price".
    var label: String
    var values: [Value]

    /// As readers see it.
    var text: String { values.map(\.text).joined(separator: "; ") }
  }

  struct Judgement: Sendable {
    /// "kpis/paid".
    var kpi: String
    var meetsTarget: Bool
    /// "96% in May 2014, target 95%".
    var text: String
    /// Whether the series has the same target, and tells what becomes of it.
    var isOfSeries: Bool
    /// How its figures are known.
    var status: String
  }

  /// A value of a fact.
  struct Value: Sendable {
    /// As readers see it.
    var text: String
    /// What it is compared by: names of records as "csus/south".
    var code: String
    /// When it holds, in words.
    var when: String
    var note: String
    /// What the note is compared by.
    var noteCode: String
    /// How it is known where its record does not say so, and its sources: "inferred sources/register".
    var known: String
    /// Whether it holds on the day, or was the last or is the first that does.
    var isNearest: Bool
  }

  /// How a series stands against its target and chance.
  struct Series: Sendable {
    var title = ""
    var page = ""
    var target = ""
    /// "yes", "no" or empty if that cannot be said.
    var meetsTarget = ""
    /// "improvement", "concern", "change" or empty.
    var signal = ""
    /// The latest figure and its period, in words.
    var latest = ""
    /// "data/paid.csv row 17".
    var row = ""
    /// As KPI data writes the period of the latest figure.
    var period = ""
    /// How it is known.
    var status = ""
  }

  struct FigureKey: Hashable, Comparable, Sendable {
    var kpi: String
    /// The subject, provider, customer and service; empty where not named.
    var parties: [String]
    /// As KPI data writes it: "2013-04".
    var period: String

    static func < (left: FigureKey, right: FigureKey) -> Bool {
      left.kpi != right.kpi
        ? left.kpi < right.kpi
        : left.parties != right.parties
          ? left.parties.lexicographicallyPrecedes(right.parties) : left.period < right.period
    }
  }

  struct Figure: Sendable {
    /// With its unit, or why there is none.
    var text: String
    /// "1 of 2"; empty where it is not worked out from two numbers.
    var parts: String
    /// What it is compared by.
    var code: String
    /// "data/paid.csv row 17".
    var row: String
    /// The day on which its row was published, if it says so.
    var published: String
    /// Whether it is withheld.
    var isSuppressed: Bool
    var isNumber: Bool
    /// How its series is known.
    var status: String
    var source: String
    var note: String
  }

  /// A figure that was published and then published again.
  struct Superseded: Hashable, Sendable {
    /// "96.2% on 10 July 2013".
    var text: String
    /// "data/paid.csv row 17".
    var row: String
    /// How its series is known.
    var status: String
  }

  struct RecordKey: Hashable, Comparable, Sendable {
    var kind: Kind
    var id: String

    static func < (left: RecordKey, right: RecordKey) -> Bool {
      left.kind == right.kind ? left.id < right.id : left.kind.place < right.kind.place
    }
  }

  /// "2014-06-30".
  package var day = ""
  /// Where it is published, with a slash at its end; empty if that is not known.
  package var baseURL = ""
  /// What its settings say that pages are made by, in order.
  var settings: [Fact] = []
  var records: [RecordKey: Record] = [:]
  /// By what they are about; their periods are empty.
  var series: [FigureKey: Series] = [:]
  /// What figures were before they were published again, by figure.
  var corrected: [FigureKey: [Superseded]] = [:]
  /// The table of its observations, as it is published.
  var observations: [UInt8] = []
  /// What of the site could not be read, in words.
  package var gaps: [String] = []
}

extension SiteState {
  /// The kinds of the organisations with an id, by what each is called.
  var bodies: [String: [String: Kind]] {
    var bodies: [String: [String: Kind]] = [:]
    for record in records.values where record.kind.isOrganisation {
      bodies[record.id, default: [:]][record.name] = record.kind
    }
    return bodies
  }
}

extension Kind {
  /// Its place among all kinds.
  var place: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}
