package org.tokenwright.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Source;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Edition;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** One row of the price table: an offer's prices of one interval and price window. */
record PriceRow(Line line, ProviderHours hours, List<NotedFigure> noted) {

    static final String GLOBAL = "global";

    /** Says that the row's own source gave the prices of the other service tiers too. */
    private static final String SAME_SOURCE = "see source column (dataset row)";

    /** Small letters and digits, everything else a hyphen: {@code Amazon Bedrock} is {@code amazon-bedrock}. */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    String provider() {
        return slug(line.text("provider"));
    }

    String model() {
        return line.text("model_id");
    }

    String region() {
        return line.text("region");
    }

    String offerId() {
        String id = provider() + "/" + model();
        return region().equals(GLOBAL) ? id : id + "@" + slug(region());
    }

    String priceWindow() {
        return line.text("price_window");
    }

    /** Name of the model; the rows of a price window add the window to it in brackets. */
    String name() {
        String name = line.text("display_name");
        return priceWindow().equals(Conditions.ALL_HOURS) ? name : name.replaceFirst(" \\([^()]*\\)$", "");
    }

    OptionalLong tokens(String column) {
        return line.tokens(column).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    SortedMap<String, Boolean> modalities() {
        var result = new TreeMap<String, Boolean>();
        line.flag("image_input").ifPresent(flag -> result.put("image", flag));
        line.flag("audio_input").ifPresent(flag -> result.put("audio", flag));
        line.flag("video_input").ifPresent(flag -> result.put("video", flag));
        return result;
    }

    String note() {
        return line.text("notes");
    }

    String status() {
        return line.text("status");
    }

    Optional<LocalDate> statusDate() {
        return line.date("status_date");
    }

    Validity validity() {
        return new Validity(
                line.date("effective_from").map(hours::instant), line.date("effective_to").map(hours::instant),
                line.parsed("date_basis", basis -> Validity.Basis.valueOf(basis.toUpperCase(Locale.ROOT))),
                line.text("date_source"));
    }

    boolean holdsAt(Instant instant) {
        Validity validity = validity();
        return !validity.from().map(instant::isBefore).orElse(false)
                && validity.to().map(instant::isBefore).orElse(true);
    }

    Source source() {
        return source(line.text("source"));
    }

    private Source tierSource() {
        String tiers = line.text("tier_price_source");
        return source(tiers.equals(SAME_SOURCE) ? line.text("source") : tiers);
    }

    private Source source(String title) {
        return line.parsed("seen_date", seen -> new Source(title, seen.isEmpty() ? Source.NOT_STATED : seen));
    }

    Edition edition() {
        return new Edition(
                validity(), name(), tokens("context_window_tokens"), tokens("max_output_tokens"), modalities());
    }

    Optional<Brackets> brackets() {
        var thresholds = new ArrayList<Long>();
        line.tokens("long_context_threshold_tokens").ifPresent(thresholds::add);
        line.tokens("long_context_threshold2_tokens").ifPresent(thresholds::add);
        noted.forEach(figure -> figure.threshold().ifPresent(thresholds::add));
        return thresholds.isEmpty() ? Optional.empty() : Optional.of(new Brackets(thresholds,
                Brackets.Semantics.WHOLE_REQUEST,
                line.parsed("long_context_rule", rule -> Brackets.Edge.valueOf(rule.toUpperCase(Locale.ROOT))),
                Set.of(), validity(), source()));
    }

    /** Every price of the row: those of its columns, then those that only its remarks state. */
    List<Rate> rates() {
        var rates = new ArrayList<Rate>();
        for (PriceColumn column : PriceColumn.ALL) {
            line.decimal(column.name()).ifPresent(cell -> rates.add(rate(column, column.perUnit(cell))));
        }
        noted.forEach(figure -> figure.rate(this).ifPresent(rates::add));
        return rates;
    }

    private Rate rate(PriceColumn column, BigDecimal amount) {
        Validity validity = validity();
        for (NotedFigure figure : noted) {
            validity = figure.narrowed(validity, column, hours);
        }
        Conditions conditions = new Conditions(
                column.serviceTier(), Conditions.ANY_REGION, column.bracket(), priceWindow());
        boolean standard = column.serviceTier().equals(Conditions.STANDARD);
        return new Rate(column.meter(), conditions, new Price.Flat(amount), line.text("currency"), validity,
                rateStatus(), rateStatusDate(), standard ? source() : tierSource(), note());
    }

    Rate.Status rateStatus() {
        return switch (status()) {
            case "promotional" -> Rate.Status.PROMOTIONAL;
            case "announced" -> Rate.Status.ANNOUNCED;
            case "list", "superseded", "deprecated", "retired" -> Rate.Status.LIST;
            default -> throw line.problem("status", "is no status");
        };
    }

    Optional<LocalDate> rateStatusDate() {
        return rateStatus() == Rate.Status.LIST ? Optional.empty() : statusDate();
    }
}
