package org.tokenwright.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The structure of a document for those who hear it: headings, paragraphs, tables, figures, in reading order. */
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    /** For each page the element of each piece of marked content, in order. */
    private final Map<PDPage, List<PDStructureElement>> owners = new HashMap<>();
    private final List<PDPage> pages = new ArrayList<>();

    Tags() {
        root.appendKid(document);
    }

    PDStructureElement document() {
        return document;
    }

    /** A new element as the last one of another. */
    static PDStructureElement below(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** A new table cell that heads its column. */
    static PDStructureElement columnHead(PDStructureElement row) {
        PDStructureElement head = below(row, "TH");
        var scope = new COSDictionary();
        scope.setName(COSName.O, "Table");
        scope.setName("Scope", "Column");
        head.getCOSObject().setItem(COSName.A, scope);
        return head;
    }

    void addPage(PDPage page) {
        page.setStructParents(pages.size());
        page.getCOSObject().setName("Tabs", "S");
        pages.add(page);
        owners.put(page, new ArrayList<>());
    }

    /** Number of the next piece of marked content on a page, which belongs to an element. */
    int mark(PDPage page, PDStructureElement owner) {
        int number = owners.get(page).size();
        owners.get(page).add(owner);
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        owner.appendKid(reference);
        return number;
    }

    void addTo(PDDocumentCatalog catalog) {
        var numbers = new HashMap<Integer, COSArray>();
        for (int i = 0; i < pages.size(); i++) {
            var elements = new COSArray();
            owners.get(pages.get(i)).forEach(owner -> elements.add(owner.getCOSObject()));
            numbers.put(i, elements);
        }
        var tree = new PDNumberTreeNode(COSArray.class);
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
        catalog.setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
    }
}
