package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.reference.DirectCaching.Kept;
import org.tokenwright.reference.DirectPricing.Entry;
import org.tokenwright.reference.DirectReservation.Split;
import org.tokenwright.reference.RateFinder.Found;
import org.tokenwright.reference.RateFinder.Question;
import org.tokenwright.workload.Extra;

/** The quantities that are charged of what routes carry, after reservations have served their part. */
final class DirectMetering {

    private static final Meter STORAGE = Meter.of(Meter.Kind.CACHE_STORAGE);

    private final DirectBill bill;
    private final List<DirectReservation> reservations;
    private final PricingCoverage coverage;
    private final String currency;

    /** @param currency of the plan */
    DirectMetering(DirectBill bill, List<DirectReservation> reservations, PricingCoverage coverage, String currency) {
        this.bill = bill;
        this.reservations = reservations;
        this.coverage = coverage;
        this.currency = currency;
    }

    void part(DirectPart part) {
        Optional<DirectReservation> reserved = reservations.stream().filter(each -> each.reservation().serves(part.offer()).isPresent()
                && each.holds(part.slice().month())).findFirst();
        Split none = new Split(BigDecimal.ZERO, part.load(), BigDecimal.ZERO, part.load());
        Split split = reserved.map(each -> each.split(part)).orElse(none);
        part.tiers().forEach((tier, share) -> {
            boolean waits = tier.equals("batch") || tier.equals("flex");
            new Tier(part, tier, share, waits ? none : split).charge();
        });
    }

    /** The calls of one service tier. */
    private final class Tier {

        private final DirectPart part;
        private final String tier;
        private final BigDecimal share;
        private final Split split;
        private final BigDecimal calls;

        Tier(DirectPart part, String tier, BigDecimal share, Split split) {
            this.part = part;
            this.tier = tier;
            this.share = share;
            this.split = split;
            calls = part.calls().multiply(share, DIGITS);
        }

        void charge() {
            BigDecimal refused = calls.multiply(split.refused(), DIGITS);
            BigDecimal unfit = calls.multiply(split.served().add(split.metered()), DIGITS).multiply(part.sizes().unfit(), DIGITS);
            bill.calls(part.workload(), calls.multiply(split.gross(), DIGITS), unfit.add(refused));
            CallSizes sizes = reads() ? part.sizes() : part.sizes().uncached();
            for (int bracket = 0; bracket < sizes.bracketCount(); bracket++) {
                for (Meter bucket : sizes.meters()) {
                    BigDecimal all = sizes.tokens(bucket, bracket);
                    metered(bucket, bracket, reads() ? part.tokens(bucket, bracket) : all, all);
                }
                for (Kept kept : part.kept()) {
                    prefix(kept, bracket);
                }
            }
            part.work().workload().extras().forEach(this::extra);
        }

        /** Whether reads have a price; else what could be read is input as all other. */
        private boolean reads() {
            boolean has = part.finder().find(new Question(Meter.CACHE_READ, tier, part.route().region(), 0, part.hours().id()), part.slice().from())
                    .isPresent();
            coverage.hitIf(!has && !part.kept().isEmpty(), "cache: no price for reads in one tier");
            return has;
        }

        private void prefix(Kept kept, int bracket) {
            BigDecimal fixed = part.sizes().fixedShare(bracket);
            BigDecimal read = kept.read().multiply(fixed, DIGITS);
            BigDecimal written = kept.written().multiply(fixed, DIGITS);
            if (reads()) {
                metered(Meter.CACHE_READ, bracket, read, read);
                kept.write().ifPresent(write -> metered(write, bracket, written, written.add(read)));
            }
            BigDecimal time = part.load().multiply(share, DIGITS);
            kept.stored().ifPresent(stored -> {
                BigDecimal created = kept.created().multiply(time).multiply(fixed, DIGITS);
                line(Meter.UNCACHED_INPUT, bracket, created, created);
                if (bracket == 0) {
                    line(STORAGE, 0, stored.multiply(time, DIGITS), stored.multiply(time, DIGITS));
                }
            });
        }

        /** @param gross tokens a call before anything was taken off */
        private void metered(Meter meter, int bracket, BigDecimal tokens, BigDecimal gross) {
            line(meter, bracket, calls.multiply(split.metered(), DIGITS).multiply(tokens, DIGITS),
                    split.metered().signum() == 0 ? BigDecimal.ZERO : calls.multiply(split.gross(), DIGITS).multiply(gross, DIGITS));
        }

        private void extra(Extra extra) {
            coverage.hit("extra per " + extra.per());
            BigDecimal amount = extra.amount().value();
            BigDecimal taken = split.served().add(split.metered()).multiply(share, DIGITS).multiply(
                    extra.per() == Extra.Per.TASK ? part.sizes().servedTasks() : part.sizes().served(), DIGITS);
            BigDecimal quantity = switch (extra.per()) {
                case CALL -> part.calls().multiply(taken, DIGITS).multiply(amount, DIGITS);
                case TASK -> part.work().routedTasks().multiply(part.share(), DIGITS).multiply(taken, DIGITS).multiply(amount, DIGITS);
                case MONTH -> amount.multiply(part.share(), DIGITS).multiply(part.load(), DIGITS).multiply(share, DIGITS);
            };
            line(extra.meter(), 0, quantity, quantity);
        }

        private void line(Meter meter, int bracket, BigDecimal quantity, BigDecimal gross) {
            var question = new Question(meter, tier, part.route().region(), bracket, part.hours().id());
            Optional<Found> found = part.finder().find(question, part.slice().from());
            if (quantity.signum() != 0) {
                coverage.line(question, found, part.finder(), part.slice().from(), currency);
            }
            if (found.isEmpty()) {
                bill.gap(quantity);
                return;
            }
            bill.add(new Entry(part.workload(), part.offer(), question, tier, part.slice().from(), part.slice().month(), quantity, gross,
                    found.get(), part.slice().number()));
        }
    }
}
