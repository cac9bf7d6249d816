package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Prefixes.IN;
import static org.tokenwright.resolve.Prefixes.READ;
import static org.tokenwright.resolve.Prefixes.ROUTE;
import static org.tokenwright.resolve.Prefixes.fixture;
import static org.tokenwright.resolve.Prefixes.hitRate;
import static org.tokenwright.resolve.Prefixes.keeping;
import static org.tokenwright.resolve.Prefixes.prefix;
import static org.tokenwright.resolve.Prefixes.quantity;
import static org.tokenwright.resolve.Prefixes.row;
import static org.tokenwright.resolve.Prefixes.saved;
import static org.tokenwright.resolve.Prefixes.stored;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.workload.CachedPrefix;

/** Prefixes kept by order and paid by storage: 4.50 for a million tokens an hour; answers worked by hand. */
class CachingStorageTest {

    private static final Meter STORAGE = Meter.of(Meter.Kind.CACHE_STORAGE);
    private static final Offset<Double> EXACT = within(1e-9);

    private static Fixture storing(CachedPrefix prefix) {
        Fixture fixture = fixture(1, "5000", prefix);
        fixture.offers.set(0, keeping(1024, rate(IN, "2"), rate(READ, "0.20"), rate(STORAGE, "4.5")));
        return fixture;
    }

    /** A stored prefix that is too short is neither kept nor paid. */
    @ParameterizedTest
    @CsvSource({"1023, 0", "1024, 1"})
    void aShortPrefixIsNotStored(String tokens, double kept) {
        Fixture fixture = storing(prefix(tokens, stored("1", "1")));
        assertThat(quantity(fixture, "prefix/p/cacheStorage")).isCloseTo(kept * 1024, EXACT);
        assertThat(quantity(fixture, "prefix/p/uncachedInput")).isCloseTo(kept * 1024, EXACT);
        assertThat(quantity(fixture, "prefix/p/cacheRead")).isCloseTo(kept * 1024 * 744, EXACT);
    }

    /** Three variants of 2,000 tokens for 100 hours, written twice: 0.6 Mtok·h and 0.012 Mtok; half of 744 calls read. */
    @Test
    void aStoredPrefixIsReadByAllItsCalls() {
        Fixture fixture = storing(prefix("p", "2000", "0.5", "3", "1h", true, stored("100", "2")));
        assertThat(quantity(fixture, "prefix/p/cacheStorage")).isCloseTo(600_000, EXACT);
        assertThat(quantity(fixture, "prefix/p/uncachedInput")).isCloseTo(12_000, EXACT);
        assertThat(quantity(fixture, "prefix/p/cacheRead")).isCloseTo(744 * 1000.0, EXACT);
        assertThat(quantity(fixture, "uncachedInput")).isCloseTo(744 * 4000.0, EXACT);
        assertThat(fixture.cost()).isCloseTo(0.6 * 4.5 + 0.012 * 2 + 0.744 * 0.20 + 2.976 * 2, EXACT);
        assertThat(saved(fixture)).isCloseTo(0.744 * 1.80 - 0.6 * 4.5 - 0.012 * 2, EXACT);
    }

    /** Half of the month is half of the storage; a smaller part of the calls stores no less. */
    @Test
    void storageIsPaidAsLongAsTheRouteLasts() {
        Fixture fixture = storing(prefix("2000", stored("100", "2")));
        fixture.routes.set(0, Fixture.route("r", "acme/one", "1", "", ""));
        fixture.routes.add(Fixture.route("s", "acme/two", "3", "", ""));
        fixture.offers.add(Fixture.offer("acme/two", rate(IN, "2")));
        assertThat(quantity(fixture, "prefix/p/cacheStorage")).isCloseTo(200_000, EXACT);
        assertThat(quantity(fixture, "prefix/p/cacheRead")).isCloseTo(186 * 2000.0, EXACT);
        fixture.routes.removeLast();
        fixture.routes.set(0, Fixture.route("r", "acme/one", "1", "", "2026-01-09"));
        assertThat(quantity(fixture, "prefix/p/cacheStorage")).isCloseTo(200_000 * 8 / 31.0, EXACT);
        assertThat(quantity(fixture, "prefix/p/uncachedInput")).isCloseTo(4000 * 8 / 31.0, EXACT);
    }

    /** Without a price for storage what was to be stored is kept as others are. */
    @Test
    void aStoredPrefixOnAnOfferWithoutStorageIsKeptForALifetime() {
        Fixture fixture = fixture(6, "2000", prefix("2000", stored("100", "2")));
        assertThat(hitRate(fixture)).isCloseTo(1 - Math.exp(-0.5), EXACT);
        assertThat(quantity(fixture, "prefix/p/cacheWrite.5m")).isCloseTo(4464 * 2000 * Math.exp(-0.5), within(1e-6));
        assertThat(row(fixture, ROUTE + "standard/prefix/p/cacheStorage/quantity")).isEmpty();
    }
}
