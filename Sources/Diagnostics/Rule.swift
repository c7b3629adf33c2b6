/// Every kind of mistake that Prospectus reports to an author, named after the fault.
package enum Rule: String, CaseIterable, Sendable, Comparable {
  // Files
  case unreadableFile = "unreadable-file"
  case misplacedFile = "misplaced-file"
  case unreadContent = "unread-content"
  case invalidFileName = "invalid-file-name"
  case invalidEncoding = "invalid-encoding"
  case oversizedFile = "oversized-file"
  case deceptiveCharacter = "deceptive-character"
  case wrongDecoding = "wrong-decoding"
  case mismatchedPicture = "mismatched-picture"

  // Front matter
  case missingFrontMatter = "missing-front-matter"
  case invalidYAML = "invalid-yaml"
  case unsupportedYAML = "unsupported-yaml"
  case duplicateField = "duplicate-field"
  case deepNesting = "deep-nesting"
  case lostText = "lost-text"

  // Tables
  case invalidCSV = "invalid-csv"
  case duplicateColumn = "duplicate-column"
  case unevenRow = "uneven-row"

  // Prose
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case remoteImage = "remote-image"
  case brokenLink = "broken-link"
  case missingAltText = "missing-alt-text"
  case unreadMarkup = "unread-markup"

  // Fields
  case unknownField = "unknown-field"
  case missingField = "missing-field"
  case mistypedField = "mistyped-field"
  case unknownChoice = "unknown-choice"
  case unsplitList = "unsplit-list"
  case publishedQuotes = "published-quotes"
  case invalidIdentifier = "invalid-identifier"
  case invalidCode = "invalid-code"

  // The catalogue
  case duplicateIdentifier = "duplicate-identifier"
  case duplicateCode = "duplicate-code"
  case duplicateName = "duplicate-name"
  case unknownReference = "unknown-reference"
  case ambiguousReference = "ambiguous-reference"
  case reversedDates = "reversed-dates"
  case overlappingValues = "overlapping-values"
  case overlappingAgreements = "overlapping-agreements"
  case misplacedHexagon = "misplaced-hexagon"
  case unprovidedOffer = "unprovided-offer"
  case unofferedService = "unoffered-service"
  case agreementOutsideOffer = "agreement-outside-offer"
  case agreementOutsideLife = "agreement-outside-life"
  case lostRelation = "lost-relation"
  case unannounced
  case contradictorySourcing = "contradictory-sourcing"
  case contradictoryPrice = "contradictory-price"
  case targetWithoutDirection = "target-without-direction"
  case unreachableTarget = "unreachable-target"
  case fractionAsPercentage = "fraction-as-percentage"
  case implausiblePopulation = "implausible-population"
  case targetOutsideService = "target-outside-service"
  case circularSuccession = "circular-succession"
  case successionOutsideLife = "succession-outside-life"
  case useOutsideLife = "use-outside-life"
  case extensionOutsideTerms = "extension-outside-terms"
  case missingSource = "missing-source"
  case overdueReview = "overdue-review"
  case pathCollision = "path-collision"
  case unchecked

  // KPI data
  case missingColumn = "missing-column"
  case unknownColumn = "unknown-column"
  case unknownKPI = "unknown-kpi"
  case unknownOrganisation = "unknown-organisation"
  case unknownPeriod = "unknown-period"
  case mixedPeriods = "mixed-periods"
  case overlappingPeriods = "overlapping-periods"
  case implausibleGap = "implausible-gap"
  case outlyingFigure = "outlying-figure"
  case silentRevision = "silent-revision"
  case invalidNumber = "invalid-number"
  case numeratorOverDenominator = "numerator-over-denominator"
  case zeroDenominator = "zero-denominator"
  case contradictoryValue = "contradictory-value"
  case halfFigure = "half-figure"
  case duplicateObservation = "duplicate-observation"
  case observationWithoutAgreement = "observation-without-agreement"
  case observationOutsideLife = "observation-outside-life"
  case earlyPublication = "early-publication"
  case kpiWithoutData = "kpi-without-data"
  case littleVariation = "little-variation"
  case tooManyUnmatched = "too-many-unmatched"

  // The theme
  case invalidTemplate = "invalid-template"
  case unknownName = "unknown-name"
  case missingPartial = "missing-partial"

  // The site's settings
  case staleBaseline = "stale-baseline"
  case unknownPath = "unknown-path"
  case unusableEdition = "unusable-edition"

  package static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }

  /// Whether it is about what is written in a file, not about the file.
  package var concernsContent: Bool {
    switch self {
    case .unreadableFile, .misplacedFile, .unreadContent, .invalidFileName, .oversizedFile,
      .mismatchedPicture:
      false
    default: true
    }
  }

  /// Whether it keeps a row of KPI data from joining. Where a site sets a limit for such rows, they
  /// are warnings, and the limit is what fails a build.
  package var concernsJoining: Bool {
    switch self {
    case .unknownKPI, .unknownOrganisation, .unknownPeriod, .mixedPeriods, .invalidNumber,
      .numeratorOverDenominator, .contradictoryValue, .duplicateObservation,
      .observationWithoutAgreement,
      .observationOutsideLife:
      true
    default: false
    }
  }
}

/// How much a finding matters. Only errors fail a build.
package enum Severity: String, CaseIterable, Sendable, Comparable {
  case off, note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool {
    let order = allCases
    return order.firstIndex(of: left)! < order.firstIndex(of: right)!
  }
}

extension Rule {
  /// Whether a whole file, or a part of it, is left out where it is broken. Even where a site
  /// switches the rule off, this is reported.
  package var leavesOut: Bool {
    switch self {
    case .invalidFileName, .invalidEncoding, .oversizedFile, .missingFrontMatter, .invalidYAML,
      .unsupportedYAML,
      .deepNesting, .invalidCSV, .unevenRow, .missingColumn:
      true
    default: false
    }
  }

  /// Whether the site is without something that was written where it is broken. Where that is
  /// accepted, it is still told.
  package var loses: Bool {
    switch self {
    case .misplacedFile, .unreadContent, .rawHTML, .unsafeLink, .brokenLink,
      .duplicateField, .duplicateColumn,
      .lostText, .unknownField, .missingField, .mistypedField, .unknownChoice, .unknownColumn,
      .invalidIdentifier, .duplicateIdentifier, .unknownReference, .ambiguousReference,
      .pathCollision, .halfFigure, .unannounced, .unusableEdition:
      true
    default: leavesOut || concernsJoining
    }
  }

  /// Whether other findings may follow from it: a file or a record is not there because of it.
  package var isCause: Bool {
    switch self {
    case .unreadableFile, .misplacedFile, .unreadContent, .invalidIdentifier: true
    default: leavesOut
    }
  }

  /// Whether it is an error whatever `site.yaml` says: no complete site can be built where it is
  /// broken.
  package var isFixed: Bool {
    switch self {
    case .unreadableFile, .invalidTemplate, .unknownName, .missingPartial: true
    default: false
    }
  }

  /// The severity where `site.yaml` says nothing else.
  package var severity: Severity {
    switch self {
    case .rawHTML, .remoteImage, .missingAltText, .deceptiveCharacter, .unofferedService,
      .agreementOutsideOffer, .kpiWithoutData, .missingSource, .fractionAsPercentage,
      .implausiblePopulation, .overdueReview, .staleBaseline, .zeroDenominator,
      .misplacedFile, .halfFigure, .implausibleGap, .unknownPath, .agreementOutsideLife,
      .lostRelation, .unreachableTarget, .wrongDecoding, .mismatchedPicture, .unreadMarkup,
      .unsplitList, .targetOutsideService, .successionOutsideLife, .overlappingPeriods,
      .silentRevision, .duplicateName, .useOutsideLife, .extensionOutsideTerms, .earlyPublication:
      .warning
    case .unannounced, .littleVariation, .outlyingFigure, .publishedQuotes, .unchecked: .note
    default: .error
    }
  }
}
