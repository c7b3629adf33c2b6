/// How a character deceives the reader of a text (Unicode Technical Report 36, section 2).
package enum Deception: Sendable {
  case control
  /// It changes the direction of the text.
  case direction
  /// It has no width.
  case widthless
  /// An invisible tag.
  case tag
}

extension Unicode.Scalar {
  /// Nil if it does not.
  package var deception: Deception? {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: .control
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: .direction
    case 0x200B, 0x2060...0x2064, 0xFEFF, 0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x3164, 0xFFA0:
      .widthless
    case 0xE0000...0xE007F: .tag
    default: nil
    }
  }

  /// Whether a report does not show it as it is: it deceives, joins characters without being seen, or
  /// ends the line for some programs.
  package var isHidden: Bool {
    switch value {
    case 0x200C, 0x200D, 0x2028, 0x2029: true
    default: deception != nil
    }
  }
}
