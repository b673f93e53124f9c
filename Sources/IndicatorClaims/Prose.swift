/// Running text with the place of every character in the file it was read from.
///
/// Readers of Markdown, HTML, DOCX and plain text all give this; the claim finder knows no format.
package struct Prose: Hashable, Sendable {
  /// A place in the file; lines and columns count from one.
  package struct Place: Hashable, Sendable {
    /// The line, or the number of the paragraph where a format has no lines.
    package var line: Int
    /// The column, counted in characters.
    package var column: Int
    /// Makes a place.
    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// A paragraph, heading or list item: sentences never run from one block into the next.
  package struct Block: Hashable, Sendable {
    /// The characters, with every run of blanks as one space.
    package private(set) var characters: [Character] = []
    /// The place of each character.
    package private(set) var places: [Place] = []

    /// Makes an empty block.
    package init() {}

    /// Whether nothing but blanks was added.
    package var isEmpty: Bool { characters.allSatisfy { $0 == " " } }

    /// The text.
    package var text: String { String(characters) }

    /// The first words, at most some forty characters of them.
    package var opening: String {
      guard characters.count > 40 else { return text }
      let head = characters.prefix(40)
      let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
      return String(words) + " …"
    }

    /// Adds a piece of text that begins at a place; a line break in it is a blank.
    package mutating func append(_ text: some StringProtocol, at start: Place) {
      var place = start
      for character in text {
        if character.isWhitespace, character != "\u{A0}", character != "\u{202F}",
          character != "\u{2009}"
        {
          if let last = characters.last, last != " " { add(" ", at: place) }
        } else if character != "\u{AD}" {
          add(character, at: place)
        }
        if character.isNewline {
          place = Place(line: place.line + 1, column: 1)
        } else {
          place.column += 1
        }
      }
    }

    private mutating func add(_ character: Character, at place: Place) {
      characters.append(character)
      places.append(place)
    }
  }

  /// How the places of a text are to be understood.
  package enum Reading: Hashable, Sendable {
    /// Lines and columns of the file.
    case lines
    /// Paragraphs, and characters in them: a format has no lines.
    case paragraphs
    /// Lines of the text taken out of a file with pages, with the first line of each page.
    case pages([Int])
  }

  /// How the places are to be understood.
  package var reading = Reading.lines

  /// The blocks in reading order, none of them empty.
  package private(set) var blocks: [Block] = []

  /// Makes a text without blocks.
  package init() {}

  /// Adds a block unless it is empty.
  package mutating func append(_ block: Block) {
    if !block.isEmpty { blocks.append(block) }
  }
}
