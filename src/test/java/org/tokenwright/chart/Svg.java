package org.tokenwright.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** An SVG file as a strict reader sees it: well-formed, without a document type. */
public record Svg(Element root) {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> SHAPES = Set.of("rect", "polygon", "polyline", "text");

    public static Svg parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return new Svg(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + text, e);
        }
    }

    /** All elements in the order of the file. */
    public List<Element> elements() {
        var found = new ArrayList<Element>();
        add(root, found);
        return found;
    }

    private static void add(Element element, List<Element> found) {
        if (!NAMESPACE.equals(element.getNamespaceURI())) {
            throw new AssertionError("not of SVG: " + element.getNodeName());
        }
        found.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(inner, found);
            }
        }
    }

    /** What is painted above the ground. */
    List<Element> shapes() {
        return elements().stream().filter(one -> SHAPES.contains(one.getLocalName())).skip(1).toList();
    }

    /** Text of the first child of a name. */
    static String child(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                return child.getTextContent();
            }
        }
        throw new AssertionError("no " + name + " in " + parent.getNodeName());
    }

    public String title() {
        return child(root, "title");
    }

    public String description() {
        return child(root, "desc");
    }
}
