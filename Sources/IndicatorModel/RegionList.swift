/// Municipalities that a user puts together under a name of their own (egen gruppe).
package struct RegionList: Hashable, Sendable {
  /// The id by which commands name it.
  package var id: String
  /// The name for tables.
  package var name: String
  /// The members' numbers, any of those each has had.
  package var members: [String]

  /// Makes a list.
  package init(id: String, name: String, members: [String]) {
    self.id = id
    self.name = name
    self.members = members
  }
}
