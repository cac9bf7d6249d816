package org.tokenwright.plan;

import java.util.Optional;

/** A node of the team tree that workloads belong to. */
public record Team(String id, String name, Optional<String> parent) {}
