package org.tokenwright.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;

/** Ranges and calculations as they are typed, each on both sides of where its meaning changes. */
class TypedRangesTest {

    private static String read(String text, boolean percent) {
        try {
            Quantity read = new QuantityText(Unit.TASK, percent, NumberStyle.ENGLISH).parse(text);
            return read.isExact() ? read.value().toPlainString() : read.low().toPlainString() + " " + read.value().toPlainString() + " "
                    + read.high().toPlainString() + (read.kind() == Quantity.Kind.P10P90 ? " p" : "");
        } catch (NumberRefusal e) {
            return "at " + e.place();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2k to 8k                | 2000 5000 8000
            2k-8k                   | 2000 5000 8000
            2k–8k                   | 2000 5000 8000
            2k−8k                   | 2000 5000 8000
            2k..8k                  | 2000 5000 8000
            2..8                    | 2 5 8
            0...5                   | at 4
            2 Mio..8 Mio            | 2000000 5000000 8000000
            2 Mio. to 8 Mrd.        | 2000000 4001000000 8000000000
            2k bis 8k               | 2000 5000 8000
            2k à 8k                 | 2000 5000 8000
            2 to 8k                 | 2000 5000 8000
            7.9 to 8k               | 7900 7950 8000
            8 to 8k                 | 8 4004 8000
            500 to 2k               | 500 1250 2000
            2k to 8                 | at 7
            2k to 2k                | 2000
            2k to 1999              | at 7
            -8--2                   | -8 -5 -2
            -2 to -8                | at 7
            3k ±20%                 | 2400 3000 3600
            3k +/- 500              | 2500 3000 3500
            3k +- 500               | 2500 3000 3500
            3k ±0                   | 3000
            3k ±-1                  | at 5
            ±5                      | at 1
            -100 ±10%               | -110 -100 -90
            5k (2k to 8k)           | 2000 5000 8000
            5k (2 to 8k)            | 2000 5000 8000
            2k (2k to 8k)           | 2000 2000 8000
            1999 (2k to 8k)         | at 1
            8001 (2k to 8k)         | at 1
            5k (8k to 2k)           | at 11
            5k (2k to 8k            | at 13
            5k (2k)                 | at 7
            2k to 8k P10–P90        | 2000 5000 8000 p
            4k (2k to 8k, p10-p90)  | 2000 4000 8000 p
            4k (2k to 8k) p10 to p90 | 2000 4000 8000 p
            1M ±20% P10/P90         | 800000 1000000 1200000 p
            p10 2k p90 9k           | 2000 5500 9000 p
            P10 2k, p90 9k          | 2000 5500 9000 p
            p10 2 p90 9k            | 2 4501 9000 p
            p10 2k p50 4k p90 9k    | 2000 4000 9000 p
            p10 2k p50 2k p90 9k    | 2000 2000 9000 p
            p10 2k p50 1999 p90 9k  | at 12
            p10 2k p50 9001 p90 9k  | at 12
            p10 9k p90 2k           | at 12
            p10 2k                  | at 7
            p90 2k                  | at 1
            p10 2k p95 9k           | at 8
            2k p90                  | at 4
            """)
    void aRangeHasItsEndsInOrder(String text, String read) {
        assertThat(read(text, false)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            =12*400       | 4800
            = 2 + 3 * 4   | 14
            =(2+3)*4      | 20
            =2-3-4        | -5
            =100/8/2      | 6.25
            =-2*-3        | 6
            =-(2+3)       | -5
            =+2           | 2
            =1.5k*2M      | 3000000000
            =2,000 * 3    | 6000
            =20%*400      | 80
            =400+20%      | 400.2
            =(1+1)%       | 0.02
            =1/3          | 0.3333333333333333333333333333333333
            =2/3          | 0.6666666666666666666666666666666667
            =1/8          | 0.125
            =(1/3)*(1/3)  | 0.111111111111111111111111111111111088888888888888888888888889
            =1/0          | at 3
            =1/(2-2)      | at 3
            =2--3         | at 4
            =2++3         | at 4
            =(2+-3)       | at 5
            =2+-3         | -1 2 5
            =2**3         | at 4
            =2*           | at 4
            =             | at 2
            =2%%          | at 4
            =2^3          | at 3
            =(2           | at 4
            =2)           | at 3
            ==2           | at 2
            =2 3          | at 3
            =1000T*1000T  | 1000000000000000000000000000000
            =1000T*9999T  | 9999000000000000000000000000000
            =1000T*10000T | at 7
            =2k*3 ±10%    | 5400 6000 6600
            =1+1 to =2*4  | 2 5 8
            =2 to 8k      | 2 4001 8000
            p10 =2*3 p90 =4*5 | 6 13 20 p
            """)
    void aCalculationIsExact(String text, String read) {
        assertThat(read(text, false)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            =1/4         | 0.0025
            =5*2         | 0.1
            =1/4 %       | 25
            =25%         | 0.25
            =5%+2%       | 0.07
            =50%*20%     | 0.1
            5            | 0.05
            5 %          | 0.05
            5 % ±2       | 0.03 0.05 0.07
            5 % ±=1+1 %  | -0.96 0.05 1.06
            2 to 4 %     | 0.02 0.03 0.04
            5 %%         | at 4
            5 ±2 %%      | at 7
            """)
    void inAFieldOfPercentTheResultIsInPercentUnlessItHasTheSign(String text, String read) {
        assertThat(read(text, true)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"20, 6", "21, at 22"})
    void bracketsAreNestedTwentyDeep(int depth, String read) {
        assertThat(read("=" + "(".repeat(depth) + "6" + ")".repeat(depth), false)).isEqualTo(read);
    }
}
