package org.tokenwright.importing.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.tokens.ContentType;

/** Texts whose lines are all of one kind: ids, base64, log lines. */
final class LineGuess {

    /** How much of a line is looked at. */
    static final int LINE = 300;

    private static final Pattern ID = Pattern.compile(
            "[\"'{(]?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}[\"')}]?,?");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]++={0,2}");
    private static final Pattern BASE64_FRAME = Pattern.compile("-----[A-Z ]++-----|data:[\\w/.+-]++;base64,.*+");
    private static final int BASE64_LINE = 40;
    private static final Pattern TIME_FIRST = Pattern.compile("[\\[(<\\d>]{0,6}?(\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]|\\d\\d[-/]\\d\\d ++|"
            + "[A-Z][a-z]{2} ++\\d{1,2} |)\\d\\d:\\d\\d:\\d\\d([.,]\\d{1,9})?(Z| ?[+-]\\d\\d:?\\d\\d)?[\\])]?:? ++\\S.*+");
    private static final Pattern LEVEL_FIRST = Pattern.compile("\\[?(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|SEVERE)\\b.*+");
    private static final Pattern REQUEST = Pattern.compile("\\S++ \\S++ \\S++ \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:.*+");
    /** Stack traces and wrapped messages stand between. */
    private static final double LOG_LINES = 0.4;
    private static final double ID_LINES = 0.8;

    private LineGuess() {
    }

    /** The lines that are not blank, stripped and cut where they are long. */
    static List<String> lines(String text) {
        return text.lines().map(line -> line.length() > LINE ? line.substring(0, LINE) : line)
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static double share(List<String> lines, Pattern pattern) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(line -> pattern.matcher(line).matches()).count() / lines.size();
    }

    static Optional<ContentType> idsOrBase64(String text) {
        List<String> lines = lines(text);
        if (share(lines, ID) >= ID_LINES) {
            return Optional.of(ContentType.UUIDS);
        }
        return isBase64(lines) ? Optional.of(ContentType.BASE64) : Optional.empty();
    }

    /** Long runs of the alphabet with letters of both cases and digits, and nothing else; the last line may be short. */
    private static boolean isBase64(List<String> lines) {
        List<String> content = lines.stream().filter(line -> !BASE64_FRAME.matcher(line).matches()).toList();
        boolean framed = content.size() < lines.size();
        if (content.isEmpty()) {
            return lines.stream().anyMatch(line -> line.startsWith("data:") && line.contains(";base64,"));
        }
        String first = content.getFirst();
        boolean varied = first.chars().anyMatch(Character::isUpperCase) && first.chars().anyMatch(Character::isLowerCase)
                && first.chars().anyMatch(Character::isDigit);
        return share(content, BASE64) == 1 && (framed || varied && first.length() >= BASE64_LINE)
                && content.stream().limit(content.size() - 1).allMatch(line -> line.length() >= BASE64_LINE);
    }

    static Optional<ContentType> logs(String text) {
        List<String> lines = lines(text);
        double share = share(lines, TIME_FIRST) + share(lines, LEVEL_FIRST) + share(lines, REQUEST);
        return share >= LOG_LINES ? Optional.of(ContentType.LOGS) : Optional.empty();
    }
}
