/// Something that was found out about a file instead of being told (gjetning).
package struct Guess: Hashable, Sendable {
  /// What was guessed: `encoding`, `delimiter`, `period column`.
  package var subject: String
  /// What it was taken for.
  package var value: String
  /// Why.
  package var evidence: String
  /// The option that says otherwise.
  package var option: String

  /// Makes a guess.
  package init(_ subject: String, _ value: String, evidence: String, option: String) {
    self.subject = subject
    self.value = value
    self.evidence = evidence
    self.option = option
  }
}
