import IndicatorModel

/// A piece of a YAML file with its place: a text, a list, or an entry of fields.
///
/// There are only texts, no numbers, dates or booleans: `no` is the text "no" and `0301` keeps its
/// zero. What a text means is decided by the field it stands in.
struct YAMLValue {
  /// What it is.
  enum Content {
    /// A text as written, without its quotes.
    case text(String)
    /// A list.
    case list([YAMLValue])
    /// An entry of fields, in the order of the file; no name twice.
    case entry([Field])
  }

  /// A field of an entry.
  struct Field {
    /// Its name.
    let name: String
    /// Where the name stands.
    let location: Finding.Location
    /// What it holds.
    let value: YAMLValue
  }

  /// What it is.
  let content: Content
  /// Where it begins.
  let location: Finding.Location

  /// What it is, in a word for messages.
  var shape: String {
    switch content {
    case .text(let text): text.isEmpty ? "empty" : "a text"
    case .list: "a list"
    case .entry: "an entry of fields"
    }
  }
}
