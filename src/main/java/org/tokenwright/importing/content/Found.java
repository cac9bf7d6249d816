package org.tokenwright.importing.content;

/**
 * One file, or one thing that was left out, of what a person dropped or named.
 *
 * @param name file name
 * @param path from what was dropped, with its name first and {@code /} between: {@code handbook/chapters/one.md}
 * @param bytes size of the file; 0 where it is not known
 */
public record Found(String name, String path, long bytes, Content content) {}
