package org.tokenwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may use which: arrows only downwards, and nothing outside in the parts that compute. */
final class Rules {

    private static final String ROOT = "org.tokenwright.";
    private static final List<String> DOMAIN = List.of("base", "worksheet", "tokens", "pricing", "workload", "plan", "resolve", "analysis");

    /** What each package may use besides itself and the JDK's own core. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("base", List.of());
        MAY_USE.put("worksheet", List.of("base"));
        MAY_USE.put("tokens", List.of("base"));
        MAY_USE.put("pricing", List.of("base", "tokens"));
        MAY_USE.put("workload", List.of("base", "tokens"));
        MAY_USE.put("contract", List.of("base", "pricing"));
        MAY_USE.put("plan", List.of("base", "tokens", "pricing", "workload", "contract"));
        MAY_USE.put("resolve", List.of("base", "worksheet", "tokens", "pricing", "workload", "contract", "plan"));
        MAY_USE.put("analysis", List.of("base", "worksheet", "tokens", "pricing", "workload", "contract", "plan", "resolve"));
        MAY_USE.put("chart", List.of("base"));
        MAY_USE.put("store", List.of("base", "tokens", "pricing", "workload", "contract", "plan"));
        MAY_USE.put("importing", List.of("base", "tokens", "pricing", "workload", "contract", "plan", "store"));
        MAY_USE.put("counting", List.of("base", "worksheet", "tokens", "pricing", "workload", "contract", "plan", "resolve", "analysis",
                "store", "importing"));
        MAY_USE.put("report", List.of("base", "worksheet", "tokens", "pricing", "workload", "contract", "plan", "resolve", "analysis",
                "chart", "store"));
    }

    /** Libraries by the package that may use them; every package may use {@code java} without files and network. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("worksheet", List.of("org.apache.commons.statistics..")),
            Map.entry("analysis", List.of("org.apache.commons.statistics..")),
            Map.entry("tokens", List.of("com.knuddels.jtokkit..")),
            Map.entry("chart", List.of("java.awt..", "javax.imageio..", "javax.xml.stream..", "org.apache.pdfbox..", "org.apache.fontbox..")),
            Map.entry("store", List.of("tools.jackson..", "com.fasterxml.jackson.annotation..", "java.nio.file..", "java.nio.channels..")),
            Map.entry("counting", List.of("java.nio.file..")),
            Map.entry("report", List.of("tools.jackson..", "de.siegmar.fastcsv..", "java.nio.file..", "org.apache.pdfbox..", "org.apache.fontbox..",
                    "org.apache.poi..", "org.apache.commons.compress..", "org.apache.xmlbeans..", "org.openxmlformats..", "org.dhatim.fastexcel..", "javax.xml.stream..",
                    "javax.xml.namespace..")),
            Map.entry("importing", List.of("tools.jackson..", "de.siegmar.fastcsv..", "java.nio.file..", "java.nio.channels..", "javax.imageio..",
                    "org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.poi..", "org.apache.xmlbeans..")));

    private static final String[] CORE = {"java.lang..", "java.util..", "java.math..", "java.time..", "java.text..",
        "java.io..", "java.nio", "java.nio.charset..", "java.security.."};

    /** Calls whose answer depends on the machine, the moment or chance. */
    private static final Set<String> FORBIDDEN_CALLS = Set.of(
            "java.time.Instant.now", "java.time.LocalDate.now", "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now", "java.time.YearMonth.now", "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone", "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime", "java.lang.System.getenv", "java.lang.System.getProperty",
            "java.util.Locale.getDefault", "java.lang.Math.random", "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> FILES = Set.of("java.io.File", "java.io.FileInputStream", "java.io.FileOutputStream",
            "java.io.FileReader", "java.io.FileWriter", "java.io.RandomAccessFile");

    private Rules() {
    }

    static List<ArchRule> all() {
        var rules = new ArrayList<ArchRule>();
        MAY_USE.keySet().forEach(name -> rules.add(usesOnly(name)));
        DOMAIN.forEach(name -> rules.add(computesAlone(name)));
        rules.add(computesAlone("chart"));
        rules.add(noClasses().that().resideInAPackage("org.tokenwright..").and().resideOutsideOfPackage(ROOT + "app..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..")
                .because("JavaFX belongs to app alone").allowEmptyShould(true));
        return rules;
    }

    private static ArchRule usesOnly(String name) {
        var allowed = new ArrayList<>(List.of(CORE));
        allowed.add(ROOT + name + "..");
        MAY_USE.get(name).forEach(used -> allowed.add(ROOT + used + ".."));
        allowed.addAll(LIBRARIES.getOrDefault(name, List.of()));
        return classes().that().resideInAPackage(ROOT + name + "..").should().onlyDependOnClassesThat(
                resideInAnyPackage(allowed.toArray(String[]::new)).or(describe("be arrays or primitives",
                        c -> c.isPrimitive() || c.isArray()))).as(name + " uses only " + allowed).allowEmptyShould(true);
    }

    private static ArchRule computesAlone(String name) {
        return noClasses().that().resideInAPackage(ROOT + name + "..").should().accessTargetWhere(
                describe("reads a clock, the machine's settings, a file or chance", Rules::isForbidden))
                .as(name + " reads no clock, locale, file or chance").allowEmptyShould(true);
    }

    private static boolean isForbidden(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean localeMissing = owner.equals("java.lang.String")
                && (name.equals("toLowerCase") || name.equals("toUpperCase") || name.equals("format") || name.equals("formatted"))
                && !access.getTarget().getFullName().contains("java.util.Locale");
        boolean unseeded = name.equals("<init>") && owner.matches("java\\.util\\.(Random|SplittableRandom)")
                && access.getTarget().getFullName().endsWith("<init>()");
        return FORBIDDEN_CALLS.contains(owner + "." + name) || FILES.contains(owner) || localeMissing || unseeded;
    }
}
