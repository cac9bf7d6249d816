package org.tokenwright.store;

import java.nio.charset.StandardCharsets;

/** A small plan and a small price sheet as text, to be spoilt. */
final class Samples {

    static final String PLAN = """
            {
              "format": "tokenwright-plan",
              "formatVersion": 1,
              "name": "Täst",
              "settings": {
                "currency": "EUR",
                "zone": "Europe/Berlin",
                "start": "2026-11",
                "months": 12,
                "budgetPerYear": {"value": 1000, "unit": "EUR"}
              },
              "teams": [
                {"id": "a", "name": "A"},
                {"id": "b", "name": "B", "parent": "a"}
              ],
              "workloads": [
                {
                  "id": "support",
                  "team": "b",
                  "tasksPerMonth": {"value": 100, "unit": "task", "low": 50, "high": 200, "kind": "minmax"},
                  "growthPerMonth": {"value": 0.05, "unit": "1"},
                  "shape": {
                    "fixed": {
                      "uncachedInput": {"value": 800, "unit": "token/call"}
                    },
                    "size": {
                      "kind": "histogram",
                      "bins": [
                        {"id": "x", "tokens": {"value": 500, "unit": "token/call"}, "weight": {"value": 1, "unit": "1"}}
                      ]
                    },
                    "shareOfSize": {
                      "uncachedInput": {"value": 1, "unit": "1"}
                    }
                  },
                  "load": {"zone": "Z"},
                  "extras": [
                    {"meter": "search", "per": "task", "amount": {"value": 2, "unit": "search/task"}}
                  ]
                }
              ],
              "alternatives": [
                {
                  "id": "one",
                  "routes": [
                    {"id": "r", "workload": "support", "offer": "acme/large", "from": "2026-12-01"}
                  ]
                }
              ],
              "scenarios": [
                {"id": "s", "differences": {"workload/support/tasksPerMonth": {"value": 200, "unit": "task"}}}
              ],
              "prices": {
                "pins": [
                  {"provider": "acme", "revision": "2026-05-01"}
                ]
              }
            }
            """;

    static final String SHEET = """
            {
              "format": "tokenwright-prices",
              "formatVersion": 1,
              "provider": "acme",
              "revision": "2026-05-01",
              "knownOn": "2026-05-01",
              "offers": [
                {
                  "id": "acme/large",
                  "model": "large",
                  "name": "Large",
                  "contextWindow": 200000,
                  "life": {"deprecated": true},
                  "brackets": [{"thresholds": [100000, 150000], "source": "page", "seen": "2026-05-01"}],
                  "rates": [
                    {"meter": "uncachedInput", "amount": 15, "currency": "USD", "effectiveFrom": "2026-01-01", "dateBasis": "provider", "source": "page", "seen": "2026-05-01"},
                    {"meter": "output", "amount": 75, "currency": "USD", "effectiveFrom": "2026-01-01", "dateBasis": "provider", "source": "page", "seen": "2026-05-01"}
                  ],
                  "multipliers": [{"serviceTier": "batch", "factor": 0.5, "effectiveFrom": "2026-01-01", "dateBasis": "provider", "source": "page", "seen": "2026-05-01"}]
                }
              ]
            }
            """;

    private Samples() {
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The sample with its first occurrence of a part replaced. */
    static String spoilt(String sample, String part, String replacement) {
        int at = sample.indexOf(part);
        if (at < 0) {
            throw new IllegalArgumentException("the sample does not hold " + part);
        }
        return sample.substring(0, at) + replacement + sample.substring(at + part.length());
    }
}
