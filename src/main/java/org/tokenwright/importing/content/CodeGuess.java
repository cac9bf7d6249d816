package org.tokenwright.importing.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.tokens.ContentType;

/** Source code by words and signs that its lines have and prose has not. */
final class CodeGuess {

    private static final Pattern JAVA = Pattern.compile("^package [\\w.]+;|^import (static )?[\\w.]+(\\.\\*)?;|^@(Override|Test)\\b|System\\.out\\.|"
            + "\\b(public|private|protected) (static |final |abstract |sealed )*(class|interface|enum|record|void|int|long|double|boolean|"
            + "[A-Z]\\w*(<[^>]*>)?) |\\b(int|long|double|boolean|String|char|final \\w+) \\w+( =|;)|\\bnew [A-Z]\\w*(<[^>]*>)?\\(|"
            + "^(final |abstract |static )*(class|interface|enum|record) \\w+.*\\{$|^for \\(\\w+ \\w+ [:=]");
    private static final Pattern PYTHON = Pattern.compile("^(async )?def \\w+\\(.*|^class \\w+(\\(.*\\))?:$|^from [\\w.]+ import |^import [\\w.]+( as \\w+)?$|"
            + "\\bself\\.|^(elif|if|for|while|with|try|except|else|finally)\\b[^;{]*:$|^@\\w+(\\.\\w+)*(\\(.*\\))?$|\\bprint\\(.*\\)$|"
            + "^return\\b[^;]*[^;{]$|^(\"\"\"|''')|\\blambda \\w+:|^\\w+ = [^;{]*\\($|^raise \\w+");
    private static final Pattern SCRIPT = Pattern.compile("^(export )?(default )?(const|let|var) [\\w{\\[].*|\\bfunction\\*? ?\\w*\\(|=>|"
            + "\\brequire\\(['\"]|module\\.exports|console\\.(log|error|warn)\\(|[!=]==|^import .* from ['\"]|^export (default|const|function|class|\\{)|"
            + "\\bdocument\\.|\\bawait \\w+|\\.then\\(|^\\}\\);?$");
    private static final Pattern TYPES = Pattern.compile("\\w[?!]?: ?(string|number|boolean|unknown|any|void|never|Promise<|Record<|Array<|readonly )|"
            + "^(export )?(interface|type|enum) \\w+(<[^>]*>)?( =| \\{| extends )|\\bas (const|string|number|unknown)\\b|"
            + "^(private|public|protected) (readonly |async |static )*\\w+[?!]?[:(]|\\): \\w+(<[^>]*>|\\[\\])? (=>|\\{)|^import type |^readonly \\w+");
    private static final double ENOUGH = 0.2;
    private static final int FEWEST = 2;

    private CodeGuess() {
    }

    static Optional<ContentType> of(String text) {
        List<String> lines = LineGuess.lines(text);
        long java = count(lines, JAVA);
        long python = count(lines, PYTHON);
        long types = count(lines, TYPES);
        long script = lines.stream().filter(line -> SCRIPT.matcher(line).find() || TYPES.matcher(line).find()).count();
        long most = Math.max(java, Math.max(python, script));
        if (most < Math.max(FEWEST, ENOUGH * lines.size())) {
            return Optional.empty();
        }
        if (most == java && java > types) {
            return Optional.of(ContentType.JAVA);
        }
        if (most == python) {
            return Optional.of(ContentType.PYTHON);
        }
        return Optional.of(types > 0 ? ContentType.TYPESCRIPT : ContentType.JAVASCRIPT);
    }

    private static long count(List<String> lines, Pattern pattern) {
        return lines.stream().filter(line -> pattern.matcher(line).find()).count();
    }
}
