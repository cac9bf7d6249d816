package org.tokenwright.cli;

import picocli.CommandLine.Option;

/** {@code --help} of a command. */
final class HelpOption {

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean isAsked;
}
