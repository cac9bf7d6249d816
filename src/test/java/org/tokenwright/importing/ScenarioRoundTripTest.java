package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.importing.ScenarioTables.plan;
import static org.tokenwright.importing.ScenarioTables.read;
import static org.tokenwright.importing.ScenarioTables.text;
import static org.tokenwright.importing.ScenarioTables.written;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.store.RandomPlans;
import org.tokenwright.store.SamplePlans;

/** A table that nobody changed changes nothing, however it was written and whatever a spreadsheet program did to its form. */
class ScenarioRoundTripTest {

    static final List<ScenarioForm> FORMS = List.of(ScenarioForm.EXCEL, ScenarioForm.EXCEL_EUROPE, ScenarioForm.STANDARD,
            new ScenarioForm('\t', ',', true), new ScenarioForm('|', '.', false));
    static final List<String> SAMPLES = SamplePlans.NAMES;

    private static void changesNothing(Plan plan, byte[] table) {
        ScenarioImport found = read(plan, table);
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.missing()).isEmpty();
        assertThat(found.notes()).isEmpty();
        assertThat(found.scenarios()).isEqualTo(plan.scenarios());
        assertThat(found.canApply()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void inEveryForm(ScenarioForm form) {
        changesNothing(plan(), written(plan(), form));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void ofEverySample(String name) {
        Plan sample = SamplePlans.open(name).content();
        FORMS.forEach(form -> changesNothing(sample, written(sample, form)));
    }

    @Test
    void ofRandomPlans() {
        int differences = 0;
        for (int seed = 0; seed < 300; seed++) {
            Plan plan = RandomPlans.plan(seed);
            changesNothing(plan, written(plan, FORMS.get(seed % FORMS.size())));
            differences += plan.scenarios().stream().mapToInt(one -> one.differences().size()).sum();
        }
        assertThat(differences).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'=", "''@", "'", "''", "\"=", " =", ";=", "=1+1;\"", ",", "|"})
    void ofTextsThatCouldBecomeFormulas(String start) {
        String text = start + "cmd|' /C calc'!A1";
        Quantity number = Quantity.exact(new BigDecimal("-5.2"), Unit.ONE).withOrigin(text, text);
        Plan plan = SamplePlans.open("founding-2024").content().withScenarios(List.of(new Scenario("a", text, Optional.empty(),
                new TreeMap<>(java.util.Map.of("price/gone", new Difference.Becomes(number))))));
        for (ScenarioForm form : FORMS) {
            byte[] table = written(plan, form);
            changesNothing(plan, table);
            String line = new String(table, StandardCharsets.UTF_8).split("\r\n", 2)[1];
            assertThat(line.split("[" + form.delimiter() + "]")[1].replaceAll("^\"", "")).as("%s", form).doesNotMatch("(?s)[=+\\-@\t\r\n\0＝＋－＠].*");
            assertThat(line).as("a negative number stays one").contains(form.delimiter() + "-5" + form.decimalMark() + "2" + form.delimiter());
        }
    }

    @Test
    void withItsRowsAndColumnsInAnotherOrderAndInCapitals() {
        List<String> lines = new ArrayList<>(text(plan().withScenarios(List.of(plan().scenarios().get(1), plan().scenarios().get(2)))).lines().toList());
        String head = lines.removeFirst().toUpperCase(java.util.Locale.ROOT).replace('_', ' ');
        Collections.reverse(lines);
        List<Integer> order = new ArrayList<>(java.util.stream.IntStream.range(0, 13).boxed().toList());
        Collections.shuffle(order, new Random(7));
        lines.addFirst(head);
        String table = lines.stream().map(line -> {
            String[] cells = line.split(",", -1);
            return order.stream().map(i -> cells[i]).collect(Collectors.joining(","));
        }).collect(Collectors.joining("\n"));
        ScenarioImport found = read(plan(), table);
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.missing()).containsExactly("busy");
    }

    @Test
    void withAMarkOfTheDelimiterBlankRowsAndMissingLastCells() {
        String table = "\uFEFFsep=;\r\n" + "scenario_id;input_id;kind;value;unit;BASED ON;Note;low;high\r\n;;;;\r\n"
                + "same\r\n \r\nlate;workload/requests/fixed/output;Times;0,5;1;busy\r\n";
        ScenarioImport found = read(plan(), table);
        assertThat(found.problems()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.missing()).containsExactly("busy");
    }
}
