package corelanes.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the program to the plan of its house. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("corelanes");

    @TestFactory
    Stream<DynamicTest> roomsImportOnlyWhatTheyMay() {
        return Rooms.all().stream().map(room -> DynamicTest.dynamicTest(room,
                () -> hold(ImportRules.onlyAllowedImports("corelanes", room, Rooms.allowedFor(room)))));
    }

    @Test
    void everyPackageIsAKnownRoom() {
        hold(ImportRules.onlyKnownRooms(Rooms.all()));
    }

    @Test
    void packagesDoNotImportInCircles() {
        hold(ImportRules.noCycles("corelanes"));
    }

    @Test
    void javaFxOnlyInTheWindow() {
        hold(ImportRules.onlyIn("javafx..", "corelanes.ui..",
                "the core compiles and runs without a toolkit; the window is one client of it"));
    }

    @Test
    void tilesFxOnlyInCharts() {
        hold(ImportRules.onlyIn("eu.hansolo..", "corelanes.ui.charts",
                "a library that one package knows can be replaced in one package"));
    }

    @Test
    void brokerOnlyInMessages() {
        for (String library : new String[] {"org.apache.activemq..", "jakarta.jms.."}) {
            hold(ImportRules.onlyIn(library, "corelanes.workload.messages",
                    "a library that one package knows can be replaced in one package"));
        }
    }

    @Test
    void validatorOnlyInJson() {
        hold(ImportRules.onlyIn("com.networknt..", "corelanes.workload.json",
                "a library that one package knows can be replaced in one package"));
    }

    @Test
    void nativeCallsOnlyInThreeRooms() {
        hold(ImportRules.onlyIn("java.lang.foreign..", "corelanes.probe.(linux|windows|macos)",
                "a wrong native call ends the whole process, so they are few and in known places"));
    }

    @Test
    void onlyThePulsePostsToTheFxThread() {
        hold(HouseRules.ONE_BRIDGE_TO_THE_FX_THREAD);
    }

    @Test
    void onlyThePulseHasAnAnimationTimer() {
        hold(HouseRules.ONE_ANIMATION_TIMER);
    }

    @Test
    void packagesAreNoAttics() {
        hold(HouseRules.NO_ATTICS);
    }

    @Test
    void staticFieldsAreFinal() {
        hold(HouseRules.NO_STATIC_STATE);
    }

    @Test
    void onlyWorkloadsSleep() {
        hold(HouseRules.SLEEP_ONLY_AS_WORK);
    }

    @Test
    void everyPackageSaysItsContract() {
        hold(HouseRules.CONTRACTS);
    }

    private static void hold(ArchRule rule) {
        rule.check(PROGRAM);
    }
}
