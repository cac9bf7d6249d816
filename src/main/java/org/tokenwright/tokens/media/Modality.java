package org.tokenwright.tokens.media;

/** Kinds of {@link Media}. */
public enum Modality { IMAGE, VIDEO, AUDIO, PDF }
