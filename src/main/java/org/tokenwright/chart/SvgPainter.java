package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tokenwright.chart.TextStyle.Weight;

/**
 * Writes drawings as SVG: shapes and texts that can be scaled, searched and edited, without scripts or style sheets.
 * Each mark has its words as a title, which browsers show as a tooltip. The same drawing gives the same characters.
 */
public final class SvgPainter {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    /** Roboto has measured the texts; the others are nearest to it in width. */
    private static final String FONTS = "Roboto, Arial, Helvetica, sans-serif";

    private final Theme theme;

    public SvgPainter(Theme theme) {
        this.theme = requireNonNull(theme, "theme");
    }

    /**
     * @param chart that was drawn, for title and description
     */
    public String svg(Drawing drawing, Chart chart) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            picture(drawing, chart, out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the text in memory cannot be written", e);
        }
        return text.toString();
    }

    private void picture(Drawing drawing, Chart chart, XMLStreamWriter out) throws XMLStreamException {
        String width = SvgText.number(Math.ceil(drawing.width()));
        String height = SvgText.number(Math.ceil(drawing.height()));
        out.writeCharacters("\n");
        out.writeStartElement("svg");
        out.writeDefaultNamespace(SVG);
        attributes(out, "width", width, "height", height, "viewBox", "0 0 " + width + " " + height, "role", "img",
                "font-family", FONTS, "text-rendering", "geometricPrecision");
        out.writeAttribute("xml", XML, "space", "preserve");
        element(out, "title", chart.title());
        element(out, "desc", chart.summary());
        out.writeEmptyElement("rect");
        attributes(out, "width", width, "height", height, "fill", theme.colour(ColourRole.SURFACE).hex());
        items(drawing, out);
        out.writeCharacters("\n");
        out.writeEndElement();
    }

    /** Neighbours of the same mark stand in one group. */
    private void items(Drawing drawing, XMLStreamWriter out) throws XMLStreamException {
        String open = "";
        for (Primitive item : drawing.items()) {
            if (!item.mark().equals(open)) {
                endGroup(open, out);
                startGroup(item.mark(), drawing, out);
                open = item.mark();
            }
            out.writeCharacters("\n");
            paint(item, out);
        }
        endGroup(open, out);
    }

    private static void startGroup(String mark, Drawing drawing, XMLStreamWriter out) throws XMLStreamException {
        if (!mark.isEmpty()) {
            out.writeCharacters("\n");
            out.writeStartElement("g");
            element(out, "title", drawing.mark(mark).map(Mark::text).orElse(""));
        }
    }

    private static void endGroup(String mark, XMLStreamWriter out) throws XMLStreamException {
        if (!mark.isEmpty()) {
            out.writeEndElement();
        }
    }

    private void paint(Primitive item, XMLStreamWriter out) throws XMLStreamException {
        switch (item) {
            case Primitive.Rect(var box, var role, var _) -> {
                out.writeEmptyElement("rect");
                attributes(out, "x", SvgText.number(box.x()), "y", SvgText.number(box.y()), "width", SvgText.number(box.width()),
                        "height", SvgText.number(box.height()), "fill", theme.colour(role).hex());
            }
            case Primitive.Polygon(var points, var role, var _) -> {
                out.writeEmptyElement("polygon");
                attributes(out, "points", SvgText.points(points), "fill", theme.colour(role).hex());
            }
            case Primitive.Polyline(var points, var stroke, var _) -> line(points, stroke, out);
            case Primitive.Text text -> text(text, out);
        }
    }

    private void line(List<Point> points, Primitive.Stroke stroke, XMLStreamWriter out) throws XMLStreamException {
        out.writeEmptyElement("polyline");
        attributes(out, "points", SvgText.points(points), "fill", "none", "stroke", theme.colour(stroke.role()).hex(),
                "stroke-width", SvgText.number(stroke.width()), "stroke-linejoin", "round");
        if (stroke.dash().pattern().length > 0) {
            attributes(out, "stroke-dasharray",
                    Arrays.stream(stroke.dash().pattern()).mapToObj(SvgText::number).collect(Collectors.joining(" ")));
        }
    }

    private void text(Primitive.Text text, XMLStreamWriter out) throws XMLStreamException {
        TextStyle style = text.style();
        out.writeStartElement("text");
        attributes(out, "x", SvgText.number(text.x()), "y", SvgText.number(text.baseline()), "font-size", SvgText.number(style.size()),
                "fill", theme.text(style.role()).hex());
        if (text.anchor() != Primitive.Anchor.START) {
            attributes(out, "text-anchor", text.anchor() == Primitive.Anchor.END ? "end" : "middle");
        }
        if (style.weight() != Weight.REGULAR) {
            attributes(out, "font-weight", style.weight() == Weight.BOLD ? "bold" : "500");
        }
        out.writeCharacters(SvgText.line(text.content()));
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(SvgText.line(text));
        out.writeEndElement();
    }

    private static void attributes(XMLStreamWriter out, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
