package org.tokenwright.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of exported files, made from the name of a plan. Letters of all languages stay as they are; what a file system,
 * a shell or a reader could stumble over becomes a dash.
 */
public final class FileNames {

    /** Longest name with its suffix, in bytes of UTF-8; file systems take 255. */
    public static final int MOST_BYTES = 180;

    /** Stands for a name of which nothing is left. */
    private static final String UNNAMED = "plan";
    /** Control and format characters, halves of pairs, what Windows forbids, what a shell reads, and white space. */
    private static final Pattern UNSAFE = Pattern.compile("[-\\p{C}\\p{Z}\\s<>:\"/\\\\|?*'`$&;,!%~#{}^=]+");
    private static final Pattern EDGES = Pattern.compile("^[-.+@_]+|[-. ]+$");
    private static final Pattern RESERVED = Pattern.compile("(?i)(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])(\\..*)?");

    private FileNames() {
    }

    /**
     * @param planName any text
     * @param suffix what the program adds, such as {@code -lines.csv}; fit for every file system itself
     * @return never only the suffix
     */
    public static String of(String planName, String suffix) {
        String stem = EDGES.matcher(UNSAFE.matcher(Normalizer.normalize(planName, Normalizer.Form.NFC)).replaceAll("-")).replaceAll("");
        String fitting = EDGES.matcher(cut(stem, MOST_BYTES - suffix.getBytes(StandardCharsets.UTF_8).length - 1)).replaceAll("");
        String named = fitting.isEmpty() ? UNNAMED : fitting;
        return (RESERVED.matcher(named).matches() ? named.replaceFirst("(?=\\.|$)", "_") : named) + suffix;
    }

    /** Whole characters, as many as fit. */
    private static String cut(String text, int bytes) {
        int left = bytes;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (left < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }
}
