import Commissioning
import Diagnostics

/// What is wrong with a catalogue whose every record is well formed on its own.
///
/// - Parameter folders: for each source file, the folder it lies in, from the content folder; links
///   in its prose begin there.
package func check(_ catalogue: Catalogue, folders: [String]) -> [Diagnostic] {
  let relations = Relations(catalogue)
  return overlappingValues(catalogue)
    + duplicateCodes(catalogue)
    + overlappingAgreements(catalogue, relations)
    + contradictorySourcing(catalogue)
    + contradictoryPrices(catalogue)
    + agreementsOutsideOffers(catalogue)
    + unofferedServices(catalogue, relations)
    + unprovidedOffers(catalogue)
    + targetsWithoutDirection(catalogue)
    + overdueReviews(catalogue)
    + brokenLinks(catalogue, folders: folders)
}
