package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.RateBuilder.instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2025-12-31T23:59:59Z,8000", "2026-01-01,9000", "2026-02-28T23:59:59Z,9000", "2026-03-01,10000",
            "2026-03-31T23:59:59Z,10000", "2026-04-01,11000"})
    void hasTheLimitsOfItsEditions(String at, long contextWindow) {
        Offer offer = offer("acme/m").contextWindow(10_000).edition("/2026-01-01", 8000)
                .edition("2026-01-01/2026-03-01", 9000).edition("2026-04-01/", 11_000).build();

        assertThat(offer.at(instant(at)).contextWindow()).hasValue(contextWindow);
        assertThat(offer.at(instant(at)).name()).isEqualTo(contextWindow == 10_000 ? "Model" : "then");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"acme/m,acme,m", "acme/eu/m@eu,acme,eu/m@eu", "acme,acme,acme", "/m,'',m"})
    void anIdIsProviderAndModel(String id, String provider, String model) {
        assertThat(Offer.providerOf(id)).isEqualTo(provider);
        assertThat(Offer.modelOf(id)).isEqualTo(model);
    }
}
