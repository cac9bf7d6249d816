package org.tokenwright.report.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes the sheets of a workbook file as text. */
final class Packed {

    interface Change {
        /** @param part name of the sheet */
        String apply(SheetName part, String xml);
    }

    private Packed() {
    }

    static byte[] changed(byte[] file, Change change) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file)); var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(changed(entry.getName(), bytes, change));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] changed(String entry, byte[] bytes, Change change) {
        for (SheetName name : SheetName.values()) {
            if (entry.equals("xl/worksheets/sheet" + (name.ordinal() + 1) + ".xml")) {
                return change.apply(name, new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }

    /** Without the results of formulas, so that whoever shows numbers has worked them out. */
    static byte[] withoutResults(byte[] file) {
        UnaryOperator<String> strip = xml -> xml.replaceAll("(</f>)<v>[^<]*</v>", "$1");
        return changed(file, (_, xml) -> strip.apply(xml));
    }

    /** @param cell for example {@code F12}; holds a number */
    static byte[] withNumber(byte[] file, SheetName sheet, String cell, String number) {
        return changed(file, (name, xml) -> name != sheet ? xml
                : xml.replaceFirst("(<c r=\"" + cell + "\"[^>]*><v>)[^<]*(</v>)", "$1" + number + "$2"));
    }
}
