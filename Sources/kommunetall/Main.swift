import Foundation
import IndicatorCommands

/// The process: runs the tool and exits with its status.
@main
enum Main {
  static func main() { exit(RootCommand.run()) }
}
