import Testing

@testable import Drawing

private func flow(_ count: Int) -> LineageFlow {
  let bodies = (0..<count).map {
    LineageFlow.Body(name: "B\($0) CSU", shortName: "B\($0)", address: "b\($0)", customers: $0)
  }
  return LineageFlow(
    from: "30 June 2013", to: "30 June 2014", noun: "CSU", before: bodies, after: bodies,
    bands: (0..<count).map {
      LineageFlow.Band(
        from: $0, to: $0, manner: .asBefore, customers: $0, when: [], status: .recorded)
    })
}

@Suite struct FlowsOfBodies {
  @Test func haveAMarkForEachBandInEachLayout() {
    let drawn = DrawnChart(flow(150).svg(id: "a", name: "", of: flow(150).table))
    #expect(drawn.faults.isEmpty)
    #expect(drawn.marks.count == 300)
  }

  @Test func thatAreTooManyAreSaidToBeSo() {
    let many = flow(151)
    #expect(many.svg(id: "a", name: "", of: many.table).isEmpty)
    #expect(many.notes == ["There are too many to draw. The download has each of them."])
    #expect(many.sentence.hasPrefix("Of 151 CSUs on 30 June 2013, 151 were as before"))
  }

  @Test func ofBodiesWithoutCustomersFit() {
    let thin = LineageFlow(
      from: "30 June 2013", to: "30 June 2014", noun: "CSU",
      before: [LineageFlow.Body(name: "A CSU", shortName: "A", address: "a", customers: nil)],
      after: [LineageFlow.Body(name: "B CSU", shortName: "B", address: "b", customers: 12)],
      bands: [
        LineageFlow.Band(
          from: 0, to: nil, manner: .ended, customers: nil, when: [], status: .recorded),
        LineageFlow.Band(
          from: nil, to: 0, manner: .begun, customers: nil, when: [], status: .recorded),
      ])
    let drawn = DrawnChart(thin.svg(id: "a", name: "", of: thin.table))
    #expect(drawn.faults.isEmpty)
    #expect(drawn.marks.count == 4)
    #expect(thin.title == "1 of 1 CSU ended")
    #expect(
      thin.notes.last != "A box is higher than its bands where some of its CCGs did not exist on "
        + "both days.")
  }
}
