package org.tokenwright.store;

/** A plan with prefixes, reservations, seats and an account tier as text, to be spoilt; what is usual is left out. */
final class PurchaseSample {

    static final String PLAN = """
            {
              "format": "tokenwright-plan",
              "formatVersion": 1,
              "name": "Bought",
              "settings": {"currency": "USD", "start": "2026-11", "months": 24},
              "teams": [{"id": "t"}],
              "workloads": [
                {
                  "id": "w",
                  "tasksPerMonth": {"value": 100, "unit": "task"},
                  "shape": {"fixed": {"uncachedInput": {"value": 2000, "unit": "token/call"}}},
                  "prefixes": [
                    {"id": "system", "tokens": {"value": 1000, "unit": "token/call"}, "lifetime": "5m"},
                    {"id": "talk", "tokens": {"value": 500, "unit": "token/call"}, "share": {"value": 0.5, "unit": "1"}, "lifetime": "1h", "arrivals": {"kind": "conversations", "calls": {"value": 6, "unit": "call"}, "gap": {"value": 3, "unit": "minute"}, "spacing": "random"}},
                    {"id": "seen", "tokens": {"value": 50, "unit": "token/call"}, "lifetime": "1h", "sliding": false, "arrivals": {"kind": "observed", "hitRate": {"value": 0.7, "unit": "1"}}},
                    {"id": "kept", "tokens": {"value": 60, "unit": "token/call"}, "variants": {"value": 4, "unit": "1"}, "lifetime": "1d", "arrivals": {"kind": "stored", "hours": {"value": 700, "unit": "hour"}, "creations": {"value": 2, "unit": "1"}}}
                  ]
                }
              ],
              "alternatives": [
                {
                  "id": "one",
                  "routes": [{"id": "l", "offer": "acme/large"}, {"id": "s", "offer": "acme/small"}],
                  "reservations": [
                    {"id": "base", "capacity": "acme/units", "price": "yearly", "from": "2026-12", "to": "2027-12", "serves": [{"offer": "acme/large"}, {"offer": "acme/small", "throughput": {"value": 900, "unit": "token/minute/unit"}}], "units": {"value": 50, "unit": "unit"}},
                    {"id": "peak", "capacity": "acme/units", "price": "hourly", "from": "2027-12", "serves": [{"offer": "acme/large"}], "buffer": {"value": 0.25, "unit": "1"}, "spills": true}
                  ],
                  "seats": [
                    {
                      "id": "devs",
                      "seatPlan": "acme/pro",
                      "team": "t",
                      "count": {"value": 40, "unit": "seat"},
                      "usage": {"kind": "bands", "bands": [
                        {"id": "light", "share": {"value": 3, "unit": "1"}, "use": {"value": 20, "unit": "credit/seat"}},
                        {"id": "heavy", "share": {"value": 1, "unit": "1"}, "use": {"value": 200, "unit": "credit/seat"}}
                      ]},
                      "allowance": {"value": 100, "unit": "credit/seat"},
                      "overage": {"value": 0.04, "unit": "USD/credit"},
                      "workload": "w",
                      "covered": {"value": 0.6, "unit": "1"}
                    },
                    {"id": "others", "seatPlan": "acme/pro", "count": {"value": 7, "unit": "seat"}, "annual": true, "usage": {"kind": "lognormal", "median": {"value": 5, "unit": "USD/seat"}, "p90": {"value": 9, "unit": "USD/seat"}}, "stops": true}
                  ],
                  "accountTiers": {"acme": "acme/tier-2"}
                }
              ],
              "scenarios": [
                {"id": "more", "differences": {"workload/w/prefix/seen/tokens": {"times": {"value": 0.9, "unit": "1"}}}},
                {"id": "busy", "basedOn": "more", "differences": {"alternative/one/seats/others/usage/median": {"value": 6, "unit": "USD/seat"}}}
              ]
            }
            """;

    private PurchaseSample() {
    }

    static String spoilt(String part, String replacement) {
        return Samples.spoilt(PLAN, part, replacement);
    }
}
