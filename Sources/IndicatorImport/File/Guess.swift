package import IndicatorModel

/// Something that was found out about a file instead of being told (gjetning).
package struct Guess: Hashable, Sendable {
  /// What was guessed: `encoding`, `delimiter`, `period column`.
  package var subject: Message
  /// What it was taken for.
  package var value: Message
  /// Why.
  package var evidence: Message
  /// The option that says otherwise.
  package var option: String

  /// Makes a guess.
  package init(_ subject: Message, _ value: Message, evidence: Message, option: String) {
    self.subject = subject
    self.value = value
    self.evidence = evidence
    self.option = option
  }
}
