/// A page, or a place on one, as search sees it.
package struct Document: Sendable {
  /// From the site's folder.
  package var path: String
  package var title: String
  /// What else it is called: former names, codes, abbreviations.
  package var aliases: [Alias]
  /// What it is also found by, as by a name, but that is not shown, such as its id.
  package var otherNames: [String]
  /// What it may be called, such as by initials or by the names of what it belongs to: other things may be
  /// called so too, and are likelier to be meant.
  package var remoteNames: [String]
  /// Whether it shows a part of what another does, so that its name has to be asked for as a whole.
  package var isPart: Bool
  /// What distinguishes it from others of its kind, in a few words: "13T, North of England".
  package var detail: String?
  /// What must be shown wherever it is named: that it is illustrative, that it has closed.
  package var tags: [Tag]
  package var summary: String?

  package init(
    path: String, title: String, aliases: [Alias] = [], otherNames: [String] = [],
    remoteNames: [String] = [], isPart: Bool = false, detail: String? = nil, tags: [Tag] = [],
    summary: String? = nil
  ) {
    self.path = path
    self.title = title
    self.aliases = aliases
    self.otherNames = otherNames
    self.remoteNames = remoteNames
    self.isPart = isPart
    self.detail = detail
    self.tags = tags
    self.summary = summary
  }

  /// Another name, and what sort of name it is: "Formerly", "ODS code".
  package struct Alias: Sendable {
    package var label: String
    package var text: String

    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  package struct Tag: Sendable, Equatable {
    package var text: String
    /// For its colour, as in the theme.
    package var tone: String

    package init(_ text: String, tone: String) {
      self.text = text
      self.tone = tone
    }
  }

}

/// The content of a page below its name, as search sees it.
package struct DocumentBody: Sendable {
  /// Its fields, a line each; they come before the prose in its text.
  package var facts: [String]
  package var headings: [String]
  /// Plain text in UTF-8, a line for each paragraph.
  package var prose: [UInt8]

  package init(facts: [String] = [], headings: [String] = [], prose: [UInt8] = []) {
    self.facts = facts
    self.headings = headings
    self.prose = prose
  }

  /// What passages are taken from: the facts and the prose, a line for each.
  var text: [UInt8] {
    var text: [UInt8] = []
    for fact in facts {
      text += fact.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text + prose
  }
}

/// Documents that are numbered consecutively and shown under one heading.
package struct DocumentGroup: Sendable {
  package var heading: String
  package var count: Int
  /// Whether they are organisations, whose names people contract: "Bham".
  package var areBodies: Bool

  package init(heading: String, count: Int, areBodies: Bool = false) {
    self.heading = heading
    self.count = count
    self.areBodies = areBodies
  }
}

/// A short form and what it stands for: a search for either finds the other.
package struct Abbreviation: Sendable {
  package var short: String
  package var meaning: String

  package init(_ short: String, _ meaning: String) {
    self.short = short
    self.meaning = meaning
  }
}
