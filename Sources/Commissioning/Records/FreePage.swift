/// A page of prose, such as the history of the CSUs.
package struct FreePage: Recorded {
  package var entry: Entry
  /// Where it stands among the free pages; those without stand last, by name.
  package var order: Int?

  package init(entry: Entry, order: Int? = nil) {
    self.entry = entry
    self.order = order
  }
}

/// A word of the glossary.
package struct Term: Recorded {
  package var entry: Entry
  /// Other ways to write it, such as "CCGs" for "CCG".
  package var variants: [String]
  /// What an abbreviation stands for.
  package var standsFor: String?

  package init(entry: Entry, variants: [String] = [], standsFor: String? = nil) {
    self.entry = entry
    self.variants = variants
    self.standsFor = standsFor
  }
}

/// Something published that facts are taken from.
package struct Source: Recorded {
  package var entry: Entry
  package var publisher: String?
  package var published: When?
  package var url: String?
  package var licence: String?

  package init(
    entry: Entry, publisher: String? = nil, published: When? = nil, url: String? = nil,
    licence: String? = nil
  ) {
    self.entry = entry
    self.publisher = publisher
    self.published = published
    self.url = url
    self.licence = licence
  }
}
