package org.tokenwright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tokenwright} itself: says what there is. */
@Command(name = "tokenwright", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.line(spec.commandLine().getUsageMessage().stripTrailing());
        return ExitCode.OK;
    }

    /** The version that the jar states; a build directory has none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"tokenwright " + version()};
        }
    }

    static String version() {
        return Optional.ofNullable(RootCommand.class.getPackage().getImplementationVersion()).orElse("(development)");
    }
}
