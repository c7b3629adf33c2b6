import Commissioning
import Diagnostics

/// Two sites that were compared, and what is otherwise in the later one.
package struct Difference: Sendable {
  package var changes: [Change]
  /// Settings of the site that are otherwise.
  package var settings: [SettingChange]
  package var oldDay: String
  package var newDay: String
  /// Where the later site is published; empty if that is not known.
  package var baseURL: String
  /// What could not be compared, in words.
  package var gaps: [String]
  /// Whether only some changes were asked for.
  package var isSelection = false

  package init(from old: SiteState, to new: SiteState) {
    changes = Differing.changes(from: old, to: new)
    settings = SettingChange.all(from: old.settings, to: new.settings)
    oldDay = old.day
    newDay = new.day
    baseURL = new.baseURL
    gaps = old.gaps.map { "Of the old site: \($0)" } + new.gaps.map { "Of the new site: \($0)" }
  }

  private var groups: [(event: Change.Event, changes: [Change])] {
    Change.Event.allCases.compactMap { event in
      let changes = changes.filter { $0.event == event }
      return changes.isEmpty ? nil : (event, changes)
    }
  }

  /// Which days the sites describe, where that is not the same one; then what could not be compared.
  private var remarks: [String] {
    (oldDay == newDay
      ? [] : ["The old site describes \(words(oldDay)), the new one \(words(newDay))."]) + gaps
      + settings.map(\.line)
  }

  package var isEmpty: Bool { changes.isEmpty && settings.isEmpty }

  private var nothing: String {
    isSelection ? "Nothing that was asked for is different." : "Nothing is different."
  }

  /// "30 June 2014".
  private func words(_ day: String) -> String { Day(day)?.text ?? day }

  /// A few lines for a terminal: a heading for each kind of change, a line for each change.
  package var text: String {
    var lines = remarks
    if isEmpty { lines.append(nothing) }
    for (event, changes) in groups {
      lines.append("\(event.heading) (\(changes.count))")
      lines += changes.map { "  " + visibleText(oneLine($0.line)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A summary and a table of each kind of change, for a pull request.
  package var markdown: String {
    var lines = remarks.map { "> \(escaped($0))\n" }
    if isEmpty {
      lines.append(nothing + "\n")
    } else if !changes.isEmpty {
      let counts = groups.map { "\($0.changes.count) \($0.event.heading.lowercased())" }
      lines.append("**\(counts.joined(separator: ", "))**\n")
    }
    for (event, changes) in groups {
      lines.append("### \(event.heading)\n\n| record | what | before | after | source |")
      lines.append("|---|---|---|---|---|")
      lines += changes.map { change in
        let cells = [
          link(change), change.detail,
          change.told.before == change.told.after ? "" : change.told.before, change.told.after,
          change.source,
        ]
        let texts = [cells[0]] + cells.dropFirst().map(escaped)
        return "| \(texts.joined(separator: " | ")) |"
      }
      lines.append("")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func link(_ change: Change) -> String {
    let words = "\(escaped(change.name)) (\(change.kind.noun))"
    guard !baseURL.isEmpty, !change.page.isEmpty else { return words }
    return "[\(words)](\(baseURL)\(change.page))"
  }

  /// A text in a cell of a table in Markdown: nothing in it is markup.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in visibleText(oneLine(text)) {
      if "\\`*_{}[]<>|#~&@".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  package var json: String {
    JSONText.object([
      ("from", .text(oldDay)), ("to", .text(newDay)),
      ("not_compared", .array(gaps.map { .text($0) })),
      (
        "settings",
        .array(
          settings.map { setting in
            .object([
              ("name", .text(setting.name)), ("before", .text(setting.before)),
              ("after", .text(setting.after)),
            ])
          })
      ),
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("event", .text(change.event.rawValue)), ("kind", .text(change.kind.rawValue)),
              ("id", .text(change.id)), ("name", .text(change.name)),
              ("page", .text(change.page)), ("detail", .text(change.detail)),
              ("before", .text(change.before)), ("after", .text(change.after)),
              ("source", .text(change.source)),
            ])
          })
      ),
    ]).written + "\n"
  }
}

/// A text with spaces for the ends of its lines.
private func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isNewline).joined(separator: " ")
}

extension Change {
  /// What it was and is, as readers are told.
  fileprivate var told: (before: String, after: String) {
    event.tellsNumbers
      ? shortened(before, after) : (before, after)
  }

  /// "Finance from North (offer), Price: £2 per head -> £3 per head [offers/a.md]".
  var line: String {
    var line = "\(name) (\(kind.noun))"
    if !detail.isEmpty { line += ", \(detail)" }
    let (before, after) = told
    switch (before.isEmpty, after.isEmpty) {
    case _ where event == .removed: break
    case (false, false) where before == after: line += ": \(after)"
    case (false, false): line += ": \(before) -> \(after)"
    case (false, true): line += event == .figuresRemoved ? ": \(before)" : ": was \(before)"
    case (true, false): line += ": \(after)"
    case (true, true): break
    }
    return source.isEmpty ? line : line + " [\(source)]"
  }
}
