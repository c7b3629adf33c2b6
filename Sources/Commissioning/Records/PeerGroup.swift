/// Organisations that are compared with one another because someone found them alike.
package struct PeerGroup: Recorded {
  package var entry: Entry
  package var members: [Key<Organisation>]

  package init(entry: Entry, members: [Key<Organisation>] = []) {
    self.entry = entry
    self.members = members
  }
}
