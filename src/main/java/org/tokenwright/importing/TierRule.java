package org.tokenwright.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.base.Source;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.Validity;

/** One line of {@code service-tiers.csv}: a published rule in the words of its source. */
record TierRule(Line line) {

    private static final String INPUT = "input_multiplier_vs_standard";
    private static final String OUTPUT = "output_multiplier_vs_standard";

    private static final List<String> COLUMNS = List.of("provider", "model_scope", "tier_or_rule", INPUT, OUTPUT,
            "cache_read_multiplier_vs_base_input", "cache_write_multiplier_vs_base_input", "threshold_input_tokens",
            "threshold_semantics", "turnaround_or_sla", "storage_usd_per_mtok_hour", "valid_from", "valid_to", "note",
            "source", "source_date");

    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern LEADING_DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** Rules by provider, model scope and name. */
    static Map<List<String>, TierRule> read(Path file) throws IOException {
        var rules = new LinkedHashMap<List<String>, TierRule>();
        for (Line line : CsvTable.read(file, COLUMNS)) {
            if (rules.put(key(line), new TierRule(line)) != null) {
                throw line.problem("tier_or_rule", "is there twice for this provider and model scope");
            }
        }
        return rules;
    }

    static List<String> key(Line line) {
        return List.of(line.text("provider"), line.text("model_scope"), line.text("tier_or_rule"));
    }

    /** Factor on input and output alike. */
    BigDecimal factor() {
        BigDecimal input = leadingNumber(INPUT);
        if (input.compareTo(leadingNumber(OUTPUT)) != 0) {
            throw line.problem(OUTPUT, "differs from the factor on input");
        }
        return input;
    }

    private BigDecimal leadingNumber(String column) {
        Matcher number = LEADING_NUMBER.matcher(line.text(column));
        if (!number.lookingAt()) {
            throw line.problem(column, "does not begin with a number");
        }
        return new BigDecimal(number.group());
    }

    /** What the rule says, with all its figures, in one line. */
    String words() {
        var words = new ArrayList<String>();
        part(words, "input x ", INPUT);
        part(words, "output x ", OUTPUT);
        part(words, "cache read to base input: ", "cache_read_multiplier_vs_base_input");
        part(words, "cache write to base input: ", "cache_write_multiplier_vs_base_input");
        part(words, "tokens: ", "threshold_input_tokens");
        part(words, "", "threshold_semantics");
        part(words, "", "turnaround_or_sla");
        part(words, "cache storage USD per Mtok and hour: ", "storage_usd_per_mtok_hour");
        part(words, "from ", "valid_from");
        part(words, "to ", "valid_to");
        part(words, "", "note");
        return line.text("tier_or_rule") + " (" + line.text("model_scope") + "): " + String.join("; ", words);
    }

    private void part(List<String> words, String label, String column) {
        line.find(column).ifPresent(cell -> words.add(label + cell));
    }

    /** The first day on which one of its sources was read; the title keeps what the table says about it. */
    Source source() {
        String dates = line.text("source_date");
        String title = line.text("source");
        String first = Arrays.stream(dates.split(" / ")).map(LEADING_DAY::matcher).filter(Matcher::lookingAt)
                .map(Matcher::group).sorted().findFirst().orElse(Source.NOT_STATED);
        return new Source(dates.equals(first) ? title : title + " (" + dates + ")", first);
    }

    Validity validity() {
        Optional<Instant> from = instant("valid_from");
        return new Validity(from, instant("valid_to"),
                from.isPresent() ? Validity.Basis.PROVIDER : Validity.Basis.UNKNOWN, "");
    }

    private Optional<Instant> instant(String column) {
        return line.date(column).map(LocalDate::atStartOfDay).map(start -> start.toInstant(ZoneOffset.UTC));
    }
}
