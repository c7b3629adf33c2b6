import Chronology
import Commissioning
import Describing
import Foundation
import Pipeline
import Reading
import Testing

/// The events that the example is about, each on its day and not before, with the source that states it.
@Suite struct ExampleHistory {
  private struct Event: Sendable {
    var name: String
    /// The last day on which it had not happened, and the first on which it had.
    var before: String
    var after: String
    var source: String
    var hasHappened: @Sendable (Report) -> Bool
  }

  private static let inputs: Inputs = {
    let home = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: home.path())) ?? []
    let files = paths.filter {
      $0.hasSuffix(".md") || $0.hasSuffix(".csv") || $0.hasSuffix(".yaml")
    }
    return Inputs(
      content: files.map { path in
        InputFile(path: path, bytes: { Array(try Data(contentsOf: home.appending(path: path))) })
      })
  }()

  /// What the example publishes, by day.
  private static let published: [Day: Report] = {
    let edition = prepare(inputs)
    let sites = [edition.site].compactMap(\.self) + edition.earlier
    return Dictionary(uniqueKeysWithValues: sites.map { ($0.report.day, $0.report) })
  }()

  private static let events: [Event] = [
    Event(
      name: "Commissioning support services are renamed commissioning support units",
      before: "2012-07-31", after: "2012-08-31", source: "in-the-spotlight"
    ) { report in
      ["south", "anglia", "surrey-sussex"].allSatisfy { name(of: $0, in: report).contains("CSU") }
    },
    Event(
      name: "Luton and Bedfordshire agree to switch to the Hertfordshire CSU",
      before: "2012-09-30", after: "2012-10-31", source: "customer-focused"
    ) { report in
      ["luton-switch", "bedfordshire-switch"].allSatisfy { id in
        report.catalogue.agreements.keys.contains {
          report.catalogue.agreements[$0].entry.id.value == id
            && report.landscape.agreements[$0].isKnown
        }
      }
    },
    Event(
      name: "There are 19 CSUs", before: "2013-03-30", after: "2013-03-31",
      source: "digital-health-28344"
    ) { $0.catalogue.site.statedCSUs.at($0.day)?.value.number ?? 99 <= 19 },
    Event(
      name: "Surrey and Sussex CSU is declared not sustainable",
      before: "2013-04-22", after: "2013-04-23", source: "surrey-sussex-apr-2013"
    ) { report in
      guard let key = organisation("surrey-sussex", in: report) else { return false }
      return report.landscape.isEndShown(of: key)
    },
    Event(
      name: "Seven CCGs of Surrey and Sussex go to South CSU", before: "2013-10-31",
      after: "2013-11-01", source: "in-the-spotlight"
    ) { report in
      let seven = [
        "brighton-and-hove", "coastal-west-sussex", "crawley",
        "eastbourne-hailsham-and-seaford", "hastings-and-rother", "high-weald-lewes-havens",
        "horsham-and-mid-sussex",
      ]
      let south = organisation("south", in: report)
      return seven.allSatisfy { id in
        organisation(id, in: report).map { report.landscape.mainCSUs[$0]?.body == south } ?? false
      }
    },
    Event(
      name: "There are 18 CSUs", before: "2013-12-30", after: "2013-12-31",
      source: "in-the-spotlight"
    ) { $0.catalogue.site.statedCSUs.at($0.day)?.value.number ?? 99 <= 18 },
    Event(
      name: "Agreements that may be extended to April 2016 are in force", before: "2013-03-31",
      after: "2013-04-01", source: "in-the-spotlight"
    ) { report in
      report.landscape.agreements.pairs.contains { key, onDay in
        onDay.validity == .current
          && report.catalogue.agreements[key].extendableTo == When("2016-03-31")
      }
    },
  ]

  private static func organisation(_ id: String, in report: Report) -> Key<Organisation>? {
    report.catalogue.organisations.keys.first {
      report.catalogue.organisations[$0].entry.id.value == id
    }
  }

  private static func name(of id: String, in report: Report) -> String {
    organisation(id, in: report).map { report.catalogue.organisations[$0].entry.name } ?? ""
  }

  private func report(on day: String) throws -> Report {
    var inputs = Self.inputs
    inputs.day = Day(day)
    inputs.includesEditions = false
    return try #require(prepare(inputs).site).report
  }

  @Test func isOnItsDayAndNotBefore() throws {
    for event in Self.events {
      #expect(try !event.hasHappened(report(on: event.before)), "\(event.name), \(event.before)")
      #expect(try event.hasHappened(report(on: event.after)), "\(event.name), \(event.after)")
    }
  }

  @Test func isInTheEditionsFromItsDayOn() throws {
    for event in Self.events {
      let first = Day(event.after)!
      for (day, report) in Self.published {
        #expect(event.hasHappened(report) == first.hasCome(by: day), "\(event.name), \(day.text)")
      }
      #expect(Self.published.keys.contains { !first.hasCome(by: $0) }, "\(event.name)")
    }
  }

  @Test func hasItsSources() throws {
    let catalogue = try #require(Self.published.values.first).catalogue
    let sources = Set(catalogue.sources.map(\.entry.id.value))
    for event in Self.events { #expect(sources.contains(event.source), "\(event.name)") }
  }
}
