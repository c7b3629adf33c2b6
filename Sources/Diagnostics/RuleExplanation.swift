extension Rule {
  /// What the rule means and how to fix its findings, for `explain` and the documentation.
  package var explanation: String {
    switch self {
    case .unreadableFile:
      "A file could not be read: it is missing, not permitted, a link, or not a file at all."
    case .misplacedFile:
      "A file is where nothing reads it. Records go in the folder or table of their kind, KPI data in data/, pictures in assets/."
    case .unreadContent:
      "A file seems to hold records or data, but it is a spreadsheet, or its folder or its name is not one that is read. Save spreadsheets as CSV UTF-8."
    case .invalidFileName:
      "A picture or document has a name that does not work on every system: it begins with a mark, ends with a full stop or space, contains characters such as < and :, is very long, or is reserved by Windows for a device. Rename it."
    case .invalidEncoding: "A file is not UTF-8. Save it as UTF-8 in your editor."
    case .oversizedFile:
      "A file or part of it is over the size limit, or a table has too many columns. Split it into several."
    case .deceptiveCharacter:
      "A text contains a character that readers cannot see or that reverses the order of letters. Delete it."
    case .wrongDecoding:
      "A text was read in the wrong encoding before it got here, so that it has characters such as 'â€™' for an apostrophe or 'Â£' for '£'. Write what was meant, or read the file as UTF-8 where it came from."
    case .mismatchedPicture:
      "A picture or document is not what its name says, such as a JPEG picture whose name ends in .png, or is empty. Rename it or save it again."
    case .missingFrontMatter:
      "A Markdown file has no front matter: begin it with three hyphens, the fields, and three hyphens."
    case .invalidYAML:
      "The front matter cannot be read. Often a colon or a quote within a value: put the value in quotes."
    case .unsupportedYAML:
      "The front matter uses a part of YAML that has no meaning here: anchors, aliases, tags or a second document."
    case .duplicateField: "A field is given twice in one record. Keep one."
    case .deepNesting: "Lists, quotes or fields are nested too deep to be read safely."
    case .lostText:
      "A '#' after a space begins a comment, so the rest of the line is not read. Put the whole value in quotes; if it is a comment, leave a space after the '#'. Or a row of a table has more cells than its head, and the rest would not be shown."
    case .invalidCSV:
      "A table cannot be read as it is written: it is empty, a column has no name, its cells are not separated by commas, or a quote is not closed or is misplaced. Put a value with quotes in it in quotes, with the inner ones written twice."
    case .duplicateColumn: "Two columns of a table have the same name."
    case .unevenRow:
      "A row has more or fewer cells than the table has columns. Put a value with a comma in quotes."
    case .rawHTML: "HTML in Markdown is left out of the page. Write it as Markdown."
    case .unsafeLink:
      "An address is not allowed on a page. Use https://, http://, mailto:, tel: or a path within the site."
    case .remoteImage:
      "A picture from another site would reveal who reads the page, so it is shown as a link. Keep a copy in assets/."
    case .brokenLink:
      "A link leads to no record, file or heading. Write the path from this file to the other."
    case .missingAltText:
      "A picture has no description for people who cannot see it. Describe what it shows between the brackets."
    case .unreadMarkup:
      "A text has marks of another kind of Markdown, such as a footnote, a wiki link, a shortcode or a table without its line of hyphens. They are shown as they are written. Use CommonMark, or put them in backticks."
    case .unknownField:
      "A record has a field that its kind does not have. See the fields of each kind with 'prospectus schema'."
    case .missingField: "A record is missing a required field."
    case .mistypedField:
      "A field holds the wrong kind of value, such as words where a day is needed."
    case .unknownChoice: "A field names something that is not one of its choices."
    case .unsplitList:
      "A list is written as one text, so that it is one value. Begin each value on a line of its own with '- ', or put them in brackets: [ledgers, invoices]. A text that is one value goes in quotes. In the cell of a table the values of a list are separated by semicolons; a single value with a comma ends with one."
    case .publishedQuotes:
      "A text begins and ends with curly quotation marks, which are published as part of it. Delete them, or use straight quotes, which are not."
    case .invalidIdentifier:
      "An id contains characters other than lower-case letters, digits and hyphens, or is a name that Windows reserves."
    case .invalidCode:
      "A code does not have the shape that such codes have. Spreadsheets change codes that look like numbers or dates: give their column the format Text."
    case .duplicateIdentifier:
      "Two records of one kind have the same id, or a list names one thing twice. Rename one, or keep one."
    case .duplicateCode:
      "Two organisations have the same code at the same time. Date both if the code was reused."
    case .duplicateName:
      "Two organisations are called the same at the same time, so that readers, and rows that name them, cannot tell which is meant. Add to one what tells them apart, or delete the record that is there twice."
    case .unknownReference:
      "A record names another that does not exist. Check the id, or write the missing record."
    case .ambiguousReference:
      "A record names another by an id or code that several have. Write the folder before it, such as csus/south."
    case .reversedDates: "Something ends before it begins."
    case .overlappingValues:
      "Two values of a dated attribute hold at the same time. End the earlier where the later begins."
    case .misplacedHexagon:
      "The hexagon of a CCG covers another's on the map, or is half a hexagon beside the others. Give it a free place of their grid."
    case .overlappingAgreements:
      "A CCG has two agreements for one service at the same time. End one before the other begins."
    case .unprovidedOffer:
      "An offer is wholly outside the lifetime of its provider, so nobody provides it."
    case .unofferedService: "A CCG buys a service that nobody offers in the catalogue."
    case .agreementOutsideOffer:
      "An agreement takes up an offer of another provider, of a service it does not name, or that is not for its customer."
    case .agreementOutsideLife:
      "An agreement begins before its customer or its provider was established, or after it closed."
    case .lostRelation:
      "An agreement, an offer or a CCG's main CSU is left with a body that closed, and nothing says who took it over."
    case .unannounced:
      "A record or a value, such as a price, begins after the day the site describes, and nothing says that it was known by then, so the site does not show it. Say when it was made known with 'announced', or name a source."
    case .contradictorySourcing: "An agreement's sourcing option does not match its provider."
    case .contradictoryPrice:
      "The parts of a price do not match: a range that goes down, a volume for what is not charged by the day or transaction, or a unit for what is not charged by the transaction."
    case .targetWithoutDirection:
      "A KPI has a target, but 'better' does not say which way is better."
    case .unreachableTarget:
      "A target is not a value that its KPI can have: of a percentage not between 0 and 100, of a count, rate or number of days below 0."
    case .fractionAsPercentage:
      "A percentage seems to be written as a fraction, such as 0.95 for 95: a target is between 0 and 1, or every value in a file is. Percentages run from 0 to 100."
    case .implausiblePopulation:
      "The population of a CCG is below 1,000, or a twentieth of those of other CCGs or 20 times as large. Write people, not thousands."
    case .targetOutsideService:
      "A target is for a KPI that other services are judged by, but none of those it is promised for."
    case .circularSuccession:
      "Organisations became one another in a circle, so nobody can say who took over in the end. Correct 'became' of one of them."
    case .successionOutsideLife:
      "Something is said to have become of an organisation before it was established, or to have gone to one that had closed by then; or to have ended, though nothing says when it closed."
    case .useOutsideLife:
      "A CCG is said to have mainly used a CSU before that was established, or after it had closed. Correct the day, or name the body that was there then."
    case .extensionOutsideTerms:
      "An agreement is extended beyond the last day to which it may be. Correct the end of the extension, or 'extendable_to'."
    case .missingSource:
      "Something is inferred, but nothing says from what. Add a source or a note."
    case .overdueReview: "A record should have been reviewed before the day the site describes."
    case .pathCollision: "Two pages would have the same address."
    case .unchecked:
      "A rule could not look at everything, since a file could not be read. Fix that file, then check again."
    case .missingColumn: "A table of KPI data is missing a required column."
    case .unknownColumn: "A table has an unknown column."
    case .unknownKPI: "A row of KPI data names a KPI that is not in the catalogue."
    case .unknownOrganisation:
      "A row of KPI data names an organisation that is not in the catalogue."
    case .unknownPeriod:
      "A period is not written in one of the forms that docs/fields.md lists, such as a month 2013-04, a quarter 2013/14 Q1, a financial year 2013/14, a calendar year 2013 or a rolling year 'to 2013-06'."
    case .mixedPeriods:
      "A period is not of the length that its KPI is counted by, or could be read in two ways. A row is left out, since a year is not comparable with months, nor a calendar year with a financial year."
    case .overlappingPeriods:
      "Periods that follow one another share days, as rolling years that are published each month do. Limits and runs would show what two figures have in common as a change, so none are worked out."
    case .implausibleGap:
      "Two consecutive figures are 400 periods or more apart, or a figure's period begins after the day the site describes and the row does not say that it is published later: one of the periods is probably a typo."
    case .silentRevision:
      "The history says that a figure was another, and no row says when it was revised, so readers cannot see the correction. Keep the earlier row, add one with the new figure, and write in 'published' the day on which each was published."
    case .outlyingFigure:
      "A figure is six times the two nearest in time or more, or a sixth of them or less: perhaps it has a digit too many or too few. Not looked for where a KPI suppresses small counts, since findings are published."
    case .invalidNumber:
      "A cell that should hold a number does not, or holds one that cannot be: a negative count, part of a thing, a percentage over 100. Write digits, with a point before decimals; where a number is missing, say why: 'suppressed', 'not submitted' or 'not applicable'."
    case .numeratorOverDenominator: "A part is greater than its whole."
    case .contradictoryValue:
      "A row gives a value and its parts, and the value is not what the parts make."
    case .zeroDenominator:
      "A denominator is 0, so there is no value: the figure is shown as not applicable."
    case .duplicateObservation: "Two rows are about the same thing in the same period. Keep one."
    case .halfFigure:
      "A row has a numerator without a denominator, or a denominator without a numerator, so there is no value."
    case .observationWithoutAgreement:
      "A row names a provider and a customer that had no agreement in the period."
    case .earlyPublication:
      "A figure is said to have been published before the period that it is of began. Correct 'published', or the period."
    case .observationOutsideLife:
      "A row is about an organisation in a period when it did not exist."
    case .kpiWithoutData: "A KPI has no observations."
    case .littleVariation:
      "At least half of the figures of a series equal the one before, so it varies too little for the limits of a control chart, and no change can be told from chance. Count over longer periods, or measure the time between events. 'chart: run' says that no limits are meant."
    case .tooManyUnmatched:
      "More rows of KPI data failed to join than site.yaml allows with 'unmatched_limit'."
    case .invalidTemplate:
      "A template cannot be compiled: a tag is not closed, or a value is used in a way that does not fit it."
    case .unknownName: "A template names a value that does not exist."
    case .missingPartial: "A template uses a partial that is not in the theme."
    case .unusableEdition:
      "A day in 'editions' is listed twice, or is not before the day that the site describes. The site itself is that of the latest day, since what must be withheld is decided by all that is known by then."
    case .unknownPath:
      "A setting of site.yaml names a file or folder that does not exist."
    case .staleBaseline:
      "The baseline accepts a finding that is no longer there. Update it with 'prospectus check --accept'."
    }
  }
}
