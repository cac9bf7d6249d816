package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.tokens.media.MediaRules;

/** The file of media rules: what is bundled is sound, and what is wrong is named with its place. */
class MediaRulesJsonTest {

    private static final String FILE = "media.json";
    private static final String[] NUMBERS =
            {"85", "1.2", "2500", "28", "[682, 1551, 1568]", "12845056", "25", "290", "-3", "0.9", "1.1", "70"};
    /** The place of a rule, whose number changes whenever rules are added. */
    private static final Pattern RULE = Pattern.compile("(/media|/overheads)/\\d+");

    private static String bundled() {
        return resource("tokenizers/media.json");
    }

    private static String resource(String file) {
        try {
            return new String(PriceDirectory.resource(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Loaded<MediaRules> read(String json) {
        return MediaRulesJson.read(FILE, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The bundled file with one text changed, which must be there. */
    private static String changed(String from, String to) {
        assertThat(bundled()).contains(from);
        return bundled().replace(from, to);
    }

    @Test
    void theBundledFileIsReadWhole() {
        Loaded<MediaRules> loaded = read(bundled());
        assertThat(loaded.notes()).isEmpty();
        assertThat(loaded.readOnlyReason()).isEmpty();
        assertThat(loaded.content().revision()).isEqualTo("2026-11-21");
        assertThat(loaded.content().media()).hasSize(59);
        assertThat(loaded.content().overheads()).hasSize(26);
        assertThat(MediaRulesJson.bundled()).isEqualTo(loaded.content());
    }

    @Test
    void everyEstimateThatNobodyMeasuredSaysWhatIsAssumed() {
        MediaRules rules = MediaRulesJson.bundled();
        assertThat(rules.media()).filteredOn(rule -> !rule.error().isExact())
                .allSatisfy(rule -> assertThat(rule.basis().note()).contains("assumed here"));
        assertThat(rules.overheads()).filteredOn(rule -> !rule.error().isExact())
                .allSatisfy(rule -> assertThat(rule.basis().note()).contains("assumed here"));
    }

    @Test
    void theBundledFileFollowsItsSchema() {
        assertThat(schema().validate(bundled(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "base": 85            | "base": -85
        "base": 85            | "bass": 85
        "multiplier": 1.2     | "multiplier": 0
        "kind": "perPage"     | "kind": "perSheet"
        "status": "official"  | "status": "unsourced"
        "modality": "image"   | "modality": "smell"
        "error": [0.9, 1, 1.1] | "error": [0.9, 1]
        "source": "openai-vision" | "sauce": "openai-vision"
        "*gpt-4o-mini"        | "*"
        """)
    void theSchemaRejectsWhatIsNoRule(String from, String to) {
        assertThat(schema().validate(changed(from, to), InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("tokenizers/media.schema.json"), InputFormat.JSON);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "revision": "2026-11-21" | "revision": "to day"     | /revision: is not a revision such as 2026-11-19 ("to day")
        "family": "gpt-4o-mini"  | "family": "gpt-4"        | /media/#/family: there is no family of this name ("gpt-4")
        "source": "openai-vision-older" | "source": "x"     | /media/#/source: there is no source of this name ("x")
        "*gpt-4o-mini"           | "*"                      | /media/#: is no pattern of a model
        "status": "derived"      | "status": "unsourced"    | /media/#: a rule needs a source
        "status": "derived"      | "status": "guessed"      | /media/#/status: is none of measured, official, third_party, derived, unsourced ("guessed")
        "base": 85               | "base": -85              | /media/#/formula/base: is not a whole number from 0 to 1000000 (-85)
        "tilePixels": 512        | "tilePixels": 0          | /media/#/formula: side of a tile must be 1 or more, not 0
        "multiplier": 1.62       | "multiplier": 1e9        | /media/#/formula: multiplier must be above 0 and at most 1000, with at most 9 decimals, not 1000000000
        "multiplier": 1.62       | "multiplier": "1.62"     | /media/#/formula/multiplier: is not a number ("1.62")
        "kind": "imageCells"     | "kind": "cells"          | /media/#/formula/kind: is none of claudeImage, geminiCrops, geminiTiles, gptImageInput, imageCells, openAiPatches, openAiTiles, perFrame, perImage, perPage, perSecond, pixelQuotient, qwenImage, sizeTable ("cells")
        "kind": "userFrame"      | "kind": "frame"          | /overheads/#/overhead/kind: is none of messages, toolPrompt, tools, userFrame ("frame")
        "direction": "output"    | "direction": "sideways"  | /media/#/direction: is none of input, output ("sideways")
        "modality": "pdf"        | "modality": "audio"      | /media/#: PerPage does not count AUDIO
        [682, 1551, 1568]        | [1551, 682, 1568]        | /media/#/formula/tokens: are not low, central and high in rising order
        [682, 1551, 1568]        | [682, 1551]              | /media/#/formula/tokens: is not a list of low, central and high
        [0.9, 1, 1.1]            | [0.9, 1, 101]            | /media/#/error: goes above 100
        [0.9, 1, 1.1]            | [1.9, 1, 1.1]            | /media/#/error: not 0 < low <= central <= high: 1.9, 1, 1.1
        "width": 1536            | "width": 1024            | /media/#/formula/sizes/2: the size 1024 x 1024 is given twice
        "openai/tiles/gpt-4o/low" | "openai/tiles/gpt-4o"   | : two rules have the id openai/tiles/gpt-4o
        "openai/tiles/gpt-4o/low" | "Tiles!"                | /media/#/id: is not a rule id of small letters, digits and . _ - / ("Tiles!")
        """)
    void namesWhatIsWrongWithItsPlace(String from, String to, String message) {
        String file = changed(from, to);
        assertThatThrownBy(() -> read(file)).isInstanceOf(FileProblem.class)
                .extracting(problem -> RULE.matcher(problem.getMessage()).replaceFirst("$1/#"))
                .isEqualTo(FILE + (message.startsWith(":") ? message : ", " + message));
    }

    @Test
    void whatItDoesNotKnowIsLeftOutWithANote() {
        Loaded<MediaRules> loaded = read(changed("\"base\": 2833, \"tile\"", "\"mood\": \"good\", \"base\": 2833, \"tile\"")
                .replace("\"revision\"", "\"editor\": 7, \"revision\""));
        assertThat(loaded.notes()).hasSize(2).allMatch(note -> note.endsWith(" is not known to this program and was left out"));
        assertThat(loaded.content()).isEqualTo(MediaRulesJson.bundled());
    }

    @Test
    void aFileOfANewerProgramIsReadAsFarAsItCanBe() {
        String newer = changed("\"formatVersion\": 1", "\"formatVersion\": 2");
        assertThat(read(newer).readOnlyReason()).isPresent();
        assertThatThrownBy(() -> read(newer.replace("\"kind\": \"imageCells\"", "\"kind\": \"cells\"")))
                .hasMessageContaining("written by a newer program, which may be the reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"format\": \"tokenwright-prices\"}", "{\"format\": \"tokenwright-media-rules\"}"})
    void refusesWhatIsNoSuchFile(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(FileProblem.class);
    }

    /** Every number of the file in turn becomes absurd: it is refused or read, but no other error escapes. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e30", "1e-30", "99999999999999999999", "0.5", "\"7\"", "null", "[]", "{}", "true"})
    void absurdNumbersDoNoHarm(String absurd) {
        String file = bundled();
        for (String number : NUMBERS) {
            try {
                read(file.replace(": " + number, ": " + absurd).replace("[" + number, "[" + absurd));
            } catch (FileProblem e) {
                assertThat(e.getMessage().toLowerCase(Locale.ROOT)).contains(FILE).doesNotContain("exception");
            }
        }
    }
}
