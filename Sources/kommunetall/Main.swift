import Foundation
import IndicatorCommands

/// The process: runs the tool and exits with its status.
@main
enum Main {
  static func main() {
    // A limit on the size of files would end the process; ignored, the write fails like on a full
    // disk, and what was begun is taken back.
    signal(SIGXFSZ, SIG_IGN)
    exit(RootCommand.run())
  }
}
