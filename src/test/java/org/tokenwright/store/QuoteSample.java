package org.tokenwright.store;

/** A plan with a quote of every kind of term as text, to be spoilt; what is usual is left out. */
final class QuoteSample {

    static final String PLAN = """
            {
              "format": "tokenwright-plan",
              "formatVersion": 1,
              "name": "Quoted",
              "settings": {
                "currency": "EUR",
                "start": "2026-11",
                "discountRatePerYear": {"value": 0.08, "unit": "1"},
                "exchangeRates": [
                  {"from": "USD", "to": "EUR", "steps": [
                    {"since": "2026-11", "rate": {"value": 0.9, "unit": "EUR/USD"}},
                    {"since": "2027-01", "rate": {"value": 0.8, "unit": "EUR/USD"}}
                  ]}
                ],
                "budgets": [
                  {"id": "b", "team": "t", "fiscalYear": 2027, "amount": {"value": 5000, "unit": "EUR"}},
                  {"id": "m", "period": "month", "amount": {"value": 7, "unit": "token"}}
                ]
              },
              "teams": [{"id": "t"}],
              "quotes": [
                {
                  "id": "q",
                  "provider": "acme",
                  "currency": "USD",
                  "start": "2026-10",
                  "months": 24,
                  "document": {"path": "quote.pdf", "sha256": "$hash"},
                  "terms": [
                    {"kind": "discount", "id": "d", "meters": ["output"], "to": "2027-10-01", "share": {"value": 0.1, "unit": "1"}},
                    {"kind": "surcharge", "id": "s", "offers": ["acme/large"], "share": {"value": 0.2, "unit": "1"}},
                    {"kind": "agreedPrice", "id": "a", "serviceTiers": ["batch"], "meter": "cacheRead", "price": {"value": 3, "unit": "USD/Mtok"}},
                    {"kind": "priceProtection", "id": "p", "asOf": "2026-09-30"},
                    {"kind": "volumeTiers", "id": "v", "measure": "spend", "periodMonths": 12, "semantics": "all_units", "tiers": [
                      {"id": "low", "upTo": {"value": 100, "unit": "USD"}, "discount": {"value": 0, "unit": "1"}},
                      {"id": "high", "discount": {"value": 0.05, "unit": "1"}}
                    ]},
                    {"kind": "commitment", "id": "c", "periodMonths": 12, "amounts": [{"value": 600, "unit": "USD"}, {"value": 700, "unit": "USD"}]},
                    {"kind": "minimumSpend", "id": "m", "periodMonths": 3, "amount": {"value": 8, "unit": "USD"}},
                    {"kind": "credits", "id": "g", "grants": [
                      {"id": "gift", "granted": "2026-11", "expires": "2027-11", "amount": {"value": 9, "unit": "USD"}}
                    ]},
                    {"kind": "fixedFee", "id": "f", "periodMonths": 1, "amount": {"value": 11, "unit": "USD"}},
                    {"kind": "support", "id": "h", "share": {"value": 0.03, "unit": "1"}},
                    {"kind": "oneOff", "id": "o", "occasion": "exit", "month": "2027-10", "amount": {"value": 13, "unit": "USD"}},
                    {"kind": "tax", "id": "x", "share": {"value": 0.19, "unit": "1"}}
                  ]
                }
              ],
              "alternatives": [
                {"id": "one", "quotes": ["q"]}
              ],
              "scenarios": [
                {"id": "less", "differences": {"quote/q/d/share": {"times": {"value": 0.5, "unit": "1"}}}},
                {"id": "least", "basedOn": "less", "differences": {"quote/q/s/share": {"value": 0, "unit": "1"}}}
              ]
            }
            """.replace("$hash", "0a".repeat(32));

    private QuoteSample() {
    }

    static String spoilt(String part, String replacement) {
        return Samples.spoilt(PLAN, part, replacement);
    }
}
