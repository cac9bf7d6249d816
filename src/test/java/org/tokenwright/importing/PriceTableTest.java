package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the tables is an error that names file, line and column, never a line left out. */
class PriceTableTest {

    private static final List<String> TABLES = List.of("api-prices.csv", "service-tiers.csv", "more-tier-rules.csv",
            "service-tier-scopes.csv", "figures-in-notes.csv", "more-prices.csv", "cache-minimums.csv", "capacities.csv",
            "capacity-prices.csv", "capacity-loads.csv", "seat-plans.csv", "account-tiers.csv", "rate-limits.csv");

    @TempDir
    private Path directory;

    @BeforeEach
    void copy() throws IOException {
        for (String table : TABLES) {
            Files.copy(Bundled.TABLES.resolve(table), directory.resolve(table));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                 | table                   | this                   | becomes                 | message
        'unknown column'       | api-prices.csv          | seed_row,notes         | seed_row,extra,notes    | 'api-prices.csv, header'
        'a cell too many'      | api-prices.csv          | ',global,all,USD,'     | ',global,all,all,USD,'  | 'api-prices.csv'
        'no number'            | api-prices.csv          | ',0.05,0.4,'           | ',0.05,cheap,'          | 'api-prices.csv, line 2, output_usd_per_mtok: not a number: "cheap"'
        'no day'               | api-prices.csv          | ',2026-07-28,,dataset' | ',2026-07-32,,dataset'  | 'api-prices.csv, line 2, effective_from'
        'unknown status'       | api-prices.csv          | ',list,,0.05,'         | ',sold,,0.05,'          | 'api-prices.csv, line 2, status: is no status ("sold")'
        'unknown price window' | api-prices.csv          | offpeak_utc_1630_0030  | offpeak_at_night        | 'price_window: is no known window'
        'hours disagree'       | api-prices.csv          | effective 2026-09-10 04:00 UTC; Chinese public holidays are off-peak; CNY list 2 | effective 2026-09-10 05:00 UTC; CNY list 2 | 'another row says 04:00 UTC for 2026-09-10'
        'rule without a scope' | service-tiers.csv       | 'Fireworks,serverless' | 'Fireworks,all'         | 'is no rule of that provider and model scope'
        'rule there twice'     | service-tiers.csv       | 'Fireworks,serverless' | 'Together AI,serverless' | 'is there twice'
        'scope of no offer'    | service-tier-scopes.csv | 'openai/gpt-6*'        | 'openai/gpt-7*'         | 'no offer is called openai/gpt-7*'
        'factors differ'       | service-tiers.csv       | 'serverless,batch,0.5,0.5' | 'serverless,batch,0.5,0.6' | 'output_multiplier_vs_standard: differs from the factor on input'
        'remark not in row'    | figures-in-notes.csv    | 8/30                   | 8/31                    | 'words: line 322 of api-prices.csv does not say so'
        'two minimums'         | cache-minimums.csv      | 'anthropic/claude-haiku-4-5' | 'anthropic/claude-opus-4-8' | 'gives anthropic/claude-opus-4-8 a second smallest prefix'
        'no minimum'           | cache-minimums.csv      | ',512,'                | ',,'                    | 'cache-minimums.csv, line 4, tokens: is missing'
        'capacity price alone' | capacity-prices.csv     | 'azure-openai/ptu-global' | 'azure-openai/ptu'   | 'there is no capacity azure-openai/ptu'
        'capacity load alone'  | capacity-loads.csv      | 'azure-openai/ptu-global' | 'azure-openai/ptu'   | 'there is no capacity azure-openai/ptu'
        'capacity of no offer' | capacity-loads.csv      | ',azure-openai/gpt-5.4,' | ',azure-openai/gpt-9,' | 'capacity-loads.csv, line 2, offers: no offer is called azure-openai/gpt-9'
        'no offer, no reason'  | capacity-loads.csv      | ',no offer of this model on the sheet' | ','     | 'capacity-loads.csv, line 5, remark: does not say why there is no offer'
        'no output weight'     | capacity-loads.csv      | ',0,6,15,5,'           | ',0,,15,5,'             | 'capacity-loads.csv, line 2, output_weight: is missing'
        'no unit of time'      | capacity-prices.csv     | ',hour,'               | ',day,'                 | 'capacity-prices.csv, line 2, per'
        'no period'            | capacity-prices.csv     | ',P1M,'                | ',1 month,'             | 'capacity-prices.csv, line 3, commitment'
        'no day of seats'      | seat-plans.csv          | '2026-05-25'           | 'lately'                | 'seat-plans.csv, line 2, seen'
        'limit of no tier'     | rate-limits.csv         | 'anthropic/tier-1'     | 'anthropic/tier-0'      | 'there is no tier anthropic/tier-0'
        'limit of no offer'    | rate-limits.csv         | 'claude-opus-4-*'      | 'claude-opus-9-*'       | 'no offer is called anthropic/claude-opus-9-*'
        'remark of no row'     | figures-in-notes.csv    | '6.1-sol,global'       | '6.1-sol,us'            | 'no row of api-prices.csv has this key'
        """)
    void aMistakeIsNamed(String why, String table, String part, String changed, String message) throws IOException {
        Path file = directory.resolve(table);
        String text = Files.readString(file);
        int at = text.indexOf(part);
        Files.writeString(file, text.substring(0, at) + changed + text.substring(at + part.length()));

        assertThatThrownBy(() -> PriceTable.sheets(directory, WriteBundledPrices.KNOWN_ON))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
