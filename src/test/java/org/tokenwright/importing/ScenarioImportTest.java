package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tokenwright.importing.ScenarioTables.OUTPUT;
import static org.tokenwright.importing.ScenarioTables.PRICE;
import static org.tokenwright.importing.ScenarioTables.TASKS;
import static org.tokenwright.importing.ScenarioTables.plan;
import static org.tokenwright.importing.ScenarioTables.read;
import static org.tokenwright.importing.ScenarioTables.times;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.importing.ScenarioChange.Added;
import org.tokenwright.importing.ScenarioChange.DifferenceAdded;
import org.tokenwright.importing.ScenarioChange.DifferenceChanged;
import org.tokenwright.importing.ScenarioChange.DifferenceRemoved;
import org.tokenwright.importing.ScenarioChange.Rebased;
import org.tokenwright.importing.ScenarioChange.Removed;
import org.tokenwright.importing.ScenarioChange.Renamed;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.store.FileProblem;

/** What a changed table does to a plan, and every row that is wrong by line and column. */
class ScenarioImportTest {

    private static final String HEAD = "scenario_id,scenario,based_on,input_id,kind,value,low,high,range,unit,source,note\n";

    private static List<ScenarioChange> changes(String rows) {
        ScenarioImport found = read(plan(), HEAD + rows);
        assertThat(found.problems()).isEmpty();
        return found.changes();
    }

    private static List<String> problems(String rows) {
        return read(plan(), HEAD + rows).problems().stream().map(RowProblem::toString).toList();
    }

    private static String late(String cells) {
        return "late,Später,busy," + cells + "\n";
    }

    @Test
    void aChangedValueIsSaidWithOldAndNew() {
        assertThat(changes(late(OUTPUT + ",times,0.75,,,,1,,"))).containsExactly(new DifferenceChanged("late", OUTPUT, times("0.5"), times("0.75")));
    }

    @Test
    void whatIsNotInARowAnyMoreIsRemovedAndWhatIsNewAdded() {
        Difference price = new Difference.Becomes(new Quantity(new BigDecimal("12.5"), Unit.parse("USD/Mtok"), BigDecimal.TEN, BigDecimal.valueOf(20),
                Quantity.Kind.MINMAX, "a quote", "by mail"));
        assertThat(changes(late(PRICE + ",becomes,12.50,10,20,MinMax,USD/Mtok,a quote,by mail"))).containsExactly(
                new DifferenceAdded("late", PRICE, price), new DifferenceRemoved("late", OUTPUT, times("0.5")));
    }

    @Test
    void aNameAndABaseAreChanged() {
        assertThat(changes("late,Later,," + OUTPUT + ",times,0.5,,,,1,,\n")).containsExactly(
                new Renamed("late", "Später", "Later"), new Rebased("late", Optional.of("busy"), Optional.empty()));
    }

    @Test
    void aNewScenarioComesAfterThoseOfThePlan() {
        ScenarioImport found = read(plan(), HEAD + "new,New,late," + TASKS + ",becomes,1e3,,,,task,,\nempty,,,,,,,,,,,\n");
        assertThat(found.problems()).isEmpty();
        assertThat(found.scenarios()).extracting(Scenario::id).containsExactly("busy", "late", "same", "new", "empty");
        assertThat(found.scenarios().getLast().name()).isEqualTo("empty");
        assertThat(found.changes()).hasSize(3).first().isInstanceOf(Added.class);
        assertThat(found.changes().get(1)).isEqualTo(new DifferenceAdded("new", TASKS, new Difference.Becomes(Quantity.exact(1000, Unit.TASK))));
        assertThat(found.missing()).containsExactly("busy", "late", "same");
    }

    @Test
    void scenariosThatAreNotInTheTableStayUnlessTheyAreToBeRemoved() {
        String table = HEAD + "same,Nothing differs,,,,,,,,,,\n";
        assertThat(read(plan(), table).changes()).isEmpty();
        ScenarioImport removing = ScenarioImport.of(plan(), "s.csv", table.getBytes(StandardCharsets.UTF_8), ScenarioTables.INPUTS, true);
        assertThat(removing.changes()).hasOnlyElementsOfType(Removed.class).extracting(ScenarioChange::scenario).containsExactly("busy", "late");
        assertThat(removing.scenarios()).extracting(Scenario::id).containsExactly("same");
        String based = HEAD + late(OUTPUT + ",times,0.5,,,,1,,");
        assertThat(ScenarioImport.of(plan(), "s.csv", based.getBytes(StandardCharsets.UTF_8), ScenarioTables.INPUTS, true).problems())
                .containsExactly(new RowProblem(2, "based_on", "there is no scenario \"busy\""));
    }

    @Test
    void whatIsAppliedIsWhatWasShown() {
        Plan plan = plan();
        ScenarioImport found = read(plan, HEAD + late(OUTPUT + ",times,0.75,,,,1,,"));
        assertThat(found.canApply()).isTrue();
        Plan after = new Edit.SetScenarios(found.scenarios(), "import").apply(plan);
        assertThat(after.scenarios()).isEqualTo(found.scenarios());
        assertThat(read(after, HEAD + late(OUTPUT + ",times,0.75,,,,1,,")).changesNothing()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
        b d,,,IN,times,1,,,,1,,                       ! scenario_id: not an id of 1 to 64 letters, digits and . _ - ("b d")
        ,,,IN,times,1,,,,1,,                          ! scenario_id: not an id of 1 to 64 letters, digits and . _ - ("")
        late,Später,busy,,times,1,,,,1,,              ! input_id: is missing, but there is something in kind
        late,Später,busy,,,,,,,,,a note               ! input_id: is missing, but there is something in note
        late,Später,busy,workload/x/fixed/output,times,1,,,,1,, ! input_id: the plan has no number "workload/x/fixed/output"; it has for example workload/requests/fixed/output
        late,Später,busy,price/gone,times,1,,,,1,,    ! input_id: the plan has no number "price/gone"
        late,Später,busy,IN,,1,,,,1,,                 ! kind: is neither becomes nor times ("")
        late,Später,busy,IN,plus,1,,,,1,,             ! kind: is neither becomes nor times ("plus")
        late,Später,busy,IN,times,,,,,1,,             ! value: is missing
        late,Später,busy,IN,times,many,,,,1,,         ! value: not a number: "many"
        late,Später,busy,IN,times,1 000,,,,1,,        ! value: not a number: "1 000"
        late,Später,busy,IN,times,1.000.000,,,,1,,    ! value: not a number: "1.000.000"; write thousands without a mark
        late,Später,busy,IN,times,"1,000",,,,1,,      ! value: "1,000" has a comma where decimals are marked by a dot; write thousands without a mark
        late,Später,busy,IN,times,1e99,,,,1,,         ! value: number is outside 1e-30 to 1e30
        late,Später,busy,IN,times,-1,,,,1,,           ! value: must be at least 0 (-1)
        late,Später,busy,IN,times,20 %,,,,1,,         ! value: not a number: "20 %"
        late,Später,busy,IN,times,1,,,,task,,         ! unit: is "task", but a factor is a plain number, unit 1
        late,Später,busy,IN,becomes,1,,,,,,           ! unit: is missing; the number is in token/call
        late,Später,busy,IN,becomes,1,,,,task,,       ! unit: is "task", but the number is in "token/call"
        late,Später,busy,IN,becomes,1,,,,token//call,, ! unit: not a unit: "token//call"
        late,Später,busy,PR,becomes,1,,,,USD/token,,  ! unit: is "USD/token", but the number is in "USD/Mtok"
        late,Später,busy,IN,becomes,-1,,,,token/call,, ! value: must be at least 0 (-1)
        late,Später,busy,IN,becomes,5,1,,,token/call,, ! range: is missing; low and high need minmax or p10p90
        late,Später,busy,IN,becomes,5,1,9,,token/call,, ! range: is missing; low and high need minmax or p10p90
        late,Später,busy,IN,becomes,5,1,9,about,token/call,, ! range: is neither minmax nor p10p90 ("about")
        late,Später,busy,IN,becomes,5,1,,minmax,token/call,, ! high: is missing, but there is a range
        late,Später,busy,IN,becomes,5,x,9,minmax,token/call,, ! low: not a number: "x"
        late,Später,busy,IN,becomes,5,6,9,minmax,token/call,, ! value: range must hold the value: 6 to 9 around 5
        late,Später,gone,,,,,,,,,                     ! based_on: there is no scenario "gone"
        late,Später,late,,,,,,,,,                     ! based_on: scenario "late" is based on itself
        busy,Busy,late,,,,,,,,,                       ! based_on: scenario "busy" is based on itself
        late,Später,busy,IN,times,1,,,,1,,,more       ! has more cells than there are columns
        """)
    void aRowThatIsWrongIsNamed(String row, String problem) {
        List<String> found = problems("same,Nothing differs,,,,,,,,,,\n" + row.replace("IN", OUTPUT).replace("PR", PRICE) + "\n");
        assertThat(found.stream().map(one -> one.replaceFirst("^line 3(, |: )", ""))).contains(problem);
        assertThat(found).allMatch(one -> one.startsWith("line 3") || one.startsWith("/scenarios[late]"));
    }

    @Test
    void rowsOfAScenarioMustAgree() {
        assertThat(problems(late(OUTPUT + ",times,1,,,,1,,") + "late,Other,busy," + TASKS + ",times,1,,,,1,,\n"
                + "late,,," + PRICE + ",times,1,,,,1,,\n" + late(OUTPUT + ",times,2,,,,1,,"))).containsExactly(
                "line 3, scenario: \"Other\" here, \"Später\" in line 2; write the same in every row of a scenario",
                "line 4, based_on: \"\" here, \"busy\" in line 2; write the same in every row of a scenario",
                "line 5, input_id: \"" + OUTPUT + "\" is in line 2 already");
    }

    @Test
    void everyWrongRowIsNamedAndNothingCanBeApplied() {
        String rows = List.of(OUTPUT, TASKS, PRICE).stream().map(id -> late(id + ",times,x,,,,1,,")).collect(Collectors.joining());
        ScenarioImport found = read(plan(), HEAD + rows + late("workload/requests/growthPerMonth,times,1,,,,1,,"));
        assertThat(found.problems()).extracting(RowProblem::line).containsExactly(2L, 3L, 4L);
        assertThat(found.canApply()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
        ``                                             ! s.csv: is empty
        nothing                                        ! s.csv, line 1: there is no column scenario_id
        scenario_id,input_id,kind,value                ! s.csv, line 1: there is no column unit
        scenario_id,input_id,kind,value,unit,Scenario-ID ! s.csv, line 1: the column scenario_id is there twice
        scenario_id,input_id,kind,value,unit\\n"a,b     ! s.csv, line 2: its quotes do not match
        scenario_id,input_id,kind,value,unit\\na,b\\n"a"b,c ! s.csv, line 3: its quotes do not match
        """)
    void whatIsNoTableIsRefused(String table, String problem) {
        assertThatThrownBy(() -> read(plan(), table.replace("\\n", "\n"))).isInstanceOf(FileProblem.class).hasMessage(problem);
    }

    @Test
    void whatIsTooLargeOrNotUtf8IsRefused() {
        String rows = "a,,,,,,,,,,,\n".repeat(ScenarioTable.MAX_ROWS);
        assertThat(read(plan(), HEAD + rows).problems()).isEmpty();
        assertThatThrownBy(() -> read(plan(), HEAD + rows + "a,,,,,,,,,,,\n")).hasMessage("s.csv: has more than 50000 rows");
        assertThatThrownBy(() -> read(plan(), new byte[ScenarioTable.MAX_BYTES + 1])).hasMessage("s.csv: has more than 8 MB");
        assertThatThrownBy(() -> read(plan(), (HEAD + "late,Später").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("s.csv: is not UTF-8; save it as \"CSV UTF-8\"");
        String longest = "x".repeat(ScenarioTable.MAX_CELL);
        assertThat(problems("same," + longest + ",,,,,,,,,,\n")).isEmpty();
        assertThat(problems("same," + longest + "x,,,,,,,,,,\n")).containsExactly("line 2: a cell has more than 32767 characters");
    }

    @Test
    void decimalCommasAreReadWhereCellsAreDividedOtherwise() {
        String head = "scenario_id;scenario;based_on;input_id;kind;value;unit\n";
        assertThat(read(plan(), head + "late;Später;busy;" + OUTPUT + ";times;0,75;1\n").changes())
                .containsExactly(new DifferenceChanged("late", OUTPUT, times("0.5"), times("0.75")));
        assertThat(read(plan(), head + "late;Später;busy;" + OUTPUT + ";times;0.75;1\n").changes())
                .containsExactly(new DifferenceChanged("late", OUTPUT, times("0.5"), times("0.75")));
        assertThat(read(plan(), head + "late;Später;busy;" + OUTPUT + ";times;0,75;1\nlate;;busy;" + TASKS + ";times;1.5;1\n").problems())
                .extracting(RowProblem::line).containsExactly(2L);
    }

    @Test
    void columnsOfOthersAreNamedAndNotRead() {
        ScenarioImport found = read(plan(), "comment,scenario_id,input_id,kind,value,unit\nhm,late," + OUTPUT + ",times,0.5,1\n");
        assertThat(found.notes()).containsExactly("the column \"comment\" is not read");
        assertThat(found.changes()).as("name and base stay where they are not said").isEmpty();
    }
}
