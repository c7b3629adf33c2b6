import Templates

/// What a template of the theme is given. Each has a template of its own.
package protocol PageView: Presentable {
  /// The template's name.
  static var template: String { get }
}
