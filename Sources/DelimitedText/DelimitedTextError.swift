/// Why a text file cannot be taken apart into cells; the place is in lines and cells from one.
package enum DelimitedTextError: Error, Hashable, Sendable {
  /// There is no such file.
  case notFound
  /// The name is that of a folder, a socket or something else that is no file.
  case notAFile(String)
  /// The system refuses to read it.
  case unreadable(String)
  /// The file has no characters.
  case empty
  /// Bytes that the encoding does not have.
  case invalidBytes(encoding: TextEncoding, line: Int, byte: Int, found: String)
  /// UTF-8 and another encoding in one file.
  case mixedEncodings(line: Int, byte: Int, found: String)
  /// A NUL or another control character in the text.
  case controlCharacter(line: Int, byte: Int, found: String)
  /// A quote inside a cell that is not quoted, or text after a closing quote.
  case strayQuote(line: Int, column: Int, byte: Int)
  /// A quote that is opened and not closed before the file ends.
  case unclosedQuote(line: Int, column: Int)
  /// A cell above the limit; most often a quote that is never closed.
  case cellTooLong(line: Int, column: Int, limit: Int)
  /// A row above the limit.
  case rowTooLong(line: Int, limit: Int)
  /// More cells in a row than the limit.
  case tooManyColumns(line: Int, limit: Int)
}

extension DelimitedTextError {
  /// The line that the error is about.
  package var line: Int? {
    switch self {
    case .notFound, .notAFile, .unreadable, .empty: nil
    case .invalidBytes(_, let line, _, _), .mixedEncodings(let line, _, _),
      .controlCharacter(let line, _, _), .strayQuote(let line, _, _), .unclosedQuote(let line, _),
      .cellTooLong(let line, _, _), .rowTooLong(let line, _), .tooManyColumns(let line, _):
      line
    }
  }

  /// The cell in its row that the error is about.
  package var column: Int? {
    switch self {
    case .strayQuote(_, let column, _), .unclosedQuote(_, let column),
      .cellTooLong(_, let column, _):
      column
    default: nil
    }
  }

  /// The class of the error, as a stable name.
  package var category: String {
    switch self {
    case .notFound: "not-found"
    case .notAFile: "not-a-file"
    case .unreadable: "unreadable"
    case .empty: "empty"
    case .invalidBytes, .mixedEncodings: "invalid-encoding"
    case .controlCharacter: "control-character"
    case .strayQuote: "stray-quote"
    case .unclosedQuote: "unclosed-quote"
    case .cellTooLong: "cell-too-long"
    case .rowTooLong: "row-too-long"
    case .tooManyColumns: "too-many-columns"
    }
  }
}

extension DelimitedTextError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound: "there is no such file; check the name and the folder"
    case .notAFile(let found): "is \(found), not a file; give the name of a file"
    case .unreadable(let detail): "cannot be read: \(detail)"
    case .empty: "the file is empty; download it again"
    case .invalidBytes(let encoding, _, let byte, let found):
      "\(found) at byte \(byte) is not \(encoding.rawValue); if the file has another encoding, name it "
        + "with --encoding (ISO-8859-1, Windows-1252, UTF-16LE)"
    case .mixedEncodings(_, let byte, let found):
      "\(found) at byte \(byte) is not UTF-8, but other lines are: the file mixes two encodings; "
        + "download it again, or name one encoding with --encoding"
    case .controlCharacter(_, let byte, let found):
      "\(found) at byte \(byte) does not belong in a text file; download it again"
    case .strayQuote(_, _, let byte):
      "a quotation mark at byte \(byte) stands inside a cell; put the whole cell in quotes and "
        + "double the mark"
    case .unclosedQuote: "a quotation mark is opened here and never closed; close it"
    case .cellTooLong(_, _, let limit):
      "the cell that begins here is longer than \(limit) bytes; most often a quotation mark that is "
        + "never closed (the limit can be raised with --max-cell-bytes)"
    case .rowTooLong(_, let limit):
      "the row that begins here is longer than \(limit) bytes (the limit can be raised with "
        + "--max-row-bytes)"
    case .tooManyColumns(_, let limit):
      "the row has more than \(limit) cells (the limit can be raised with --max-columns)"
    }
  }
}
