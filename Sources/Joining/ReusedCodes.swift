import Commissioning
import Diagnostics

/// Tables in whose rows a code that several organisations had at different times is written as the
/// id of the one that had it in the row's period.
func resolvingReusedCodes(
  _ tables: [ObservationTable], by directory: Directory
) -> [ObservationTable] {
  guard directory.hasSharedAliases else { return tables }
  return tables.map { table in
    var resolution = CodeResolution(table: table, directory: directory)
    resolution.settle()
    return resolution.table
  }
}

private struct CodeResolution {
  var table: ObservationTable
  let directory: Directory
  /// Who had each code that several had.
  private var holders: [String: CodeHolders?] = [:]
  /// Keys made by an organisation's id in place of a code, by the key they were made from.
  private var made: [Choice: UInt32] = [:]

  private struct Choice: Hashable {
    var key: UInt32
    var ids: [String]
  }

  init(table: ObservationTable, directory: Directory) {
    self.table = table
    self.directory = directory
  }

  mutating func settle() {
    let holders = table.keys.map { key in
      [key.subject, key.provider, key.customer].map { name in
        name.flatMap { self.holders(of: $0.value) }
      }
    }
    let isReused = holders.map { names in names.contains { $0 != nil } }
    guard isReused.contains(true) else { return }
    for row in 0..<table.count {
      let key = table.keyNumbers[row]
      guard isReused[Int(key)] else { continue }
      let period = table.periods[row]
      let days = period.first.number...period.last.number
      let ids = holders[Int(key)].map { $0?.only(on: days) ?? "" }
      table.keyNumbers[row] = number(of: Choice(key: key, ids: ids))
    }
  }

  /// Nil if a name is one organisation's, or nobody's.
  private mutating func holders(of name: String) -> CodeHolders? {
    if let known = holders[name] { return known }
    let kinds: [Kind] = [.csu, .ccg, .supplier]
    let isShared =
      if case .ambiguous = directory.find(name, among: kinds, isSuggesting: false) { true } else {
        false
      }
    let found = isShared ? CodeHolders(directory.holders(of: name, among: kinds)) : nil
    holders[name] = .some(found)
    return found
  }

  private mutating func number(of choice: Choice) -> UInt32 {
    guard choice.ids.contains(where: { !$0.isEmpty }) else { return choice.key }
    if let number = made[choice] { return number }
    var key = table.keys[Int(choice.key)]
    func settle(_ name: inout Located<String>?, _ id: String) {
      if !id.isEmpty { name?.value = id }
    }
    settle(&key.subject, choice.ids[0])
    settle(&key.provider, choice.ids[1])
    settle(&key.customer, choice.ids[2])
    table.keys.append(key)
    let number = UInt32(table.keys.count - 1)
    made[choice] = number
    return number
  }
}
