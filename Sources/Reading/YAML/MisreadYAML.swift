import Diagnostics

/// Refuses YAML that libyaml would take for something else than the specification (1.2) does.
func misreadYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, source: SourceID, at base: Int
) -> Diagnostic? {
  nil
}
