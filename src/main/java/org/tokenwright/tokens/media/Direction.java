package org.tokenwright.tokens.media;

/** Whether the model is given something or makes it. */
public enum Direction { INPUT, OUTPUT }
