import Diagnostics

/// What a picture or document is by its first bytes.
private enum PictureKind: String, CaseIterable {
  case png, jpeg, gif, webp, avif, pdf

  init?(beginning bytes: [UInt8]) {
    func begins(_ text: String, at position: Int = 0) -> Bool {
      bytes.dropFirst(position).starts(with: text.utf8)
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if begins("GIF87a") || begins("GIF89a") {
      self = .gif
    } else if begins("RIFF"), begins("WEBP", at: 8) {
      self = .webp
    } else if begins("ftypavif", at: 4) || begins("ftypavis", at: 4) || begins("ftypmif1", at: 4) {
      self = .avif
    } else if begins("%PDF-") {
      self = .pdf
    } else {
      return nil
    }
  }

  /// By the ending of a file's name; nil for those that are text.
  init?(ending: Substring) {
    switch ending {
    case "png", "gif", "webp", "avif", "pdf": self.init(rawValue: String(ending))
    case "jpg", "jpeg": self = .jpeg
    default: return nil
    }
  }

  /// "a PNG picture".
  var words: String {
    switch self {
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .gif: "a GIF picture"
    case .webp: "a WebP picture"
    case .avif: "an AVIF picture"
    case .pdf: "a PDF document"
    }
  }

  var ending: String { self == .jpeg ? ".jpg" : ".\(rawValue)" }
}

/// The finding about a picture or document that is not what its name says.
func mismatch(of path: String, beginningWith bytes: [UInt8], at place: Place) -> [Diagnostic] {
  let name = path.split(separator: "/").last ?? ""
  guard let ending = name.split(separator: ".").last, name.contains("."),
    let named = PictureKind(ending: ending)
  else { return [] }
  let kind = PictureKind(beginning: bytes)
  if kind == named { return [] }
  let fault =
    bytes.isEmpty
    ? "'\(name)' is empty"
    : kind.map { "'\(name)' is \($0.words), not \(named.words)" }
      ?? "'\(name)' is not \(named.words)"
  return [
    Diagnostic(
      .mismatchedPicture, fault, at: place,
      help: kind.map { "end its name in \($0.ending), and the links to it too" }
        ?? "save it again, or copy it from where it came from")
  ]
}
