// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "prospectus",
  products: [.executable(name: "prospectus", targets: ["ProspectusCLI"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Templates", dependencies: ["Diagnostics"], swiftSettings: settings),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "Statistics", swiftSettings: settings),
    .target(name: "Commissioning", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "Indexing", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "Reading", dependencies: ["Commissioning", "Diagnostics", "CYaml", "CCmark"],
      swiftSettings: settings),
    .target(
      name: "Joining", dependencies: ["Commissioning", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Disclosing", dependencies: ["Joining", "Commissioning"], swiftSettings: settings),
    .target(
      name: "Measuring", dependencies: ["Disclosing", "Statistics", "Commissioning"],
      swiftSettings: settings),
    .target(
      name: "Drawing", dependencies: ["Measuring", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "Rendering",
      dependencies: [
        "Drawing", "Measuring", "Disclosing", "Statistics", "Indexing", "Commissioning",
        "Templates", "Diagnostics",
      ],
      swiftSettings: settings),
    .systemLibrary(name: "CLinux"),
    .target(name: "Publishing", dependencies: ["CLinux"], swiftSettings: settings),
    .target(
      name: "Checking", dependencies: ["Commissioning", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Pipeline",
      dependencies: [
        "Publishing", "Rendering", "Measuring", "Disclosing", "Joining", "Checking", "Reading",
        "Commissioning", "Diagnostics",
      ], swiftSettings: settings),
    .executableTarget(
      name: "ProspectusCLI",
      dependencies: [
        "Pipeline", "Publishing", "Rendering", "Reading", "Templates", "Commissioning",
        "Statistics", "Diagnostics", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "CommissioningTests", dependencies: ["Commissioning"], swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "ProspectusCLI", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(name: "IndexingTests", dependencies: ["Indexing"], swiftSettings: settings),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "Pipeline", "Reading", "Diagnostics"],
      exclude: ["Rules"], swiftSettings: settings),
    .testTarget(
      name: "JoiningTests", dependencies: ["Joining", "Reading", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "DrawingTests",
      dependencies: ["Drawing", "Measuring", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "MeasuringTests",
      dependencies: [
        "Measuring", "Disclosing", "Joining", "Reading", "Commissioning", "Diagnostics",
      ], swiftSettings: settings),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "Commissioning"],
      swiftSettings: settings),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing"], swiftSettings: settings),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Publishing", "Rendering", "Reading", "Commissioning", "Diagnostics",
      ],
      swiftSettings: settings),
  ])
