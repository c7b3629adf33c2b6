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
    .systemLibrary(
      name: "CXxhash", pkgConfig: "libxxhash",
      providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "POSIX", dependencies: ["CLinux"], swiftSettings: settings),
    .target(name: "Statistics", dependencies: ["POSIX"], swiftSettings: settings),
    .target(name: "Commissioning", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "Chronology", dependencies: ["Commissioning", "Diagnostics"], swiftSettings: settings),
    .target(name: "Indexing", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "Reading", dependencies: ["Commissioning", "Diagnostics", "POSIX", "CYaml", "CCmark"],
      swiftSettings: settings),
    .target(
      name: "Joining", dependencies: ["Chronology", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "Disclosing", dependencies: ["Joining", "Chronology", "Commissioning"],
      swiftSettings: settings),
    .target(
      name: "Measuring", dependencies: ["Disclosing", "Statistics", "Chronology", "Commissioning"],
      swiftSettings: settings),
    .target(
      name: "Drawing",
      dependencies: ["Measuring", "Statistics", "Chronology", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "Describing",
      dependencies: [
        "Measuring", "Disclosing", "Statistics", "Chronology", "Commissioning", "Diagnostics",
      ],
      swiftSettings: settings),
    .target(
      name: "Browsing",
      dependencies: [
        "Describing", "Indexing", "Measuring", "Chronology", "Commissioning", "Diagnostics",
      ],
      swiftSettings: settings),
    .target(
      name: "Comparing",
      dependencies: [
        "Describing", "Drawing", "Measuring", "Chronology", "Commissioning", "Diagnostics",
      ],
      swiftSettings: settings),
    .target(
      name: "Searching", dependencies: ["Describing", "Indexing", "Commissioning"],
      swiftSettings: settings),
    .target(
      name: "Downloading",
      dependencies: ["Describing", "Drawing", "Measuring", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "Differing",
      dependencies: [
        "Describing", "Drawing", "Measuring", "Chronology", "Reading", "Statistics",
        "Commissioning", "Diagnostics",
      ], swiftSettings: settings),
    .target(
      name: "Rendering",
      dependencies: [
        "Differing", "Describing", "Browsing", "Comparing", "Searching", "Downloading", "Drawing",
        "Measuring",
        "Disclosing", "Statistics", "Indexing", "Chronology", "Commissioning",
        "Templates", "Diagnostics",
      ],
      swiftSettings: settings, plugins: ["EmbedTheme"]),
    .executableTarget(name: "ThemeEmbedder", swiftSettings: settings),
    .plugin(
      name: "EmbedTheme", capability: .buildTool, dependencies: ["ThemeEmbedder"],
      // A link to the theme: the plug-in runs again when a file is added or deleted.
      exclude: ["templates"]),
    .target(name: "Publishing", dependencies: ["POSIX", "CXxhash"], swiftSettings: settings),
    .target(
      name: "Checking", dependencies: ["Chronology", "Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "Pipeline",
      dependencies: [
        "Publishing", "Rendering", "Searching", "Downloading", "Differing", "Describing",
        "Measuring",
        "Disclosing", "Joining", "Checking", "Reading", "Chronology",
        "Commissioning", "Diagnostics",
      ], swiftSettings: settings),
    .executableTarget(
      name: "ProspectusCLI",
      dependencies: [
        "Pipeline", "Publishing", "Rendering", "Differing", "Reading", "Templates",
        "Commissioning", "Statistics", "Diagnostics", "POSIX", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .target(name: "TestNumbers", path: "Tests/TestNumbers", swiftSettings: settings),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "CommissioningTests", dependencies: ["Commissioning", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "ChronologyTests",
      dependencies: ["Chronology", "Reading", "Commissioning", "TestNumbers"],
      swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["Statistics", "ProspectusCLI", "Diagnostics", "TestNumbers"],
      swiftSettings: settings),
    .testTarget(name: "IndexingTests", dependencies: ["Indexing"], swiftSettings: settings),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["Reading", "Commissioning", "Diagnostics", "CCmark", "TestNumbers"],
      swiftSettings: settings),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "Pipeline", "Reading", "Diagnostics"],
      exclude: ["Rules"], swiftSettings: settings),
    .testTarget(
      name: "JoiningTests",
      dependencies: ["Joining", "Reading", "Commissioning", "Diagnostics", "TestNumbers"],
      swiftSettings: settings),
    .testTarget(
      name: "DrawingTests",
      dependencies: [
        "Drawing", "Measuring", "Statistics", "Commissioning", "Diagnostics", "TestNumbers",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MeasuringTests",
      dependencies: [
        "Measuring", "Disclosing", "Joining", "Reading", "Chronology", "Commissioning",
        "Diagnostics", "TestNumbers",
      ], swiftSettings: settings),
    .testTarget(name: "BrowsingTests", dependencies: ["Browsing"], swiftSettings: settings),
    .testTarget(
      name: "ComparingTests", dependencies: ["Comparing", "Describing"], swiftSettings: settings),
    .testTarget(name: "SearchingTests", dependencies: ["Searching"], swiftSettings: settings),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"], swiftSettings: settings),
    .testTarget(
      name: "ScriptsTests",
      dependencies: [
        "Comparing", "Describing", "Indexing", "Measuring", "Commissioning", "Diagnostics",
      ], swiftSettings: settings),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing"], swiftSettings: settings),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Publishing", "Rendering", "Differing", "Describing", "Disclosing", "Measuring",
        "Reading", "Chronology", "Commissioning", "Diagnostics", "TestNumbers",
      ],
      exclude: ["Sites", "Differences"], swiftSettings: settings),
    .testTarget(
      name: "ProspectusCLITests",
      dependencies: [
        "ProspectusCLI", "Differing", "Diagnostics", "Pipeline", "Reading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
  ])
