/// Findings that do not stop publication: how many there are, and the first of them in words.
package struct Remarks: Sendable {
  package var total = 0
  package var first: [Remark] = []

  package init(total: Int = 0, first: [Remark] = []) {
    self.total = total
    self.first = first
  }

  package struct Remark: Sendable {
    package var rule: String
    package var place: String
    package var message: String

    package init(rule: String, place: String, message: String) {
      self.rule = rule
      self.place = place
      self.message = message
    }
  }
}
