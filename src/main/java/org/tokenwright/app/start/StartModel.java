package org.tokenwright.app.start;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.text.Words;
import org.tokenwright.worksheet.Timeline;

/** Three questions, then a plan that compares two example quotes. */
public final class StartModel {

    /** Currencies that are offered; others can be typed. */
    static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "INR");

    /** One question: what was typed, and what is wrong with it. */
    public static final class Question {
        private final StringProperty text = new SimpleStringProperty(this, "text", "");
        private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

        private Question(Function<String, ?> parse) {
            text.addListener((_, _, typed) -> error.set(problem(parse, typed)));
        }

        private static String problem(Function<String, ?> parse, String typed) {
            try {
                parse.apply(typed);
                return "";
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        }

        public StringProperty textProperty() {
            return text;
        }

        public ReadOnlyStringProperty errorProperty() {
            return error.getReadOnlyProperty();
        }
    }

    private final FileModel files;
    private final Question currency = new Question(Texts::currency);
    private final Question start = new Question(Texts::month);
    private final Question months = new Question(StartModel::months);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Runnable made = () -> { };

    public StartModel(FileModel files) {
        this.files = files;
    }

    private static int months(String text) {
        return Texts.months(text, Timeline.MAX_MONTHS);
    }

    /** Asks, with answers that most will keep. */
    public void open() {
        currency.text.set("USD");
        start.text.set(files.month().plusMonths(1).toString());
        months.text.set("24");
        problem.set("");
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /** @param action what follows once the plan is open */
    public void whenMade(Runnable action) {
        made = action;
    }

    /** Makes the plan and opens it in place of the present one; says why where it cannot. */
    public CompletableFuture<Void> create() {
        if (!currency.error.get().isEmpty() || !start.error.get().isEmpty() || !months.error.get().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        String in = Texts.currency(currency.text.get());
        YearMonth first = Texts.month(start.text.get());
        int horizon = months(months.text.get());
        problem.set(Words.get("picker.reading"));
        return files.fromPrices(book -> ExampleQuotes.plan(book, in, first, horizon)).handle((plan, error) -> {
            if (error == null) {
                files.openMade(plan);
                close();
                made.run();
            } else {
                Throwable cause = error.getCause() == null ? error : error.getCause();
                problem.set(cause instanceof IllegalArgumentException ? cause.getMessage()
                        : Words.get("message.unexpected", cause.getClass().getSimpleName()));
            }
            return null;
        });
    }

    public Question currency() {
        return currency;
    }

    public Question start() {
        return start;
    }

    public Question months() {
        return months;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Why there is no plan yet; empty when nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
