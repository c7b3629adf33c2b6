// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(name: "prospectus", targets: [
  .target(name: "Diagnostics", swiftSettings: settings),
  .systemLibrary(
    name: "CYaml", pkgConfig: "yaml-0.1",
    providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  .systemLibrary(
    name: "CCmark", pkgConfig: "libcmark",
    providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
  .target(name: "Commissioning", dependencies: ["Diagnostics"], swiftSettings: settings),
  .target(
    name: "Reading", dependencies: ["Commissioning", "Diagnostics", "CYaml", "CCmark"],
    swiftSettings: settings),
  .target(
    name: "Joining", dependencies: ["Commissioning", "Diagnostics"], swiftSettings: settings),
  .target(
    name: "Checking", dependencies: ["Commissioning", "Diagnostics"], swiftSettings: settings),
])
