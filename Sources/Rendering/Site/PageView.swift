import Templates

/// The data for a template of the theme. Each has its own template.
package protocol PageView: Presentable {
  /// The template's name.
  static var template: String { get }
}
