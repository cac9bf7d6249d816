package org.tokenwright.app.work;

/**
 * What of the plan is shown and edited on the page of workloads.
 *
 * @param id of the team or the workload; empty for the plan
 */
public record Chosen(Kind kind, String id) {

    public enum Kind { PLAN, TEAM, WORKLOAD }

    static final Chosen PLAN = new Chosen(Kind.PLAN, "");

    static Chosen team(String id) {
        return new Chosen(Kind.TEAM, id);
    }

    static Chosen workload(String id) {
        return new Chosen(Kind.WORKLOAD, id);
    }
}
