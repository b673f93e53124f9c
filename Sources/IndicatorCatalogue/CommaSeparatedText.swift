/// The records of a CSV text as RFC 4180 has them: commas, double quotes, any line ends.
enum CommaSeparatedText {
  /// A record that cannot be read.
  struct Problem: Error {
    /// The line, from one.
    let line: Int
    /// What is wrong and what was expected.
    let message: String
  }

  /// A record with the line in which it begins.
  struct Record {
    /// The line, from one.
    let line: Int
    /// The cells without their quotes.
    let cells: [String]
  }

  /// Returns all records; lines without any sign are none.
  static func records(of text: String) throws(Problem) -> [Record] {
    var records: [Record] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var state = State.start
    var line = 1
    var firstLine = 1
    var previous: UInt8 = 0
    func finishCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
      state = .start
    }
    func finishRecord() {
      if !cells.isEmpty || !cell.isEmpty || state != .start {
        finishCell()
        records.append(Record(line: firstLine, cells: cells))
        cells = []
      }
    }
    for byte in text.utf8 {
      defer { previous = byte }
      let isLineEnd = byte == 0x0A || byte == 0x0D
      if state == .quoted {
        if byte == 0x22 { state = .closed } else { cell.append(byte) }
        if byte == 0x0A || (previous == 0x0D && byte != 0x0A) { line += 1 }
      } else if isLineEnd {
        if byte == 0x0A, previous == 0x0D { continue }
        finishRecord()
        line += 1
        firstLine = line
      } else if byte == 0x2C {
        finishCell()
      } else if byte == 0x22 {
        switch state {
        case .start: state = .quoted
        case .closed:
          cell.append(byte)
          state = .quoted
        default:
          throw Problem(
            line: line,
            message: "a quote inside a cell; put the whole cell in quotes and double it"
          )
        }
      } else {
        guard state != .closed else {
          throw Problem(
            line: line,
            message: "text after a closing quote; expected a comma or the line's end"
          )
        }
        cell.append(byte)
        state = .plain
      }
    }
    guard state != .quoted else {
      throw Problem(line: firstLine, message: "a quote is opened and never closed; close it")
    }
    finishRecord()
    return records
  }

  private enum State { case start, plain, quoted, closed }
}
