import Diagnostics
import Testing

@testable import Rendering

@Suite struct DefaultThemes {
  private let templates = defaultTheme.filter { $0.path.hasSuffix(".mustache") }

  /// What no page uses is not compiled, so that a mistake in it would not be found.
  @Test func haveNoTemplateThatNothingUses() {
    #expect(templates.count > 20)
    for template in templates {
      let broken = Array("{{#never closed}}".utf8)
      let found = Theme.compile([(template.path, SourceID(0), broken)]).diagnostics
      #expect(!found.isEmpty, "\(template.path)")
    }
  }

  @Test func haveNoFileThatNoTemplateNames() {
    #expect(Theme.filePaths.count > 5)
    for path in Theme.filePaths {
      #expect(templates.contains { $0.text.contains("{{frame.root}}theme/\(path)\"") }, "\(path)")
    }
  }
}
