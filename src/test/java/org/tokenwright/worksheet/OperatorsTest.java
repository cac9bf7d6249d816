package org.tokenwright.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Function;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.Unary;

/** Every operator by hand, on both sides of its boundaries, for one point and for blocks of columns. */
class OperatorsTest {

    @ParameterizedTest(name = "{0} of {1} and {2} is {3}")
    @CsvSource(textBlock = """
        SUBTRACT,      5,        3,        2
        SUBTRACT,      3,        5,        -2
        MULTIPLY,      1.5,      -4,       -6
        MULTIPLY,      0,        -4,       0
        DIVIDE,        7,        2,        3.5
        DIVIDE,        0,        2,        0
        DIVIDE,        7,        0,        not defined
        DIVIDE,        -7,       0,        not defined
        DIVIDE,        0,        0,        not defined
        MIN,           2,        3,        2
        MIN,           3,        2,        2
        MIN,           -2,       -2,       -2
        MAX,           2,        3,        3
        MAX,           3,        2,        3
        MAX,           -3,       -2,       -2
        CEILING,       0,        5,        0
        CEILING,       0.001,    5,        5
        CEILING,       5,        5,        5
        CEILING,       5.001,    5,        10
        CEILING,       -4.9,     5,        0
        CEILING,       -5.1,     5,        -5
        CEILING,       0.3,      0.1,      0.30000000000000004
        CEILING,       0.30000000000004,     0.1, 0.30000000000000004
        CEILING,       3.0000000000049,      1,   3
        CEILING,       3.0000000000051,      1,   4
        CEILING,       5,        0,        not defined
        CEILING,       5,        -1,       not defined
        LESS,          2,        3,        1
        LESS,          3,        3,        0
        LESS,          4,        3,        0
        LESS,          -3,       3,        1
        LESS,          3,        3.0000000000049, 0
        LESS,          3,        3.0000000000051, 1
        LESS_OR_EQUAL, 2,        3,        1
        LESS_OR_EQUAL, 3,        3,        1
        LESS_OR_EQUAL, 4,        3,        0
        LESS_OR_EQUAL, 3.0000000000049, 3, 1
        LESS_OR_EQUAL, 3.0000000000051, 3, 0
        EQUAL,         3,        3,        1
        EQUAL,         3,        -3,       0
        EQUAL,         3,        4,        0
        EQUAL,         4,        3,        0
        EQUAL,         0,        0,        1
        EQUAL,         3.0000000000049, 3, 1
        EQUAL,         3.0000000000051, 3, 0
        EQUAL,         1e-300,   2e-300,   0
        EQUAL,         1e-300,   1.0000000000001e-300, 1
        POWER,         2,        10,       1024
        POWER,         4,        -0.5,     0.5
        POWER,         0,        0,        1
        POWER,         0,        2,        0
        POWER,         0,        -1,       not defined
        POWER,         -2,       3,        -8
        POWER,         -2,       0.5,      not defined
        """)
    void binary(Operator operator, String left, String right, String expected) {
        assertThat(results(new Binary(operator, A, B), Map.of("a", left, "b", right))).containsOnly(expected);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(textBlock = """
        EXP,             0,      1
        EXP,             -800,   0
        EXP,             800,    not defined
        LN,              1,      0
        LN,              0,      not defined
        LN,              -1,     not defined
        NORMAL_CDF,      0,      0.5
        NORMAL_CDF,      -100,   0
        NORMAL_CDF,      100,    1
        NORMAL_QUANTILE, 0.5,    0
        NORMAL_QUANTILE, 0,      not defined
        NORMAL_QUANTILE, 1,      not defined
        NORMAL_QUANTILE, -0.1,   not defined
        NORMAL_QUANTILE, 1.1,    not defined
        """)
    void unary(Function function, String argument, String expected) {
        assertThat(results(new Unary(function, A), Map.of("a", argument, "b", "0"))).containsOnly(expected);
    }

    /** Values to 20 digits from tables of the normal distribution; the far tails keep their relative accuracy. */
    @ParameterizedTest(name = "{0}({1}) is {2}")
    @CsvSource(textBlock = """
        EXP,             1,                      2.7182818284590452354
        EXP,             -2.5,                   0.082084998623898795170
        LN,              10,                     2.3025850929940456840
        LN,              0.5,                    -0.69314718055994530942
        NORMAL_CDF,      1,                      0.84134474606854294859
        NORMAL_CDF,      -10,                    7.6198530241605260660e-24
        NORMAL_CDF,      -30,                    4.9067139000000000e-198
        NORMAL_QUANTILE, 0.9,                    1.2815515655446004
        NORMAL_QUANTILE, 0.1,                    -1.2815515655446004
        NORMAL_QUANTILE, 7.6198530241605260660e-24, -10
        """)
    void unaryToManyDigits(Function function, String argument, double expected) {
        double tolerance = argument.equals("-30") ? 1e-8 : 1e-12;
        assertThat(results(new Unary(function, A), Map.of("a", argument, "b", "0")))
                .allSatisfy(result -> assertThat(Double.parseDouble(result) / expected).isCloseTo(1, within(tolerance)));
    }

    @ParameterizedTest(name = "if {0} is {1}")
    @CsvSource(textBlock = """
        1,   10
        -1,  10
        0.5, 10
        0,   20
        """)
    void choiceTakesTheFirstBranchUnlessTheConditionIsZero(String condition, String expected) {
        Expr ten = new Expr.Input("ten");
        assertThat(results(Formulas.choice(A, ten, Formulas.plus(ten, ten)),
                Map.of("a", condition, "ten", "10"))).containsOnly(expected);
    }

    @Test
    void anUndefinedBranchThatIsNotTakenDoesNoHarm() {
        Expr undefined = Formulas.over(B, Formulas.ZERO);
        assertThat(results(Formulas.choice(A, B, undefined), Map.of("a", "1", "b", "3"))).containsOnly("3");
        assertThat(results(Formulas.choice(A, undefined, B), Map.of("a", "0", "b", "3"))).containsOnly("3");
        assertThat(results(Formulas.choice(A, undefined, B), Map.of("a", "1", "b", "3"))).containsOnly("not defined");
        assertThat(results(Formulas.choice(A, B, undefined), Map.of("a", "0", "b", "3"))).containsOnly("not defined");
        assertThat(results(Formulas.choice(undefined, A, B), Map.of("a", "2", "b", "3"))).containsOnly("not defined");
    }

    /** An infinite intermediate result would give a number again here: x ÷ ∞, min(∞, x), ∞ > x, 0 < e^−∞, ∞^0. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e300", "-1e300"})
    void overflowAndDivisionByZeroStayUndefinedInEveryOperator(String huge) {
        Expr overflow = Formulas.times(A, A, A);
        Expr divided = Formulas.over(A, Formulas.minus(B, B));
        for (Expr undefined : List.of(overflow, divided)) {
            for (Operator operator : Operator.values()) {
                assertUndefined(new Binary(operator, undefined, B), huge);
                assertUndefined(new Binary(operator, B, undefined), huge);
            }
            for (Function function : Function.values()) {
                assertUndefined(new Unary(function, undefined), huge);
            }
            assertUndefined(Formulas.plus(undefined, B), huge);
            assertUndefined(Formulas.plus(B, undefined), huge);
            assertUndefined(Formulas.plus(B, undefined, A), huge);
            assertUndefined(Formulas.choice(undefined, A, B), huge);
            assertUndefined(Formulas.power(undefined, Formulas.ZERO), huge);
            assertUndefined(Formulas.power(Formulas.ONE, undefined), huge);
            assertUndefined(new Binary(Operator.MULTIPLY, undefined, Formulas.ZERO), huge);
        }
    }

    private static void assertUndefined(Expr formula, String huge) {
        assertThat(results(formula, Map.of("a", huge, "b", "3"))).as("%s", formula).containsOnly("not defined");
    }

    @Test
    void threeTenthsTimesTenNeedThreeUnits() {
        Expr tenth = new Expr.Input("a");
        Expr fifth = new Expr.Input("b");
        Expr ten = new Expr.Input("ten");
        assertThat(results(Formulas.ceiling(Formulas.times(Formulas.plus(tenth, fifth), ten), Formulas.ONE),
                Map.of("a", "0.1", "b", "0.2", "ten", "10"))).containsOnly("3");
    }

    @Test
    void aSumOfManyTermsLosesNothing() {
        Expr big = new Expr.Input("a");
        Expr small = new Expr.Input("b");
        Expr minusBig = Formulas.times(big, Formulas.MINUS_ONE);
        assertThat(results(Formulas.plus(big, small, small, minusBig), Map.of("a", "1e17", "b", "1")))
                .containsOnly("2");
        assertThat(results(Formulas.plus(small, big, minusBig), Map.of("a", "1e17", "b", "1"))).containsOnly("1");
        assertThat(results(new Expr.Sum(List.of(small)), Map.of("b", "7"))).containsOnly("7");
        assertThat(results(Formulas.plus(small, Formulas.TWELVE), Map.of("b", "7"))).containsOnly("19");
    }

    @Test
    void stepsOnConstantsAreDoneOnce() {
        Expr formula = Formulas.choice(Formulas.less(Formulas.ONE, Formulas.TWELVE),
                Formulas.plus(Formulas.over(Formulas.ONE, Formulas.TWELVE), Formulas.exp(Formulas.ZERO), Formulas.MINUS_ONE),
                Formulas.TWELVE);
        var sheet = new SmallSheet(2);
        sheet.row("row", formula);
        assertThat(sheet.evaluate().value("row", 1, 0)).isEqualTo(Cell.of(1.0 / 12));
        Graph graph = Graph.of(sheet.build());
        assertThat(graph.node(graph.nodeOfRow("row")).operation()).isEqualTo(Operation.CONSTANT);
    }

    private static final Expr A = new Expr.Input("a");
    private static final Expr B = new Expr.Input("b");

    /**
     * The formula at one point, and in blocks where all inputs differ between columns, only the first does, or all but the
     * first do.
     */
    private static List<String> results(Expr formula, Map<String, String> inputs) {
        var sheet = new SmallSheet(1);
        inputs.forEach(sheet::input);
        sheet.row("result", formula);
        Worksheet worksheet = sheet.build();
        Program program = Program.compile(worksheet);
        return List.of(SmallSheet.text(program.evaluate(Inputs.of(worksheet)).value("result", 0, 0)),
                inBlock(program, inputs, List.copyOf(inputs.keySet())),
                inBlock(program, inputs, List.of("a")),
                inBlock(program, inputs, inputs.keySet().stream().filter(id -> !id.equals("a")).toList()));
    }

    private static String inBlock(Program program, Map<String, String> inputs, List<String> varying) {
        Inputs columns = Inputs.columns(program.worksheet(), 3);
        for (String id : varying) {
            if (inputs.containsKey(id)) {
                columns = columns.with(id, 0.125, Double.parseDouble(inputs.get(id)), 2.5);
            }
        }
        return SmallSheet.text(program.totals(columns, List.of("result")).total(0, 1));
    }
}
