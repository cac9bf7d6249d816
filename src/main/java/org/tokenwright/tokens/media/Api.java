package org.tokenwright.tokens.media;

/** Interfaces of a provider that frame messages and tools in different ways. */
public enum Api { CHAT_COMPLETIONS, RESPONSES, OTHER }
