package org.tokenwright.report.book;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Names of cells: inputs and headline figures only. ASCII, each its own whatever the case. */
final class Names {

    private static final int MOST_CHARACTERS = 200;

    private final XSSFWorkbook book;
    private final Set<String> taken = new HashSet<>();

    Names(XSSFWorkbook book) {
        this.book = book;
    }

    /**
     * @param prefix {@code in_}, {@code out_} or {@code lst_}
     * @param reference for example {@code Assumptions!$F$12}
     * @return the name that the cell got
     */
    String add(String prefix, String what, String reference) {
        String plain = prefix + plain(what);
        String name = plain;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = plain + "_" + number;
        }
        Name created = book.createName();
        created.setNameName(name);
        created.setRefersToFormula(reference);
        return name;
    }

    static String plain(String what) {
        String ascii = Normalizer.normalize(what, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return ascii.length() <= MOST_CHARACTERS ? ascii : ascii.substring(0, MOST_CHARACTERS);
    }
}
