package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** What is wrong or odd in a workload, apart from single numbers. */
final class WorkloadCheck {

    private static final Pattern PRICE_OF_USE = Pattern.compile("[A-Z]{3}/use");

    private final Plan plan;
    private final Findings findings;
    private final Set<String> teams;

    WorkloadCheck(Plan plan, Findings findings, Set<String> teams) {
        this.plan = plan;
        this.findings = findings;
        this.teams = teams;
    }

    void check(Workload workload) {
        String at = "/workloads[" + workload.id() + "]";
        workload.team().filter(id -> !teams.contains(id))
                .ifPresent(id -> findings.error(at + "/team", "there is no team \"" + id + "\""));
        if (workload.fallback().containsKey(Conditions.STANDARD)) {
            findings.error(at + "/fallback", "there is nothing to go to from " + Conditions.STANDARD);
        }
        if (allZero(workload.serviceTiers().values())) {
            findings.odd(at + "/serviceTiers", "the shares of the service tiers add up to 0");
        }
        VolumeCheck.check(plan, workload, findings);
        shape(at, workload);
        new PrefixCheck(findings).check(at + "/prefixes", workload);
        workload.outcome().services().forEach(service -> service(at, service));
    }

    private void shape(String at, Workload workload) {
        switch (workload.shape()) {
            case TaskShape.Calls(var _, var request) -> request(at + "/shape", request);
            case TaskShape.Run(var agents) -> agents.forEach(agent -> agent(at + "/run/agents[" + agent.id() + "]", agent));
        }
    }

    private void request(String at, RequestShape request) {
        if (request.size() instanceof RequestSize.Histogram(var bins)
                && allZero(bins.stream().map(RequestSize.Bin::weight).toList())) {
            findings.odd(at + "/size/bins", "the weights of the sizes add up to 0");
        }
        BigDecimal sum = request.shareOfSize().entrySet().stream().filter(share -> share.getKey().isInput())
                .map(share -> share.getValue().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!(request.size() instanceof RequestSize.None) && sum.compareTo(BigDecimal.ONE) != 0) {
            findings.odd(at + "/shareOfSize", "the shares of the input add up to " + sum.toPlainString() + ", not 1");
        }
    }

    private void agent(String at, Agent agent) {
        if (agent.steps() instanceof Agent.Steps.Spread(var points) && allZero(points.stream().map(Agent.Point::weight).toList())) {
            findings.odd(at + "/steps", "the weights of the steps add up to 0");
        }
    }

    private void service(String at, Service service) {
        String unit = service.price().unit().toString();
        if (!PRICE_OF_USE.matcher(unit).matches()) {
            findings.error(at + "/services[" + service.id() + "]/price", "unit is \"" + unit + "\", expected one such as \"USD/use\"");
        } else if (noExchange(unit.substring(0, 3)).isPresent()) {
            findings.odd(at + "/services[" + service.id() + "]/price", noExchange(unit.substring(0, 3)).get());
        }
    }

    private Optional<String> noExchange(String from) {
        String to = plan.settings().currency();
        return ExchangeTable.of(plan.settings()).find(from, to).isPresent() ? Optional.empty()
                : Optional.of("there is no exchange rate from " + from + " to " + to);
    }

    private static boolean allZero(Iterable<Quantity> shares) {
        for (Quantity share : shares) {
            if (share.value().signum() != 0) {
                return false;
            }
        }
        return true;
    }
}
