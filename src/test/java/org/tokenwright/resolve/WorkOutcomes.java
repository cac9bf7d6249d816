package org.tokenwright.resolve;

import static org.tokenwright.resolve.Fixture.number;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.Value;
import org.tokenwright.workload.Workload;

/** Short names for what becomes of tasks. */
final class WorkOutcomes {

    private WorkOutcomes() {
    }

    /** One in ten attempts fails; three at most, so 1.11 of them. */
    static Workload tried(Workload workload) {
        var retries = new Retries(number("0.1", Unit.ONE), number("3", Unit.ONE));
        return workload.withOutcome(new Workload.Outcome(Optional.of(retries), workload.outcome().services(), workload.outcome().value()));
    }

    static Workload using(Workload workload, Service... services) {
        return workload.withOutcome(new Workload.Outcome(workload.outcome().retries(), List.of(services), workload.outcome().value()));
    }

    static Workload worth(Workload workload, Value value) {
        return workload.withOutcome(new Workload.Outcome(workload.outcome().retries(), workload.outcome().services(), Optional.of(value)));
    }

    static Service service(String id, Extra.Per per, String uses, String price, String currency) {
        return new Service(id, "Service " + id, per, number(uses, Unit.parse(per == Extra.Per.MONTH ? "use" : "use/" + per.name().toLowerCase(Locale.ROOT))),
                number(price, Unit.parse(currency + "/use")));
    }

    /** @param human and worth money a task, empty where it is not known */
    static Value value(String success, Map<String, String> byOffer, String human, String worth) {
        return value(success, byOffer, human, worth, Map.of());
    }

    static Value value(String success, Map<String, String> byOffer, String human, String worth, Map<String, String> quality) {
        return new Value(number(success, Unit.ONE), shares(byOffer), money(human), money(worth), shares(quality));
    }

    private static Optional<Quantity> money(String amount) {
        return amount.isEmpty() ? Optional.empty() : Optional.of(number(amount, Unit.parse("USD/task")));
    }

    private static TreeMap<String, Quantity> shares(Map<String, String> byOffer) {
        var shares = new TreeMap<String, Quantity>();
        byOffer.forEach((offer, share) -> shares.put(offer, number(share, Unit.ONE)));
        return shares;
    }

    static ExchangeRate dollarsForAEuro(String first, String second) {
        Unit unit = Unit.parse("USD/EUR");
        return new ExchangeRate("EUR", "USD", List.of(new ExchangeRate.Step(YearMonth.of(2026, 1), number(first, unit)),
                new ExchangeRate.Step(YearMonth.of(2026, 2), number(second, unit))));
    }
}
