import Diagnostics

/// The prose of a record as HTML that is safe by construction, with holes where the addresses of
/// links to other pages go.
package struct Prose: Sendable {
  package var html: [UInt8]
  package var links: [Link]
  package var headings: [Heading]

  package init(html: [UInt8] = [], links: [Link] = [], headings: [Heading] = []) {
    self.html = html
    self.links = links
    self.headings = headings
  }

  /// A link or image whose destination is in the site.
  package struct Link: Sendable {
    /// Where the address belongs, in bytes of the HTML.
    package var offset: Int
    /// As written, decoded: a relative path or `#fragment`.
    package var destination: String
    package var isImage: Bool
    package var place: Place

    package init(offset: Int, destination: String, isImage: Bool, place: Place) {
      self.offset = offset
      self.destination = destination
      self.isImage = isImage
      self.place = place
    }
  }

  package struct Heading: Sendable {
    /// 2 to 6: the page's own title is the only heading of level 1.
    package var level: Int
    package var text: String
    package var id: String
    package var place: Place

    package init(level: Int, text: String, id: String, place: Place) {
      self.level = level
      self.text = text
      self.id = id
      self.place = place
    }
  }
}
