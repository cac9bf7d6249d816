package org.tokenwright.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The metadata packet of a document: its title, language, day and program. */
final class Xmp {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String META = "adobe:ns:meta/";
    /** The fixed id that readers look for to find a packet. */
    private static final String BEGIN = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"r\"?>";

    private final XMLStreamWriter xml;

    private Xmp(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(About about) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(BEGIN.getBytes(StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            new Xmp(xml).write(about);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("metadata cannot be written", e);
        }
        bytes.write(END.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private void write(About about) throws XMLStreamException {
        xml.writeStartElement("x", "xmpmeta", META);
        xml.writeNamespace("x", META);
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeNamespace("dc", DC);
        xml.writeNamespace("xmp", XMP);
        xml.writeAttribute("rdf", RDF, "about", "");
        collection("title", "Alt", about.title());
        collection("language", "Bag", PdfFile.LANGUAGE);
        element(XMP, "xmp", "CreateDate", about.day() + "T00:00:00Z");
        element(XMP, "xmp", "CreatorTool", about.program());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void collection(String name, String kind, String text) throws XMLStreamException {
        xml.writeStartElement("dc", name, DC);
        xml.writeStartElement("rdf", kind, RDF);
        xml.writeStartElement("rdf", "li", RDF);
        if (kind.equals("Alt")) {
            xml.writeAttribute("xml:lang", "x-default");
        }
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String space, String prefix, String name, String text) throws XMLStreamException {
        xml.writeStartElement(prefix, name, space);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Without characters that XML forbids. */
    private static String allowed(String text) {
        return text.codePoints().filter(c -> c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
