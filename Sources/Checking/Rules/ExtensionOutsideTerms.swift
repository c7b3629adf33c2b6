import Commissioning
import Diagnostics

/// Extensions, offered or agreed, that end after the last day to which their agreement may be extended.
func extensionsOutsideTerms(_ catalogue: Catalogue) -> [Diagnostic] {
  catalogue.agreements.flatMap { agreement -> [Diagnostic] in
    guard let latest = agreement.extendableTo else { return [] }
    return agreement.extensions.compactMap { `extension` in
      guard `extension`.state != .declined, let until = `extension`.until,
        latest.certainlyPrecedes(until.value)
      else { return nil }
      return Diagnostic(
        .extensionOutsideTerms,
        "this extension ends \(until.value.phrase), but the agreement may be extended to "
          + "\(latest.text) at most", at: until.place,
        help: "correct the end, or 'extendable_to'")
    }
  }
}
