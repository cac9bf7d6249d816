package org.tokenwright.store;

import java.time.Instant;
import org.tokenwright.plan.Plan;

/**
 * A plan with changes that were never saved.
 *
 * @param keptAt when it was kept
 * @param fileChangedSince whether the plan's file is another than the one the changes were made to
 */
public record Recovery(Loaded<Plan> plan, Instant keptAt, boolean fileChangedSince) {}
