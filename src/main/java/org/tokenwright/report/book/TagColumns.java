package org.tokenwright.report.book;

import java.util.List;
import org.tokenwright.worksheet.Tag;

/** Columns right of the months of the sheet Calc: what each row belongs to, for sums. */
final class TagColumns {

    static final List<Tag> TAGS = List.of(Tag.WORKLOAD, Tag.TEAM, Tag.PROVIDER, Tag.OFFER, Tag.METER, Tag.BUCKET, Tag.SERVICE_TIER, Tag.LAYER);

    private final int first;

    TagColumns(int months) {
        first = Columns.FIRST_MONTH + months;
    }

    /** The alternative whose total a cost line is part of; each cost once. */
    int line() {
        return first;
    }

    int of(Tag tag) {
        return first + 1 + TAGS.indexOf(tag);
    }

    int id() {
        return first + 1 + TAGS.size();
    }
}
