package org.tokenwright.cli;

/** How an answer is written. */
enum OutputFormat { TEXT, JSON, CSV }
