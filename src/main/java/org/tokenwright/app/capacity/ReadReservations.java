package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ReservationResult;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.form.Refusals;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.report.chart.ChartWords;
import org.tokenwright.report.chart.ReservationCharts;

/** Makes cards of the capacity that an alternative reserves. */
final class ReadReservations {

    /** What a sentence takes for nothing. */
    private static final double NOTHING = 1e-9;

    private final AlternativeResult result;
    private final Settings settings;
    private final List<PlanCheck.Finding> findings;

    ReadReservations(AlternativeResult result) {
        this.result = result;
        settings = result.plan().settings();
        findings = PlanCheck.of(result.plan());
    }

    List<ReservationCard> cards() {
        return result.reservations().stream().map(this::card).toList();
    }

    private ReservationCard card(ReservationResult one) {
        String currency = currency(one);
        int busiest = ReservationCharts.busiest(one);
        return new ReservationCard(one.reservation().id(), one.reservation().name(), line(one),
                month(one, ReservationCharts.UNITS, busiest, one.units(), "capacity.card.units"),
                month(one, ReservationCharts.PEAK, busiest, one.peak(), "capacity.card.peak"),
                row(one, "cost", true, "capacity.card.cost", Numbers.money(currency, one.cost())),
                row(one, "utilisationOfAll", false, "capacity.card.used", percent(one.utilisation())),
                row(one, "unused", true, "capacity.card.unused", Numbers.money(currency, one.unused())), lines(one, currency), warnings(one));
    }

    private static String unit(ReservationResult one) {
        return charts(one).unit();
    }

    static ReservationCharts charts(ReservationResult one) {
        return new ReservationCharts(one, new ChartWords(NumberStyle.current().locale()));
    }

    private String currency(ReservationResult one) {
        return one.capacity().flatMap(capacity -> capacity.price(one.reservation().price())).map(Capacity.UnitPrice::currency)
                .orElse(settings.currency());
    }

    private String line(ReservationResult one) {
        return one.capacity().map(capacity -> Words.get("capacity.card.line", result.plan().prices().providerName(capacity.provider()),
                capacity.name(), capacity.price(one.reservation().price()).map(price -> PriceWords.of(capacity, price)).orElse("–")))
                .orElse(one.reservation().capacity());
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : Amount.NONE.text();
    }

    private String label(ReservationResult one, String key) {
        return Words.get("card.of", Words.get(key), one.reservation().name());
    }

    private Amount row(ReservationResult one, String path, boolean isSum, String key, String text) {
        boolean known = result.worksheet().findRow(one.row(path)).isPresent();
        return !known || text.equals(Amount.NONE.text()) ? Amount.plain(text) : new Amount(text, Optional.of(
                new Subject.Row(result.alternative().id(), one.row(path), isSum, label(one, key))));
    }

    private Amount month(ReservationResult one, String path, int month, OptionalDouble value, String key) {
        return value.isEmpty() ? Amount.NONE : new Amount(Numbers.count(value.getAsDouble()), Optional.of(
                new Subject.RowMonth(result.alternative().id(), one.row(path), month, label(one, key))));
    }

    private List<Amount> lines(ReservationResult one, String currency) {
        var lines = new ArrayList<Amount>();
        breakEven(one).ifPresent(text -> lines.add(row(one, "breakEven", false, "capacity.why.breakEven", text)));
        above(one).ifPresent(text -> lines.add(row(one, "aboveShare", false, "capacity.why.above", text)));
        one.exposure().stream().filter(left -> left > NOTHING).forEach(left -> lines.add(row(one, "exposure", false, "capacity.why.exposure",
                Words.get("capacity.exposure", Numbers.money(currency, left), Texts.shown(settings.start().plusMonths(settings.months() - 1L))))));
        return lines;
    }

    private Optional<String> breakEven(ReservationResult one) {
        OptionalDouble from = one.breakEven();
        OptionalDouble units = one.units();
        if (from.isEmpty() || units.isEmpty() || units.getAsDouble() < NOTHING) {
            return Optional.empty();
        }
        String what = isSame(one) ? Words.get("capacity.these", Numbers.count(units.getAsDouble()), unit(one))
                : Words.get("capacity.these.up-to", Numbers.count(units.getAsDouble()), unit(one));
        if (from.getAsDouble() > 1) {
            return Optional.of(Words.get("capacity.break-even.never", what));
        }
        return Optional.of(Words.get(one.utilisation().orElse(0) >= from.getAsDouble() ? "capacity.break-even.reached" : "capacity.break-even",
                what, Numbers.percent(from.getAsDouble()), percent(one.utilisation())));
    }

    /** Whether as many units are bought in every month that has some. */
    private boolean isSame(ReservationResult one) {
        return IntStream.range(0, settings.months()).mapToDouble(month -> one.units(month).orElse(0)).filter(units -> units > 0)
                .distinct().count() == 1;
    }

    private Optional<String> above(ReservationResult one) {
        return one.aboveShare().stream().mapToObj(share -> share < NOTHING ? Words.get("capacity.above.none")
                : Words.get(one.reservation().spills() ? "capacity.above.metered" : "capacity.above.refused", Numbers.percent(share)))
                .findFirst();
    }

    private List<String> warnings(ReservationResult one) {
        var warnings = new ArrayList<String>();
        if (!one.isPriced()) {
            result.resolved().gaps().stream().filter(gap -> gap.row().startsWith(one.row(""))).map(gap -> Refusals.sentence(gap.reason()))
                    .distinct().forEach(warnings::add);
        }
        String place = "/alternatives[" + result.alternative().id() + "]/reservations[" + one.reservation().id() + "]";
        findings.stream().filter(finding -> finding.place().startsWith(place)).map(finding -> Refusals.sentence(finding.message()))
                .filter(text -> !warnings.contains(text)).forEach(warnings::add);
        return warnings;
    }

    /** A line of the chart by months, or a level of the other one. */
    Subject subject(ReservationResult one, String line, int month) {
        String path = line.equals(ReservationCharts.UNITS) ? ReservationCharts.UNITS : ReservationCharts.PEAK;
        return new Subject.RowMonth(result.alternative().id(), one.row(path), month, label(one, "capacity.card." + path));
    }
}
