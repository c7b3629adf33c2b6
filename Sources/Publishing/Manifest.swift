/// The list of the files we published: the mark by which a folder is known to be ours.
///
/// One line for each file, so that it can be read without a JSON parser and compared line by line.
struct Manifest {
  static let name = "prospectus-manifest.json"

  struct File {
    var path: String
    var size: Int
    /// As ``Digest/hexadecimal(_:)``.
    var hash: String
    /// The sources it was made from.
    var inputs: [String]
  }

  /// In the order of the paths' bytes.
  let files: [File]

  init(_ files: [File]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  var text: [UInt8] {
    var text = Array("{\"tool\": \"prospectus\", \"hash\": \"xxh128\", \"files\": [\n".utf8)
    for (position, file) in files.enumerated() {
      text += "{\"path\": ".utf8
      appendQuoted(file.path, to: &text)
      text += ", \"bytes\": \(file.size), \"hash\": \"\(file.hash)\", \"inputs\": [".utf8
      for (position, input) in file.inputs.enumerated() {
        if position > 0 { text += ", ".utf8 }
        appendQuoted(input, to: &text)
      }
      text += (position + 1 < files.count ? "]},\n" : "]}\n").utf8
    }
    text += "]}\n".utf8
    return text
  }

  /// The paths a manifest lists; nil if the text is not one of ours.
  static func paths(in text: [UInt8]) -> Set<String>? {
    let lines = text.split(separator: 0x0A)
    guard let first = lines.first, first.starts(with: "{\"tool\": \"prospectus\"".utf8) else {
      return nil
    }
    let prefix = Array("{\"path\": \"".utf8)
    var paths: Set<String> = []
    for line in lines.dropFirst() where line.starts(with: prefix) {
      let rest = line.dropFirst(prefix.count)
      if let end = rest.firstIndex(of: UInt8(ascii: "\"")) {
        paths.insert(String(decoding: rest[..<end], as: UTF8.self))
      }
    }
    return paths
  }

  /// Paths hold no quote, backslash or control character: they are made of ids.
  private func appendQuoted(_ path: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case 0..<0x20: text.append(UInt8(ascii: "?"))
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
