import Pipeline
import Reading
import Testing

/// Every file of the site that some content makes, by path.
func site(_ content: [String: String], theme: [String: String] = [:]) throws -> [String: String] {
  let edition = prepare(
    Inputs(
      content: content.map { InputFile($0.key, $0.value) },
      theme: theme.map { InputFile($0.key, $0.value) }))
  let isSound = edition.isSound
  #expect(isSound, "\(edition.judgements.map(\.diagnostic.message))")
  let files = SiteFiles(edition, try #require(edition.site))
  var site: [String: String] = [:]
  for position in files.files.indices {
    var bytes: [UInt8] = []
    try files.render(position, into: &bytes)
    site[files.files[position].path] = String(decoding: bytes, as: UTF8.self)
  }
  return site
}
