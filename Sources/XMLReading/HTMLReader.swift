internal import CLibXML2

/// Takes an HTML page apart by libxml2, which mends what is not closed as a browser would.
///
/// Nothing is fetched and no script runs. The place of every text is known, so that what is found in
/// it can be shown in the source.
@safe package struct HTMLReader {
  /// A piece of a page, in order.
  package enum Node: Hashable, Sendable {
    /// The start of an element, with its name in lower case and its attributes.
    case start(String, attributes: [String: String])
    /// The end of an element, also of one that the page does not close itself.
    case end(String)
    /// A text with its characters decoded, and the offset of its first byte in the page.
    case text(String, offset: Int)
  }

  /// libxml2, set up once before threads use it.
  private static let library: Void = xmlInitParser()

  /// What the callbacks of the parser write to.
  @safe private final class Collector {
    let bytes: [UInt8]
    let context: htmlParserCtxtPtr
    var nodes: [Node] = []

    init(_ bytes: [UInt8], _ context: htmlParserCtxtPtr) {
      self.bytes = bytes
      unsafe self.context = unsafe context
    }

    /// Takes a text that ends where the parser stands.
    ///
    /// A text is a stretch of the page as it is written, or one character that was written as a
    /// reference (`&aelig;`), which began at the sign `&`. Of a long text the parser gives a part
    /// before it has passed that part's last character.
    func take(_ text: [UInt8]) {
      guard !text.isEmpty, let input = unsafe context.pointee.input else { return }
      let cursor = unsafe input.pointee
      let end = min(bytes.count, unsafe Int(cursor.consumed) + (cursor.cur - cursor.base))
      let starts = (0...4).map { end + $0 - text.count }
      let start =
        starts.first { $0 >= 0 && bytes[min($0, bytes.count)...].starts(with: text) }
        ?? bytes[max(0, end - 40)..<end].lastIndex(of: 0x26) ?? max(0, end - text.count)
      nodes.append(.text(String(decoding: text, as: UTF8.self), offset: start))
    }
  }

  /// The pieces of a page in UTF-8; none where libxml2 cannot begin.
  package static func nodes(of bytes: [UInt8]) -> [Node] {
    _ = library
    guard !bytes.isEmpty, let context = unsafe htmlNewParserCtxt() else { return [] }
    defer { unsafe htmlFreeParserCtxt(context) }
    guard let handler = unsafe context.pointee.sax else { return [] }
    let collector = unsafe Collector(bytes, context)
    unsafe handler.pointee = htmlSAXHandler()
    unsafe handler.pointee.startElement = { context, name, attributes in
      guard let collector = unsafe HTMLReader.collector(context), let name = unsafe name else {
        return
      }
      collector.nodes.append(
        .start(
          unsafe String(cString: name).lowercased(),
          attributes: unsafe HTMLReader.attributes(attributes)
        )
      )
    }
    unsafe handler.pointee.endElement = { context, name in
      guard let collector = unsafe HTMLReader.collector(context), let name = unsafe name else {
        return
      }
      collector.nodes.append(.end(unsafe String(cString: name).lowercased()))
    }
    // What stands in scripts and styles is told apart from text by a callback of its own.
    let text: charactersSAXFunc = { context, text, length in
      guard let collector = unsafe HTMLReader.collector(context), let text = unsafe text, length > 0
      else { return }
      collector.take(
        unsafe Array(UnsafeBufferPointer(start: text, count: Int(length)))
      )
    }
    unsafe handler.pointee.characters = text
    unsafe handler.pointee.ignorableWhitespace = text
    unsafe handler.pointee.cdataBlock = { _, _, _ in }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(collector).toOpaque()
    unsafe bytes.withUnsafeBytes { buffer in
      // The page is UTF-8, whatever it says of itself.
      _ = unsafe htmlCtxtReadMemory(
        context,
        buffer.baseAddress,
        Int32(clamping: buffer.count),
        nil,
        "UTF-8",
        Int32(options)
      )
    }
    return withExtendedLifetime(collector) { collector.nodes }
  }

  private static func collector(_ context: UnsafeMutableRawPointer?) -> Collector? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
  }

  /// The attributes: name, value, name, value, nothing; an attribute without value has an empty one.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    guard let list = unsafe list else { return [:] }
    var result: [String: String] = [:]
    var index = 0
    while let name = unsafe list[index] {
      let value = unsafe list[index + 1]
      result[unsafe String(cString: name).lowercased()] =
        unsafe value.map { unsafe String(cString: $0) } ?? ""
      index += 2
    }
    return result
  }
}
