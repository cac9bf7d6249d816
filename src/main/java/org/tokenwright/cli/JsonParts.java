package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.tokenwright.store.Json;
import org.tokenwright.store.Members;
import org.tokenwright.worksheet.Tags;

/** Pieces that the answers in JSON share. */
final class JsonParts {

    private JsonParts() {
    }

    /** A decimal text, so that no reader rounds it; null where there is no number. */
    static Json amount(OptionalDouble value) {
        return value.isEmpty() ? new Json.Null() : new Json.Text(Numbers.exact(value.getAsDouble()));
    }

    /** One amount for each month. */
    static Json months(int months, IntFunction<OptionalDouble> value) {
        var amounts = new ArrayList<Json>();
        for (int month = 0; month < months; month++) {
            amounts.add(amount(value.apply(month)));
        }
        return new Json.Arr(amounts, 0);
    }

    /** A list that is written even when it is empty. */
    static <T> Json list(List<T> elements, Function<T, Json> writing) {
        return new Json.Arr(elements.stream().map(writing).toList(), 0);
    }

    static Json texts(List<String> texts) {
        return list(texts, Json.Text::new);
    }

    static Json tags(Tags tags) {
        var result = new Members();
        tags.values().forEach((tag, value) -> result.put(tag.key(), value));
        return result.object();
    }
}
