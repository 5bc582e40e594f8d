package jfind.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/// The direction in which packages may depend on each other, as ARCHITECTURE.md draws it.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("jfind");

    @Test
    void scanStandsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("jfind.scan..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("jfind.scan..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void matchStandsOnTheJdkAndFuzzywuzzy() {
        classes()
                .that()
                .resideInAPackage("jfind.match..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("jfind.match..", "java..", "me.xdrop..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theAppSeesOnlyTheFacadesOfScanAndMatch() {
        noClasses()
                .that()
                .resideInAPackage("jfind.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jfind.scan.ignore..",
                        "jfind.scan.read..",
                        "jfind.match.query..",
                        "jfind.match.rank..",
                        "jfind.match.score..",
                        "jfind.match.sweep..",
                        "jfind.match.tree..",
                        "jfind.match.typo..")
                .check(CLASSES);
    }

    @Test
    void onlyTheTerminalSideKnowsTheTerminalLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "jfind.app", "jfind.app.launch..", "jfind.app.tty..", "jfind.app.screen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.googlecode.lanterna..", "org.jline..")
                .check(CLASSES);
    }

    @Test
    void theModelKnowsNeitherScreenNorTerminalNorEngine() {
        noClasses()
                .that()
                .resideInAnyPackage("jfind.app.model..", "jfind.app.output..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jfind.app.screen..",
                        "jfind.app.session..",
                        "jfind.app.tty..",
                        "jfind.scan..")
                .check(CLASSES);
    }

    @Test
    void noTwoPackagesKnowEachOtherInACircle() {
        slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CLASSES);
    }

    /// Each package is a slice of its own, the roots of modules and of the app among them.
    private static final SliceAssignment EACH_PACKAGE =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "each package";
                }
            };
}
