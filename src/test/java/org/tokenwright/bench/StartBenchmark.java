package org.tokenwright.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * How fast the packaged program starts, beside the same classes on the plain {@code java} that runs this, in turns: the window
 * up to the first frame with the sample's figures, and one command. After {@code mvn -Pdist verify}, with a display; on Linux.
 */
public final class StartBenchmark {

    private static final int RUNS = 9;
    private static final Path IMAGE = Path.of("target/dist/tokenwright/bin/tokenwright");
    private static final List<String> PLAIN = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED", "-cp", "target/app/*", "org.tokenwright.Main");
    private static final List<String> COMMAND = List.of("compare", "--sample", "today");
    private static final String MARK = "start ";
    private static final int KILO = 1024;

    /**
     * One start.
     *
     * @param millis from the call of the program until the first frame, or the end of a command
     * @param cpuMillis processor time until then; -1 for a command
     * @param megabytes resident then; -1 for a command
     */
    private record Started(long millis, long cpuMillis, long megabytes) {}

    private StartBenchmark() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!Files.isExecutable(IMAGE)) {
            throw new IllegalStateException("there is no image: run mvn -Pdist verify first");
        }
        List<String> image = List.of(IMAGE.toString());
        var windows = new Pairs();
        var commands = new Pairs();
        for (int run = 0; run < RUNS; run++) {
            windows.add(window(image), window(PLAIN));
            commands.add(command(image), command(PLAIN));
        }
        windows.print("first frame", "ms", Started::millis);
        windows.print("  processor time", "ms", Started::cpuMillis);
        windows.print("  resident", "MB", Started::megabytes);
        commands.print(String.join(" ", COMMAND), "ms", Started::millis);
    }

    private static Started window(List<String> program) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dtokenwright.printStart=true");
        builder.environment().put("XDG_CONFIG_HOME", "target/start-benchmark");
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.lines().filter(one -> one.startsWith(MARK)).findFirst()
                    .orElseThrow(() -> new IllegalStateException(program.getFirst() + " ended without a window; is there a display?"));
            return new Started(millisSince(start), Long.parseLong(line.substring(MARK.length())), resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO).findFirst().orElse(-1);
    }

    private static Started command(List<String> program) throws IOException, InterruptedException {
        var words = new ArrayList<>(program);
        words.addAll(COMMAND);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + words);
        }
        return new Started(millisSince(start), -1, -1);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Runs of the image and of plain Java. */
    private static final class Pairs {

        private final List<Started> image = new ArrayList<>();
        private final List<Started> plain = new ArrayList<>();

        void add(Started ofImage, Started ofPlain) {
            image.add(ofImage);
            plain.add(ofPlain);
        }

        void print(String what, String unit, ToLongFunction<Started> figure) {
            long one = median(image, figure);
            long other = median(plain, figure);
            System.out.printf("%-24s image %5d %s   plain java %5d %s   ratio %.2f   (median of %d)%n",
                    what, one, unit, other, unit, (double) one / other, image.size());
        }

        private static long median(List<Started> runs, ToLongFunction<Started> figure) {
            long[] sorted = runs.stream().mapToLong(figure).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }
}
