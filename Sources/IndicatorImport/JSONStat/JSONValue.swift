/// A JSON text in memory, with the order of members kept and columns of numbers packed.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  /// An array of numbers and nulls only, which are not numbers here.
  case numbers([Double])
  case object(JSONObject)

  /// The members, if it is an object.
  var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The text, if it is one.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The items, if it is an array.
  var items: [JSONValue]? {
    switch self {
    case .array(let items): items
    case .numbers(let numbers): numbers.map { $0.isNaN ? .null : .number($0) }
    default: nil
    }
  }

  /// The integer, also where it is written as a text (`"12"`); `nil` for everything else.
  var integer: Int? {
    switch self {
    case .number(let number): Int(exactly: number)
    case .text(let text): text.utf8.count <= 18 ? Int(text) : nil
    default: nil
    }
  }

  /// The word for the kind of value, in messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): "the number \(JSONValue.print(number))"
    case .text(let text): "the text '\(text.prefix(40))'"
    case .array(let items): "a list of \(items.count)"
    case .numbers(let numbers): "a list of \(numbers.count)"
    case .object(let object): "an object of \(object.members.count)"
    }
  }

  /// A number without `.0`.
  static func print(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

/// The members of a JSON object, in the order of the text.
struct JSONObject: Hashable, Sendable {
  /// A name with its value.
  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  /// The members.
  var members: [Member] = []

  /// The value of the last member of a name; JSON gives no meaning to earlier ones.
  subscript(name: String) -> JSONValue? {
    members.last { $0.name == name }?.value
  }
}
