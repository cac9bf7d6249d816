package org.tokenwright.contract;

/**
 * The quoted document, kept beside the plan and never read by this program.
 *
 * @param path where it lay when it was attached
 * @param sha256 lower-case hexadecimal hash of its content
 */
public record Document(String path, String sha256) {}
