package org.tokenwright.report.table;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table one by one, the header first. */
@FunctionalInterface
interface RowSink {

    void row(List<Value> cells) throws IOException;

    /** A row of texts. */
    default void header(List<String> names) throws IOException {
        row(names.stream().map(Value::of).toList());
    }
}
