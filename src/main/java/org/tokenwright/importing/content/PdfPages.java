package org.tokenwright.importing.content;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** Takes the text off each page, and gives up on cancelling and on pages that never end. */
final class PdfPages extends PDFTextStripper {

    /** Forms within forms can ask for any number of steps; a dense page has some ten thousand. */
    private static final long MOST_STEPS = 100_000_000;

    private final BooleanSupplier cancelled;
    private final StringWriter page = new StringWriter();
    private final List<String> texts = new ArrayList<>();
    private long characters;
    private long steps;

    PdfPages(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        setLineSeparator("\n");   // the same on every machine
    }

    Writer out() {
        return page;
    }

    /** Of each page that has any. */
    List<String> texts() {
        return texts;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Stop.check(cancelled);
        if (++steps > MOST_STEPS) {
            throw new Refusal("the PDF never ends: more than " + Shown.number(MOST_STEPS) + " steps to draw it");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void endPage(PDPage ended) throws IOException {
        String text = page.toString();
        page.getBuffer().setLength(0);
        characters += text.length();
        if (characters > Limits.EXTRACTED) {
            throw new Refusal("a PDF of more than " + Shown.number(Limits.EXTRACTED) + " characters: cut it into several files");
        }
        if (!text.isBlank()) {
            texts.add(text);
        }
    }
}
