package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Capacity.Weights;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Exclusion;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.pricing.Validity;

/** Makes price sheets of every shape the format knows; they need not make sense as prices. */
final class RandomSheets {

    private final SplittableRandom random;

    private RandomSheets(long seed) {
        random = new SplittableRandom(seed);
    }

    static PriceSheet sheet(long seed) {
        return new RandomSheets(seed).sheet();
    }

    private PriceSheet sheet() {
        return new PriceSheet("acme", pick("Acme", "acme", "Äcme & Söhne"), "2026-05-0" + (1 + random.nextInt(9)),
                date(), some(3, this::offer), some(3, this::capacity), some(3, this::seatPlan), some(3, this::accountTier));
    }

    private Offer offer(int index) {
        var modalities = new TreeMap<String, Boolean>();
        if (random.nextBoolean()) {
            modalities.put("image", random.nextBoolean());
            modalities.put("audio", random.nextBoolean());
        }
        return new Offer("acme/model-" + index + pick("", "@eu", ":0"), pick("acme", "other"), "model-" + index,
                pick("Model", "M \"x\""), pick("global", "eu-data-zone"), tokens(), tokens(), pick("unknown", "o200k"),
                modalities, random.nextBoolean(), life(), some(2, _ -> brackets()), some(2, i -> window("pw" + i)),
                some(5, _ -> rate()), some(2, _ -> multiplier()), some(2, _ -> exclusion()), List.of(), tokens());
    }

    private Capacity capacity(int index) {
        return new Capacity("acme/units-" + index, pick("acme", "other"), pick("Units", "Ü"), pick("PTU", "model unit"),
                some(3, this::unitPrice), some(3, this::unitLoad), random.nextBoolean(), random.nextBoolean(),
                pick("", "by the minute"));
    }

    private UnitPrice unitPrice(int index) {
        return new UnitPrice("p" + index, pick("p" + index, "Hourly"), pick(Capacity.Per.values()), amount(),
                pick("USD", "EUR"), pick(Period.ZERO, Period.ofDays(7), Period.ofMonths(6), Period.of(1, 2, 3)),
                pick(Rate.Status.values()), source(), pick("", "note"));
    }

    private UnitLoad unitLoad(int index) {
        return new UnitLoad("acme/model-" + index + pick("", "@eu"), positive(),
                new Weights(amount(), amount(), amount(), amount()), amount(), positive(), source());
    }

    private SeatPlan seatPlan(int index) {
        return new SeatPlan("acme/seat-" + index, pick("acme", "other"), pick("Team", "T \"x\""), maybe(amount()),
                maybe(amount()), pick("USD", "EUR"), pick(1, 5), maybe(allowance()), pick("", "windows"),
                random.nextBoolean(), maybe(amount()), random.nextBoolean(), pick(Rate.Status.values()), source(),
                pick("", "note"));
    }

    private SeatPlan.Allowance allowance() {
        return new SeatPlan.Allowance(amount(), pick("credit", "USD"), random.nextBoolean(), source());
    }

    private AccountTier accountTier(int index) {
        return new AccountTier("acme/tier-" + index, pick("acme", "other"), pick("Tier", "1"), maybe(amount()),
                maybe(amount()), pick("USD", "EUR"), some(3, _ -> rateLimit()), source(), pick("", "note"));
    }

    private RateLimit rateLimit() {
        return new RateLimit(pick("Sonnet 4.x", "all"), some(3, i -> "acme/model-" + i), tokens(), tokens(), tokens(),
                tokens(), tokens(), random.nextBoolean());
    }

    private BigDecimal positive() {
        return amount().add(BigDecimal.ONE);
    }

    private Offer.Life life() {
        return random.nextBoolean() ? Offer.Life.CURRENT : new Offer.Life(random.nextBoolean(), maybe(date()),
                random.nextBoolean(), maybe(date()), pick("", "replaced"));
    }

    private Brackets brackets() {
        return new Brackets(random.nextBoolean() ? List.of(200_000L) : List.of(32_000L, 128_000L),
                pick(Brackets.Semantics.values()), pick(Brackets.Edge.values()), meters(), validity(), source());
    }

    private PriceWindow window(String id) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(some(3, _ -> pick(DayOfWeek.values())));
        return new PriceWindow(id, pick(id, "off-peak"), ZoneId.of(pick("UTC", "Asia/Shanghai")),
                some(2, i -> new PriceWindow.Span(LocalTime.of(i, 30), LocalTime.of(23 - i, 0, 15 * (i % 2)))), days,
                new TreeSet<>(some(2, _ -> date())), maybe("pw0"));
    }

    private Rate rate() {
        var conditions = new Conditions(
                pick("standard", "batch"), pick("", "us"), random.nextInt(3), pick("all", "pw1"));
        return new Rate(
                pick(Meter.OUTPUT, Meter.CACHE_WRITE_5M, Meter.of(Meter.Kind.CACHE_STORAGE)), conditions, price(),
                pick("USD", "CNY"), validity(), pick(Rate.Status.values()), maybe(date()), source(), pick("", "note"));
    }

    private Price price() {
        if (random.nextInt(3) > 0) {
            return new Price.Flat(amount());
        }
        return new Price.Volume(
                List.of(new Price.Tier(Optional.of(amount()), amount()), new Price.Tier(Optional.empty(), amount())),
                pick(Price.Semantics.values()), pick(Price.Edge.values()), random.nextBoolean(),
                pick(Price.Crossing.values()));
    }

    private Multiplier multiplier() {
        return new Multiplier(pick(Multiplier.Dimension.values()), pick("batch", "us"), amount(), meters(), validity(),
                source(), pick("", "rounded"));
    }

    private Exclusion exclusion() {
        return new Exclusion(maybe("batch"), maybe("us"), random.nextInt(3), validity(), source());
    }

    private Validity validity() {
        return new Validity(maybe(instant()), maybe(instant()), pick(Validity.Basis.values()), pick("", "changelog"));
    }

    private Source source() {
        return new Source(pick("price page", "dataset"), pick("2026-11-19", "2026-11", "2026", Source.NOT_STATED));
    }

    private Set<Meter> meters() {
        return random.nextBoolean() ? Set.of() : Set.of(Meter.OUTPUT, Meter.CACHE_WRITE_1H, Meter.CACHE_READ);
    }

    private OptionalLong tokens() {
        return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1 + random.nextInt(2_000_000));
    }

    private BigDecimal amount() {
        long digits = random.nextLong(1L << (1 + random.nextInt(40)));
        return Decimals.bounded(BigDecimal.valueOf(digits, random.nextInt(14)));
    }

    private LocalDate date() {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1500));
    }

    private Instant instant() {
        Instant day = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * random.nextInt(1000));
        return pick(day, day.plusSeconds(random.nextInt(86_400)), day.plusNanos(random.nextInt(1_000_000_000)));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value);
    }

    private <T> List<T> some(int most, IntFunction<T> making) {
        var result = new ArrayList<T>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            result.add(making.apply(i));
        }
        return result;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
