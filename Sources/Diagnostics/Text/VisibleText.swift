/// Text as a terminal may show it, on one line: hidden characters are written as their numbers, such
/// as `<U+1B>`.
package func visibleText(_ text: String) -> String {
  var visible = ""
  for scalar in text.unicodeScalars {
    if scalar == "\t" {
      visible += " "
    } else if scalar.isHidden {
      visible += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    } else {
      visible.unicodeScalars.append(scalar)
    }
  }
  return visible
}
