package vn.vanthu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house, as {@code docs/architecture.md} tells them. A failure names the class and the rule. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vanthu");

    private static final String BASE = "vn.vanthu.";

    /** Libraries that others could use: they know nothing of offices, servers or databases. */
    private static final Set<String> LIBRARIES = Set.of("pdf", "signing", "validation", "pki", "compose");

    /** What starts, fills or accompanies the product rather than being part of it. */
    private static final Set<String> EDGE = Set.of("boot", "demo", "tools");

    @Test
    void librariesUseNoPlatform() {
        noClasses()
                .that(resideInAnyPackage(
                        LIBRARIES.stream().map(library -> BASE + library + "..").toArray(String[]::new)))
                .and()
                .resideOutsideOfPackage("vn.vanthu.compose.json..") // the adapter that reads and writes JSON
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..", "org.eclipse..", "org.flywaydb..", "java.sql.."))
                .because("the engines are libraries that others could use")
                .check(PRODUCT);
    }

    @Test
    void librariesKnowNoOffice() {
        noClasses()
                .that(resideInAnyPackage(
                        "vn.vanthu.pdf..", "vn.vanthu.signing..", "vn.vanthu.validation..", "vn.vanthu.pki.."))
                .should()
                .dependOnClassesThat(officeFeature())
                .because("a signature has nothing to do with registers, people or work")
                .check(PRODUCT);
    }

    @Test
    void rootsUseNoTechnology() {
        noClasses()
                .that(featureRoot())
                .should()
                .dependOnClassesThat(technology())
                .because("what ties a feature to a technology stands in a sub-package named after it")
                .check(PRODUCT);
    }

    @Test
    void nothingDependsOnPagesOrApi() {
        noClasses()
                .that(notIn("web", "api"))
                .should()
                .dependOnClassesThat(describe("serve pages or the API of a feature", ArchitectureTest::servesRequests))
                .because("adapters depend inward")
                .check(PRODUCT);
    }

    @Test
    void featuresMeetAtTheirRoots() {
        classes().should(reachOtherFeaturesOnlyThroughTheirRoots()).check(PRODUCT);
    }

    @Test
    void noCircles() {
        slices().matching("vn.vanthu.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Service)")
                .because("a class is named for what it is or does")
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.vanthu.platform.time..")
                .and()
                .doNotHaveFullyQualifiedName("vn.vanthu.tools.VanThuTools") // the command line's own start
                .should(readTheSystemClock())
                .because("time is injected, so that a check can be repeated as of any moment")
                .check(PRODUCT);
    }

    @Test
    void transactionsAreUseCases() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..web..", "..api..")
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(PRODUCT);
    }

    @Test
    void noPageIsTransactional() {
        noClasses()
                .that()
                .resideInAnyPackage("..web..", "..api..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PRODUCT);
    }

    private static String feature(JavaClass type) {
        return segment(type, 0);
    }

    private static String technologyOf(JavaClass type) {
        return segment(type, 1);
    }

    /** The n-th part of the package's name below ours; empty when there is none. */
    private static String segment(JavaClass type, int index) {
        if (!type.getPackageName().startsWith(BASE)) {
            return "";
        }
        String[] parts = type.getPackageName().substring(BASE.length()).split("\\.");
        return index < parts.length ? parts[index] : "";
    }

    private static DescribedPredicate<JavaClass> officeFeature() {
        return describe(
                "belong to the office or the server",
                type -> !feature(type).isEmpty()
                        && !LIBRARIES.contains(feature(type))
                        && !feature(type).equals("document"));
    }

    /** {@code access} is about HTTP sessions and password hashes themselves; it has no other matter to keep clean. */
    private static DescribedPredicate<JavaClass> featureRoot() {
        return describe(
                "are at the root of a feature",
                type -> !feature(type).isEmpty()
                        && technologyOf(type).isEmpty()
                        && !feature(type).equals("access")
                        && !LIBRARIES.contains(feature(type))
                        && !EDGE.contains(feature(type)));
    }

    private static DescribedPredicate<JavaClass> technology() {
        List<String> allowed = List.of(
                "java.",
                "javax.",
                BASE,
                "jakarta.persistence",
                "jakarta.inject",
                "jakarta.enterprise",
                "jakarta.transaction",
                "jakarta.annotation");
        return describe("are a technology", type -> {
            String home = type.getBaseComponentType().getPackageName() + ".";
            return !type.getBaseComponentType().isPrimitive()
                    && allowed.stream().noneMatch(prefix -> home.startsWith(prefix));
        });
    }

    private static DescribedPredicate<JavaClass> notIn(String... technologies) {
        Set<String> names = Set.of(technologies);
        return describe(
                "are no page or endpoint",
                type -> !feature(type).isEmpty()
                        && !names.contains(technologyOf(type))
                        && !EDGE.contains(feature(type)));
    }

    private static boolean servesRequests(JavaClass type) {
        return Set.of("web", "api").contains(technologyOf(type));
    }

    private static ArchCondition<JavaClass> reachOtherFeaturesOnlyThroughTheirRoots() {
        return new ArchCondition<>("reach other features only through types at their roots") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (entersInside(type, target)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The platform and the libraries offer their sub-packages to everybody; {@code audit.export} is a file format. */
    private static boolean entersInside(JavaClass from, JavaClass to) {
        String feature = feature(to);
        return !feature.isEmpty()
                && !feature.equals(feature(from))
                && !technologyOf(to).isEmpty()
                && !feature.equals("platform")
                && !LIBRARIES.contains(feature)
                && !to.getPackageName().equals("vn.vanthu.audit.export");
    }

    private static ArchCondition<JavaClass> readTheSystemClock() {
        return new ArchCondition<>("read the system's clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (systemClock(access).isPresent()) {
                        events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static Optional<JavaAccess<?>> systemClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String method = access.getTarget().getName();
        boolean clock = owner.isEquivalentTo(Clock.class) && method.startsWith("system");
        boolean now = owner.getPackageName().equals("java.time")
                && method.equals("now")
                && access.getDescription().contains(".now()");
        boolean millis = owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
        boolean date = owner.getName().equals("java.util.Date")
                && access.getDescription().contains("<init>()");
        return clock || now || millis || date ? Optional.of(access) : Optional.empty();
    }
}
