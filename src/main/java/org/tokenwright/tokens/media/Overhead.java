package org.tokenwright.tokens.media;

/** A published way to count what frames the texts of a request; its parameters are tokens. */
public sealed interface Overhead permits MessageFormat, UserFrame, ToolFormat, ToolPrompt {}
