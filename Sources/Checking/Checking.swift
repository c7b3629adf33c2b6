import Commissioning
import Diagnostics

/// What is wrong with a catalogue whose every record is well formed on its own.
///
/// - Parameters:
///   - relations: of the catalogue.
///   - folders: for each source file, the folder it lies in, from the content folder; links in its
///     prose begin there.
package func check(
  _ catalogue: Catalogue, _ relations: Relations, folders: [String]
) -> [Diagnostic] {
  overlappingValues(catalogue)
    + duplicateCodes(catalogue)
    + duplicateNames(catalogue)
    + misplacedHexagons(catalogue)
    + overlappingAgreements(catalogue, relations)
    + contradictorySourcing(catalogue)
    + contradictoryPrices(catalogue)
    + agreementsOutsideOffers(catalogue)
    + agreementsOutsideLife(catalogue)
    + extensionsOutsideTerms(catalogue)
    + usesOutsideLife(catalogue)
    + lostRelations(catalogue)
    + unannounced(catalogue)
    + unofferedServices(catalogue, relations)
    + unprovidedOffers(catalogue)
    + circularSuccessions(catalogue)
    + successionsOutsideLife(catalogue)
    + targetsOutsideServices(catalogue)
    + targetsWithoutDirection(catalogue)
    + rebasesOfOtherLengths(catalogue)
    + unreachableTargets(catalogue)
    + implausiblePopulations(catalogue)
    + overdueReviews(catalogue)
    + brokenLinks(catalogue, folders: folders)
}
