import Commissioning
import Diagnostics

extension Prose {
  /// The HTML with each address as it was written.
  package var filledHTML: [UInt8] {
    var filled: [UInt8] = []
    var position = 0
    for link in links {
      filled += html[position..<link.offset]
      appendEscaped(link.destination, to: &filled)
      position = link.offset
    }
    return filled + html[position...]
  }
}
