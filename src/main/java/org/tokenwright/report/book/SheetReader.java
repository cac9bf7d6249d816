package org.tokenwright.report.book;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;

/** Reads the cells of one sheet of a file that we wrote, without holding anything but the cells. */
final class SheetReader {

    private final Grid grid;
    private final SharedStrings strings;
    private CellReference place = new CellReference(0, 0);
    private String type = "";
    private String formula = "";
    private String value = "";
    private boolean hasFormula;

    SheetReader(Grid grid, SharedStrings strings) {
        this.grid = grid;
        this.strings = strings;
    }

    void read(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");    // these two count every &lt; of a file that is our own
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c")) {
                end();
            }
        }
        reader.close();
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "c" -> {
                place = new CellReference(reader.getAttributeValue(null, "r"));
                type = reader.getAttributeValue(null, "t") == null ? "n" : reader.getAttributeValue(null, "t");
                formula = "";
                value = "";
                hasFormula = false;
            }
            case "f" -> {
                formula = reader.getElementText();
                hasFormula = true;
            }
            case "v", "t" -> value += reader.getElementText();
            default -> { }
        }
    }

    private void end() {
        if (hasFormula) {
            CellType result = switch (type) {
                case "str" -> CellType.STRING;
                case "e" -> CellType.ERROR;
                case "b" -> CellType.BOOLEAN;
                default -> value.isEmpty() ? CellType.BLANK : CellType.NUMERIC;
            };
            boolean isNumber = result == CellType.NUMERIC || result == CellType.BOOLEAN;
            grid.formula(place.getRow(), place.getCol(), formula, result, isNumber ? Double.parseDouble(value) : 0, isNumber ? "" : value);
        } else if (type.equals("s")) {
            grid.text(place.getRow(), place.getCol(), strings.getItemAt(Integer.parseInt(value)).getString());
        } else if (type.equals("inlineStr") || type.equals("str")) {
            grid.text(place.getRow(), place.getCol(), value);
        } else if (!value.isEmpty()) {
            grid.number(place.getRow(), place.getCol(), Double.parseDouble(value));
        }
    }
}
