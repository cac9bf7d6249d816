package org.tokenwright.resolve;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Source;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** What a price is called, and the sentence that says where it was read. */
final class PriceText {

    private PriceText() {
    }

    /** For example {@code 272,000}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The day, or day and time in UTC where it is not midnight. */
    static String day(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return utc.toLocalTime().toSecondOfDay() == 0 && utc.getNano() == 0
                ? utc.toLocalDate().toString()
                : utc.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)).replace(":00 UTC", " UTC");
    }

    /** Stable part of an id for the start of a regime: it does not move with the horizon. */
    static String regimeId(Instant from, Interval horizon) {
        return from.equals(horizon.from()) ? "start" : idOf(from);
    }

    /** For example {@code from the start to 2026-12-01}; empty for the whole horizon. */
    static String span(Interval interval, Interval horizon) {
        String from = interval.from().equals(horizon.from()) ? "" : " from " + day(interval.from());
        return from + (interval.to().equals(horizon.to()) ? "" : " to " + day(interval.to()));
    }

    /** Stable part of an id for an instant. */
    static String idOf(Instant instant) {
        return instant.toString().replace("T00:00:00Z", "");
    }

    static String sentence(Brackets brackets, Offer offer) {
        String what = brackets.semantics() == Brackets.Semantics.WHOLE_REQUEST
                ? "Above it the whole request pays other prices"
                : "Only the input beyond it pays another price";
        String edge = brackets.edge() == Brackets.Edge.STRICT
                ? "a request exactly at it stays below." : "a request exactly at it counts as above.";
        return offer.name() + ": " + what + "; " + edge + " " + read(brackets.source());
    }

    static String sentence(Rate rate, Offer offer, Optional<PinnedPrices.Pin> pin) {
        String revision = pin.map(p -> p.name() + ", revision " + p.revision() + ": ").orElse("");
        String note = rate.note().isEmpty() ? "" : " " + ended(rate.note());
        return revision + offer.name() + ", " + terms(rate.conditions(), offer) + status(rate) + " " + rate.currency()
                + ", " + validity(rate.validity()) + ". " + read(rate.source()) + note;
    }

    static String sentence(Multiplier multiplier, Offer offer) {
        String note = multiplier.note().isEmpty() ? "" : " " + ended(multiplier.note());
        return "Published factor of " + offer.name() + " for " + multiplier.value() + ", "
                + validity(multiplier.validity()) + ". " + read(multiplier.source()) + note;
    }

    /** For example {@code batch, region us, peak hours}; the plain case is {@code standard}. */
    static String terms(Conditions conditions, Offer offer) {
        String text = conditions.serviceTier();
        if (!conditions.region().equals(Conditions.ANY_REGION)) {
            text += ", region " + conditions.region();
        }
        if (conditions.bracket() > 0) {
            text += ", context bracket " + (conditions.bracket() + 1);
        }
        if (!conditions.priceWindow().equals(Conditions.ALL_HOURS)) {
            text += ", " + offer.priceWindow(conditions.priceWindow()).map(PriceWindow::label).orElse(conditions.priceWindow());
        }
        return text;
    }

    private static String status(Rate rate) {
        String until = rate.status() == Rate.Status.PROMOTIONAL
                ? rate.statusDate().map(day -> " guaranteed to " + day).orElse("") : "";
        return ", " + status(rate.status()) + until + " in";
    }

    /** For example {@code list price}. */
    static String status(Rate.Status status) {
        return switch (status) {
            case LIST -> "list price";
            case PROMOTIONAL -> "promotional price";
            case ANNOUNCED -> "announced price";
            case CORRECTION -> "corrected price";
            case ESTIMATE -> "ESTIMATED price";
        };
    }

    private static String validity(Validity validity) {
        String from = validity.from().map(start -> "in force from " + day(start) + basis(validity.basis()))
                .orElse("in force since it was first seen (no start is known)");
        return from + validity.to().map(end -> " to " + day(end)).orElse("");
    }

    private static String basis(Validity.Basis basis) {
        return switch (basis) {
            case PROVIDER -> "";
            case MODEL_ID -> " (date in the model's id)";
            case DATASET_FIRST_SEEN -> " (first seen that day)";
            case UNKNOWN -> " (start not known)";
        };
    }

    static String read(Source source) {
        return "Source: " + source.title() + "; read " + source.seen() + ".";
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
