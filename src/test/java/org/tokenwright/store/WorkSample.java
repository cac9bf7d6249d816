package org.tokenwright.store;

/** A plan with runs, every kind of driver and growth, retries and an outlook as text, to be spoilt. */
final class WorkSample {

    static final String PLAN = """
            {
              "format": "tokenwright-plan",
              "formatVersion": 1,
              "name": "Agents",
              "settings": {
                "currency": "USD",
                "start": "2026-11",
                "months": 12,
                "outlook": {"fallPerYear": {"value": 3, "unit": "1"}, "migrated": {"value": 0.6, "unit": "1"}, "lag": {"value": 2, "unit": "1"}}
              },
              "workloads": [
                {
                  "id": "people",
                  "driver": {
                    "kind": "users", "users": {"value": 200, "unit": "user"}, "active": {"value": 0.5, "unit": "1"},
                    "tasksPerDay": {"value": 3, "unit": "task/user/day"},
                    "calendar": {"days": ["monday", "friday"], "holidays": ["2026-12-25"]}
                  },
                  "growth": {"kind": "s_curve", "ceiling": {"value": 10, "unit": "1"}, "middle": {"value": 12, "unit": "1"}, "width": {"value": 2.5, "unit": "1"}},
                  "season": {"december": {"value": 2, "unit": "1"}},
                  "adoption": {"from": {"value": 0.1, "unit": "1"}, "to": {"value": 0.9, "unit": "1"}, "begins": {"value": 1, "unit": "1"}, "months": {"value": 6, "unit": "1"}},
                  "retries": {"failure": {"value": 0.2, "unit": "1"}, "cap": {"value": 4, "unit": "1"}},
                  "run": {
                    "agents": [
                      {
                        "id": "lead", "steps": {"value": 30, "unit": "1", "low": 20, "high": 40, "kind": "minmax"},
                        "base": {"value": 12000, "unit": "token/call"}, "growth": {"value": 2500, "unit": "token/call"},
                        "output": {"value": 500, "unit": "token/call"}, "reasoning": {"value": 0.4, "unit": "1"},
                        "history": {"kind": "compact", "every": {"value": 10, "unit": "1"}, "summary": {"value": 1500, "unit": "token/call"}},
                        "cache": {"mode": "incremental", "found": {"value": 0.8, "unit": "1"}},
                        "guard": {"perStep": {"value": 1, "unit": "1"}, "input": {"value": 300, "unit": "token/call"}, "output": {"value": 5, "unit": "token/call"}}
                      },
                      {
                        "id": "helper", "base": {"value": 900, "unit": "token/call"}, "growth": {"value": 80, "unit": "token/call"},
                        "output": {"value": 60, "unit": "token/call"},
                        "steps": {"points": [{"id": "few", "count": {"value": 3, "unit": "1"}, "weight": {"value": 7, "unit": "1"}}]}
                      }
                    ]
                  }
                },
                {
                  "id": "orders",
                  "driver": {"kind": "events", "events": {"value": 70, "unit": "event"}, "tasksPerEvent": {"value": 1.5, "unit": "task/event"}},
                  "growth": {"kind": "points", "points": [{"month": "2026-11", "factor": {"value": 1, "unit": "1"}}, {"month": "2027-02", "factor": {"value": 6, "unit": "1"}}]},
                  "shape": {"fixed": {"uncachedInput": {"value": 800, "unit": "token/call"}}}
                },
                {
                  "id": "watch",
                  "driver": {"kind": "always_on", "agents": {"value": 8, "unit": "agent"}, "ticksPerHour": {"value": 9, "unit": "task/agent/hour"}, "hoursPerDay": {"value": 16, "unit": "hour/day"}},
                  "growth": {"kind": "fitted", "history": [{"month": "2025-01", "count": {"value": 11, "unit": "1"}}, {"month": "2025-04", "count": {"value": 13, "unit": "1"}}]},
                  "shape": {"fixed": {"uncachedInput": {"value": 800, "unit": "token/call"}}}
                },
                {
                  "id": "sales",
                  "tasksPerMonth": {"value": 100, "unit": "task"},
                  "growth": {"kind": "yearly", "perYear": {"value": 44, "unit": "1"}},
                  "shape": {"fixed": {"uncachedInput": {"value": 800, "unit": "token/call"}}}
                },
                {
                  "id": "legal",
                  "tasksPerMonth": {"value": 100, "unit": "task"},
                  "growth": {"kind": "linear", "perMonth": {"value": 0.07, "unit": "1"}},
                  "shape": {"fixed": {"uncachedInput": {"value": 800, "unit": "token/call"}}}
                }
              ]
            }
            """;

    private WorkSample() {
    }
}
