/// How much of a database is looked through for damage before it is used.
package enum DamageSearch: Hashable, Sendable {
  /// Nothing: for a command that tells what is wrong with the file, and does nothing else.
  case nothing
  /// All tables but that of the observations, whose order is looked at where a series is read: for a
  /// command about a few series, to which a look at every cell would be the larger part.
  case tables
  /// Everything, if the file is not large.
  case whole
}
