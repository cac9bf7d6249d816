package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshots;
import org.tokenwright.store.SamplePlans;

/** The summary in Markdown: what it says, and that texts stay texts. */
class MarkdownTest {

    static final List<String> SAMPLES = SamplePlans.NAMES;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        a|b                     => a\\|b
        <script>alert(1)</script> => &lt;script&gt;alert(1)&lt;/script&gt;
        [a](http://b)           => \\[a\\](http&#58;//b)
        ![a](x)                 => !\\[a\\](x)
        `code`                  => \\`code\\`
        www.example.org         => www&#46;example.org
        a@b.org                 => a&#64;b.org
        &amp;                   => &amp;amp;
        *bold* _it_ ~no~        => \\*bold\\* \\_it\\_ \\~no\\~
        # title                 => \\# title
        - item                  => \\- item
        1. item                 => 1\\. item
        0.001                   => 0.001
        2026-11-21              => 2026-11-21
        a: b                    => a: b
        :smile:                 => &#58;smile:
        \\                      => \\\\
        $x$                     => \\$x\\$
        """)
    void textsStayTexts(String text, String written) {
        assertThat(MarkdownText.of(text)).isEqualTo(written);
    }

    @Test
    void aTextIsOneLine() {
        assertThat(MarkdownText.of("a\nb\r\nc\td\0")).isEqualTo("a b c d\uFFFD");
        assertThat(MarkdownText.of("x".repeat(300))).hasSize(300);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"=1, '=1", "-1, '-1", "'=1, ''=1", "a, a", "|, \\|"})
    void aCellIsGuardedToo(String text, String written) {
        assertThat(MarkdownText.cell(text)).isEqualTo(written);
    }

    /** Rounded once, half to even. */
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(textBlock = """
        0,           0.00
        0.000012345, 0.0000123
        0.9999,      1.00
        0.994,       0.994
        1,           1.00
        999.994,     999.99
        999.995,     '1,000.00'
        1000,        '1,000'
        1234567.5,   '1,234,568'
        -0.001,      -0.001
        -1234.5,     '-1,234'
        """)
    void amountsAreRounded(double amount, String shown) {
        assertThat(Rounded.money(OptionalDouble.of(amount))).isEqualTo(shown);
    }

    @Test
    void nothingIsADash() {
        assertThat(Rounded.money(OptionalDouble.empty())).isEqualTo("—");
        assertThat(Rounded.change(OptionalDouble.empty())).isEqualTo("—");
        assertThat(Rounded.change(OptionalDouble.of(-0.0001))).isEqualTo("0.0 %");
        assertThat(Rounded.change(OptionalDouble.of(0.1254))).isEqualTo("+12.5 %");
    }

    @Test
    void saysWhatTheFoundingTableCosts() {
        String text = Snapshots.text(Tables.markdown(Snapshots.of("founding-2024")));
        assertThat(text).startsWith("# Founding price table, July 2024\n\n**DeepSeek-V2 is the cheapest: 420.00 USD over one month")
                .contains("| GPT-4o | priced | 17,500 | 17,500 | 17,500 | — |").contains("| Requests | 0.0175 | 0.0135 |")
                .contains("| OpenAI | 2026-11-21 | 2026-11-21 |").contains("| Requests of 9,000 tokens | 50,000 | 33,000 | 35,000 | does not fit | 1,330 |").endsWith("*Estimate, not a quote.*\n");
    }

    @Test
    void namesWhatIsMissing() {
        Plan plan = Snapshots.plan("founding-2024");
        String text = Snapshots.text(Tables.markdown(Snapshots.of(plan.withPrices(new PinnedPrices(plan.prices().pins(),
                plan.prices().offers().stream().filter(offer -> !offer.id().startsWith("openai/")).toList())))));
        assertThat(text).contains("| GPT-4o | not priced | — | — | — | — |").contains("## What is missing\n\n- GPT-4o: Requests on openai/");
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void everyTableIsWhole(String sample) {
        String text = Snapshots.text(Tables.markdown(Snapshots.of(sample)));
        int columns = 0;
        for (String line : text.split("\n")) {
            int found = line.startsWith("|") ? line.split("(?<!\\\\)\\|", -1).length : 0;
            assertThat(columns == 0 || found == 0 || found == columns).as(line).isTrue();
            columns = found;
        }
        assertThat(text).doesNotContain("\n\n\n").contains("## Alternatives", "## Key assumptions", "## Price sheets", "Estimate, not a quote");
    }
}
