extension Rule {
  /// What the rule means and how to put things right, for `explain` and the documentation.
  package var explanation: String {
    switch self {
    case .unreadableFile:
      "A file could not be read: it is missing, not permitted, a link, or no file at all."
    case .misplacedFile:
      "A file lies where nothing reads it. Records go into the folder or table of their kind, KPI data into data/, pictures into assets/."
    case .invalidFileName:
      "A picture or document has a name that does not do everywhere: it begins with a mark, ends with a full stop or space, holds characters such as < and :, is very long, or is kept by Windows for a device. Rename it."
    case .invalidEncoding: "A file is not UTF-8. Save it as UTF-8 in your editor."
    case .oversizedFile:
      "A file or a part of it is larger than what is read, or a table has more columns. Split it into several."
    case .deceptiveCharacter:
      "A text holds a character that readers cannot see or that turns the order of letters round. Delete it."
    case .missingFrontMatter:
      "A Markdown file has no front matter: begin it with three hyphens, the fields, and three hyphens."
    case .invalidYAML:
      "The front matter cannot be read. Often a colon or a quote within a value: put the value in quotes."
    case .unsupportedYAML:
      "The front matter uses a part of YAML that has no meaning here: anchors, aliases, tags or a second document."
    case .duplicateField: "A field is given twice in one record. Keep one."
    case .deepNesting: "Lists, quotes or fields are nested too deep to be read safely."
    case .lostText:
      "A '#' behind a space begins a comment, so the rest of the line is not read. Put the whole value in quotes; where it is a comment, leave a space behind the '#'. Or a row of a table has more cells than its head, which no page would show."
    case .invalidCSV:
      "A table cannot be read as it is written: it is empty, a column has no name, its cells are parted by something else than commas, or a quote is not closed or stands where none may. A value with quotes in it goes in quotes, with the inner ones written twice."
    case .duplicateColumn: "Two columns of a table have one name."
    case .unevenRow:
      "A row has more or fewer cells than the table has columns. A value with a comma goes in quotes."
    case .rawHTML: "HTML in Markdown is left out of the page. Write it as Markdown."
    case .unsafeLink:
      "An address may not stand on a page. Use https://, http://, mailto:, tel: or a path within the site."
    case .remoteImage:
      "A picture from elsewhere would tell others who reads the page, so it is shown as a link. Keep a copy in assets/."
    case .brokenLink:
      "A link leads to no record, file or heading. Write the way from this file to the other."
    case .missingAltText:
      "A picture says nothing to those who cannot see it. Write what it shows between the brackets."
    case .unknownField:
      "A record has a field that its kind does not know. See the fields of each kind with 'prospectus schema'."
    case .missingField: "A record lacks a field that its kind must have."
    case .mistypedField:
      "A field holds something else than it may, such as words where a day is wanted."
    case .unknownChoice: "A field names something that is none of its choices."
    case .invalidIdentifier:
      "An id holds other characters than lower-case letters, digits and hyphens, or is a name that is taken."
    case .duplicateIdentifier:
      "Two records of one kind have the same id, or a list names one thing twice. Rename one, or keep one."
    case .duplicateCode:
      "Two organisations have one code at the same time. Date both where a code was reused."
    case .unknownReference:
      "A record names another that is not there. Check the id, or write the missing record."
    case .ambiguousReference:
      "A record names another by an id or code that several have. Write the folder before it, such as csus/south."
    case .reversedDates: "Something ends before it begins."
    case .overlappingValues:
      "Two values of a dated attribute hold at the same time. End the earlier where the later begins."
    case .overlappingAgreements:
      "A CCG has two agreements for one service at the same time. End one before the other begins."
    case .unprovidedOffer:
      "An offer lies wholly outside the life of its provider, so nobody provides it."
    case .unofferedService: "A CCG buys a service that nobody offers in the catalogue."
    case .agreementOutsideOffer:
      "An agreement takes up an offer of another provider, or of a service it does not name."
    case .agreementOutsideLife:
      "An agreement lies wholly outside the life of its customer or its provider."
    case .contradictorySourcing: "An agreement's sourcing option does not go with its provider."
    case .contradictoryPrice:
      "The parts of a price do not go together: a range that runs down, a volume of what is not charged by the day or the transaction, or a unit of what is not charged by the transaction."
    case .targetWithoutDirection:
      "A KPI has a target, but 'better' does not say which way is better."
    case .unreachableTarget: "A target of a percentage is not between 0 and 100."
    case .missingSource:
      "Something is said to be inferred, but not what from. Add a source or a note."
    case .overdueReview: "A record should have been reviewed before the day the site answers for."
    case .pathCollision: "Two pages would have one address."
    case .missingColumn: "A table of KPI data lacks a column it must have."
    case .unknownColumn: "A table has a column that is not known."
    case .unknownKPI: "A row of KPI data names a KPI that is not in the catalogue."
    case .unknownOrganisation:
      "A row of KPI data names an organisation that is not in the catalogue."
    case .unknownPeriod:
      "A period is not a month 2013-04, a quarter 2013/14 Q1, a financial year 2013/14 or a day 2013-04-01."
    case .mixedPeriods:
      "An observation's period is not as long as its KPI is counted by. The row is left out, since a year among months is no figure like the others."
    case .implausibleGap:
      "Two figures that follow one another lie 400 periods or more apart, or a figure is of a period more than a year after the day the site answers for: one of the periods is probably a slip."
    case .invalidNumber:
      "A cell that should hold a number holds something else. Write digits, with a point before decimals and nothing else."
    case .numeratorOverDenominator: "A part is greater than its whole."
    case .contradictoryValue:
      "A row gives a value and its parts, and the value is not what the parts make."
    case .zeroDenominator:
      "A denominator is 0, so there is no value: the figure is shown as not applicable."
    case .duplicateObservation: "Two rows observe the same thing in the same period. Keep one."
    case .halfFigure:
      "A row has a numerator without a denominator, or the other way round, so there is no value."
    case .observationWithoutAgreement:
      "A row names a provider and a customer that had no agreement in the period."
    case .observationOutsideLife:
      "A row observes an organisation in a period in which it did not exist."
    case .kpiWithoutData: "There is no observation of a KPI."
    case .tooManyUnmatched:
      "More rows of KPI data failed to join than site.yaml allows with 'unmatched_limit'."
    case .invalidTemplate:
      "A template cannot be compiled: a tag is not closed, or a value is used in a way that does not go with it."
    case .unknownName: "A template names a value that is not there."
    case .missingPartial: "A template uses a partial that is not in the theme."
    case .unknownPath:
      "A setting of site.yaml names a file or folder that is not there."
    case .staleBaseline:
      "The baseline accepts a finding that is no longer there. Write it anew with 'prospectus check --accept'."
    }
  }
}
