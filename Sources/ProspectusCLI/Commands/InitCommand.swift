import ArgumentParser
import POSIX

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a small complete site to start from.")

  @Argument(help: "The folder to create it in.")
  var folder = "."

  func run() throws {
    let content = folder + "/content"
    var status = stat()
    if lstat(content, &status) == 0 {
      throw Failure.usage("'\(content)' already exists: name another folder")
    }
    for file in starterSite {
      try makeFolders(of: folder + "/" + file.path)
      try write(file.text, to: folder + "/" + file.path)
    }
    let place = folder == "." ? "" : " \(folder)"
    Output.result(
      "Created a site of \(starterSite.count) files. Next: prospectus build\(place)\n")
  }

  private func makeFolders(of path: String) throws {
    var position = path.startIndex
    while let slash = path[position...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw Failure.environment("cannot create \(folder): \(String(cString: strerror(errno)))")
      }
      position = path.index(after: slash)
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw Failure.environment("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    let isWritten = writeAll(Array(text.utf8), to: file)
    guard close(file) == 0, isWritten else {
      throw Failure.environment("cannot write \(path): \(String(cString: strerror(errno)))")
    }
  }
}
