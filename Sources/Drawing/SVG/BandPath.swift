extension SVGWriter {
  /// A band of one height that leaves and arrives level.
  mutating func band(_ name: ClassName, from start: Spot, to end: Spot, height: Double) {
    let (first, second) = ((2 * start.x + end.x) / 3, (start.x + 2 * end.x) / 3)
    begin("<path class=\"", name)
    append("\" d=\"")
    step("M", start.x, start.y)
    step("C", first, start.y)
    step(" ", second, end.y)
    step(" ", end.x, end.y)
    append("v")
    append(height)
    step("C", second, end.y + height)
    step(" ", first, start.y + height)
    step(" ", start.x, start.y + height)
    append("z\"/>")
  }
}
