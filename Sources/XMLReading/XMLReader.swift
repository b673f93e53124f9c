internal import CLibXML2

/// Walks through an XML text node by node, by libxml2's reader, with memory that does not grow.
///
/// Entities are not expanded, nothing is fetched, and a document type is refused.
@safe package final class XMLReader {
  /// What the reader stands on.
  package enum Node: Hashable, Sendable {
    /// The start of an element, with its name without prefix.
    case start(String)
    /// The end of an element; one without content has a start only, see ``isEmptyElement``.
    case end(String)
    /// A text.
    case text(String)
  }

  /// libxml2, set up once before threads use it.
  private static let library: Void = xmlInitParser()

  private let reader: OpaquePointer
  private let source: Source

  /// Where the bytes come from, for the C callback.
  private final class Source {
    private let read: (Int) throws -> [UInt8]
    private var head: [UInt8] = []
    var failure: (any Error)?
    init(_ next: @escaping (Int) throws -> [UInt8]) { read = next }

    /// The next bytes; refuses a document type before libxml2 looks at its entities.
    func next(_ count: Int) throws -> [UInt8] {
      let bytes = try read(count)
      if head.count < 4096 {
        head += bytes
        let word = Array("<!DOCTYPE".utf8)
        for start in head.indices.dropLast(word.count - 1)
        where head[start] == 0x3C && head[start...].starts(with: word) {
          throw XMLError.documentType
        }
      }
      return bytes
    }
  }

  /// Makes a reader that asks for bytes as it goes.
  ///
  /// - Parameter next: Gives at most so many bytes; none at the end.
  /// - Throws: Where libxml2 cannot begin.
  package init(_ next: @escaping (Int) throws -> [UInt8]) throws {
    _ = Self.library
    source = Source(next)
    let context = unsafe Unmanaged.passUnretained(source).toOpaque()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    let opened = unsafe xmlReaderForIO(
      { context, buffer, length in
        guard let context = unsafe context, let buffer = unsafe buffer, length > 0 else { return 0 }
        let source = unsafe Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
        do {
          let bytes = try source.next(Int(length))
          unsafe UnsafeMutableRawPointer(buffer).copyMemory(
            from: bytes,
            byteCount: min(bytes.count, Int(length))
          )
          return Int32(min(bytes.count, Int(length)))
        } catch {
          source.failure = error
          return -1
        }
      },
      { _ in 0 },
      context,
      nil,
      nil,
      Int32(options)
    )
    guard let opened = unsafe opened else {
      if let failure = source.failure { throw failure }
      throw XMLError.malformed(detail: "the text cannot be opened", line: 1)
    }
    unsafe reader = unsafe opened
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// Goes to the next element or text; `nil` at the end.
  package func next() throws -> Node? {
    while true {
      let outcome = unsafe xmlTextReaderRead(reader)
      if let failure = source.failure { throw failure }
      guard outcome >= 0 else { throw malformed() }
      guard outcome == 1 else { return nil }
      switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue: return .start(localName)
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(localName)
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
        guard let text = unsafe xmlTextReaderConstValue(reader) else { continue }
        return .text(unsafe string(text))
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw XMLError.documentType
      default: continue
      }
    }
  }

  /// Whether the element that the reader stands on has no content and no end of its own.
  package var isEmptyElement: Bool { unsafe xmlTextReaderIsEmptyElement(reader) == 1 }

  /// The namespace of the element that the reader stands on; empty where it has none.
  package var namespace: String {
    guard let uri = unsafe xmlTextReaderConstNamespaceUri(reader) else { return "" }
    return unsafe string(uri)
  }

  /// An attribute of the element that the reader stands on, by its name as written.
  package func attribute(_ name: String) -> String? {
    guard unsafe xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { _ = unsafe xmlTextReaderMoveToElement(reader) }
    guard let value = unsafe xmlTextReaderConstValue(reader) else { return nil }
    return unsafe string(value)
  }

  /// An attribute by its name without prefix, whatever prefix the text uses.
  package func attribute(local name: String) -> String? {
    if let value = attribute(name) { return value }
    var found: String?
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if localName == name, let value = unsafe xmlTextReaderConstValue(reader) {
        found = unsafe string(value)
        break
      }
    }
    _ = unsafe xmlTextReaderMoveToElement(reader)
    return found
  }

  private var localName: String {
    guard let name = unsafe xmlTextReaderConstLocalName(reader) else { return "" }
    return unsafe string(name)
  }

  private func string(_ text: UnsafePointer<xmlChar>) -> String {
    unsafe String(cString: text)
  }

  private func malformed() -> XMLError {
    let line = unsafe Int(xmlTextReaderGetParserLineNumber(reader))
    guard let error = unsafe xmlGetLastError(), let message = unsafe error.pointee.message else {
      return .malformed(detail: "the text is not well-formed", line: line)
    }
    let text = unsafe String(cString: message)
    return .malformed(detail: String(text.prefix { $0 != "\n" }), line: line)
  }
}
