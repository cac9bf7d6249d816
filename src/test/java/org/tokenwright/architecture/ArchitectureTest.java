package org.tokenwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.base.planted.ReadsTheClock;
import org.tokenwright.base.planted.UsesAHigherPackage;
import org.tokenwright.base.planted.UsesJavaFx;
import org.tokenwright.base.planted.UsesTheDefaultLocale;

class ArchitectureTest {

    private static List<String> violations(JavaClasses classes) {
        return Rules.all().stream().map((ArchRule rule) -> rule.evaluate(classes)).filter(EvaluationResult::hasViolation)
                .flatMap(result -> result.getFailureReport().getDetails().stream()).distinct().toList();
    }

    @Test
    void arrowsPointDownwards() {
        JavaClasses all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.tokenwright");
        assertThat(all.size()).isGreaterThan(100);
        assertThat(violations(all)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {ReadsTheClock.class, UsesAHigherPackage.class, UsesJavaFx.class, UsesTheDefaultLocale.class})
    void aPlantedViolationIsFound(Class<?> planted) {
        assertThat(violations(new ClassFileImporter().importClasses(planted))).isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains(planted.getName()));
    }
}
