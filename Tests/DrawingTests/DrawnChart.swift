import Foundation
import FoundationXML
import Testing

@testable import Drawing

/// A drawing as a reader of XML sees it.
final class DrawnChart: NSObject, XMLParserDelegate {
  private(set) var marks: [[String: String]] = []
  private(set) var readings: [String] = []
  private(set) var ids: [String] = []
  private(set) var faults: [String] = []
  private var path: [String] = []
  private var text = ""
  private var attributes: [String: String] = [:]
  private var width = 0.0
  private var height = 0.0

  init(_ svg: [UInt8]) {
    super.init()
    let source = "<all>\(String(decoding: svg, as: UTF8.self))</all>"
    let bytes = Data(source.utf8)
    let parser = XMLParser(data: bytes)
    parser.delegate = self
    if !parser.parse() {
      faults.append("not well formed: \(String(describing: parser.parserError))")
    }
    for word in ["nan", "inf", "style=", "<script", "foreignObject", "onload", "onclick"]
    where bytes.range(of: Data(word.utf8)) != nil {
      faults.append("holds \(word)")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(element)
    text = ""
    self.attributes = attributes
    if let id = attributes["id"] { ids.append(id) }
    if attributes["class"]?.hasPrefix("mark ") == true { marks.append(attributes) }
    if let box = attributes["viewBox"]?.split(separator: " ").compactMap({ Double($0) }),
      box.count == 4
    {
      (width, height) = (box[2], box[3])
      return
    }
    for name in ["x", "x1", "x2", "cx"] { check(attributes[name], within: width, name) }
    for name in ["y", "y1", "y2", "cy"] { check(attributes[name], within: height, name) }
    for pair in (attributes["points"] ?? "").split(separator: " ") {
      let parts = pair.split(separator: ",").map(String.init)
      check(parts.first, within: width + 4, "points")
      check(parts.last, within: height, "points")
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    path.removeLast()
    if element == "title", path.last == "g" || path.last == "a" { readings.append(text) }
    guard element == "text", let x = attributes["x"].flatMap(Double.init) else { return }
    let classes = (attributes["class"] ?? "").split(separator: " ")
    let length = textWidth(text)
    let start =
      classes.contains("end") ? x - length : classes.contains("middle") ? x - length / 2 : x
    if start < -12 || start + length > width + 12 { faults.append("\"\(text)\" does not fit") }
  }

  private func check(_ text: String?, within limit: Double, _ name: String) {
    guard let text else { return }
    guard let number = Double(text), number >= -4, number <= limit + 0.01 else {
      faults.append("\(name) \(text) is not within \(limit)")
      return
    }
  }
}
