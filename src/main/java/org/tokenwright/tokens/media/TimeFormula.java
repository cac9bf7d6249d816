package org.tokenwright.tokens.media;

/** Counts what lasts. */
public sealed interface TimeFormula extends Formula permits PerSecond, PerFrame {}
