/// A piece of work with a beginning and an end, or a case study of one.
package struct Programme: Recorded {
  package var entry: Entry
  package var organisations: [Key<Organisation>]
  package var services: [Key<Service>]
  package var from: When?
  package var until: When?

  package init(
    entry: Entry, organisations: [Key<Organisation>] = [], services: [Key<Service>] = [],
    from: When? = nil, until: When? = nil
  ) {
    self.entry = entry
    self.organisations = organisations
    self.services = services
    self.from = from
    self.until = until
  }
}

/// Organisations that work together.
package struct Partnership: Recorded {
  package var entry: Entry
  package var members: [Key<Organisation>]
  /// How many members a source states, kept apart from those that can be named.
  package var statedMembers: Timeline<Quantity>
  package var services: [Key<Service>]
  package var from: When?
  package var until: When?

  package init(
    entry: Entry, members: [Key<Organisation>] = [],
    statedMembers: Timeline<Quantity> = Timeline(), services: [Key<Service>] = [],
    from: When? = nil, until: When? = nil
  ) {
    self.entry = entry
    self.members = members
    self.statedMembers = statedMembers
    self.services = services
    self.from = from
    self.until = until
  }
}

/// A computer system that services rely on, such as the ISFE ledger.
package struct System: Recorded {
  package var entry: Entry
  package var abbreviations: [String]
  package var provider: Key<Organisation>?
  package var from: When?

  package init(
    entry: Entry, abbreviations: [String] = [], provider: Key<Organisation>? = nil,
    from: When? = nil
  ) {
    self.entry = entry
    self.abbreviations = abbreviations
    self.provider = provider
    self.from = from
  }
}
