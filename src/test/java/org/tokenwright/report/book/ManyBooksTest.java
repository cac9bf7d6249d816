package org.tokenwright.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.base.FormulaGuard;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.HostilePlan;
import org.tokenwright.report.Snapshots;

/** Workbooks of many plans. */
@Tag("exports")
class ManyBooksTest {

    static IntStream randomPlans() {
        return IntStream.range(0, Books.RANDOM);
    }

    @ParameterizedTest
    @MethodSource("randomPlans")
    void agreesWithTheEngineForRandomPlans(int number) {
        assertThat(Books.write(Snapshots.of(Books.random(number))).cells()).isPositive();
    }

    static Stream<Map.Entry<HostilePlan.Field, String>> hostile() {
        return HostilePlan.cases();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void keepsHostileTextAsText(Map.Entry<HostilePlan.Field, String> hostile) {
        Plan plan = hostile.getKey().with(hostile.getValue());
        XSSFWorkbook book = Books.open(Books.write(Snapshots.of(plan)).bytes());
        for (SheetName name : SheetName.values()) {
            for (Cell cell : Books.cells(book, name, CellType.STRING)) {
                String text = cell.getStringCellValue();
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(name + "!" + cell.getAddress()).isEqualTo(FormulaGuard.isDangerous(text));
            }
            for (Cell cell : Books.cells(book, name, CellType.FORMULA)) {
                assertThat(cell.getCellFormula()).doesNotContain("cmd");
                assertThat(cell.getHyperlink()).isNull();
            }
        }
    }
}
