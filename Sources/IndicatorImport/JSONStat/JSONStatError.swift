/// Why a JSON file gives no statistics.
package enum JSONStatError: Error, Hashable, Sendable {
  /// The text is no JSON.
  case syntax(JSONSyntaxError)
  /// A web page was saved in place of the data.
  case webPage
  /// JSON, but not JSON-stat; `wrapped` names members that hold JSON-stat as a text.
  case notJSONStat(members: [String], wrapped: [String])
  /// A JSON-stat collection: links to data sets, no figures.
  case collection(label: String, links: Int)
  /// A JSON-stat dimension: one code list, no figures.
  case dimension(label: String)
  /// A data set with its dimensions and no figures: the answer to a question for metadata.
  case metadata(label: String, cells: Int)
  /// A part contradicts another part or the definition of JSON-stat.
  case structure(path: String, found: String, expected: String)
}

extension JSONStatError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let error):
      "\(error.location): found \(error.found) where JSON needs \(error.expected)"
    case .webPage:
      "the file holds a web page (HTML), not JSON; download the data again and check the address"
    case .notJSONStat(_, let wrapped) where !wrapped.isEmpty:
      "the file is JSON but no JSON-stat; its member \(Self.list(wrapped)) holds a JSON-stat data "
        + "set as text: save that text as a file of its own and import it"
    case .notJSONStat(let members, _):
      "the file is JSON but no JSON-stat (\(members.isEmpty ? "no members" : Self.list(members)));"
        + " expected a data set with 'id', 'size', 'dimension' and 'value'"
    case .collection(let label, let links):
      "'\(label)' is a JSON-stat collection of \(links) links and holds no figures; download the "
        + "data sets it points to and import those"
    case .dimension(let label):
      "'\(label)' is a JSON-stat dimension, a code list without figures; import a data set"
    case .metadata(let label, let cells):
      "'\(label)' describes a table of \(cells) cells and holds no figures ('value' is empty); "
        + "download the data instead of the metadata"
    case .structure(let path, let found, let expected):
      "\(path): found \(found); expected \(expected)"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(6).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
  }
}
