import Commissioning

/// Who is party to an observation, its subject among them by what it is: a CCG is the customer, any
/// other body the provider.
struct Parties {
  var provider: Key<Organisation>?
  var customer: Key<Organisation>?
  var service: Key<Service>?

  init(_ series: Series, in catalogue: Catalogue) {
    let isCCG = catalogue.organisations[series.subject].entry.kind == .ccg
    provider = series.provider ?? (isCCG ? nil : series.subject)
    customer = series.customer ?? (isCCG ? series.subject : nil)
    service = series.service
  }
}

/// A total and what it is parted by: the observations that have all the parts in common are its
/// parts, and the one that has just these is the total itself.
struct Sum: Hashable, Comparable {
  /// What the parts have in common; -1 where they differ or nobody is named.
  private var provider: Int32 = -1
  private var customer: Int32 = -1
  private var service: Int32 = -1
  /// The CSU whose CCGs are added up, where not all.
  private var csu: Int32 = -1
  /// What the parts differ in, a bit for each of provider, customer and service.
  private var dimensions: UInt8

  static func < (left: Sum, right: Sum) -> Bool {
    (left.provider, left.customer, left.service, left.csu, left.dimensions)
      < (right.provider, right.customer, right.service, right.csu, right.dimensions)
  }

  /// Every sum that an observation is a part of or the total of.
  static func all(of parties: Parties, in catalogue: Catalogue) -> [Sum] {
    let given = [
      parties.provider?.number ?? -1, parties.customer?.number ?? -1, parties.service?.number ?? -1,
    ]
    let named = given.indices.reduce(UInt8(0)) { given[$1] < 0 ? $0 : $0 | 1 << UInt8($1) }
    var sums: [Sum] = []
    for dimensions in UInt8(1)...7 {
      let isPart = named & dimensions == dimensions
      let isTotal = named & dimensions == 0 && named != 0
      guard isPart || isTotal else { continue }
      var sum = Sum(dimensions: dimensions)
      if dimensions & 1 == 0 { sum.provider = given[0] }
      if dimensions & 2 == 0 { sum.customer = given[1] }
      if dimensions & 4 == 0 { sum.service = given[2] }
      sums.append(sum)
    }
    if named == 2, let customer = parties.customer {
      for csu in catalogue.organisations[customer].chiefCSUs {
        var sum = Sum(dimensions: 2)
        sum.csu = csu.number
        sums.append(sum)
      }
    }
    return sums
  }

  private init(dimensions: UInt8) { self.dimensions = dimensions }
}

extension Organisation {
  /// The CSUs a CCG chiefly used, ever.
  fileprivate var chiefCSUs: [Key<Organisation>] {
    guard case .ccg(let ccg) = particulars else { return [] }
    return Set(ccg.csus.changes.map(\.value)).sorted()
  }
}
