package corelanes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail guards nothing: each is shown a fixture that breaks it. */
class RulesCanFailTest {

    private static final String FIXTURE = "corelanes.architecture.fixture";
    private static final String HOST = FIXTURE + ".host";
    private static final String GUEST = FIXTURE + ".guest";

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void forbiddenImport() {
        assertBroken(ImportRules.onlyAllowedImports(FIXTURE, GUEST, Set.of()));
        assertHeld(ImportRules.onlyAllowedImports(FIXTURE, GUEST, Set.of(HOST)));
    }

    @Test
    void circle() {
        assertBroken(ImportRules.noCycles(FIXTURE));
    }

    @Test
    void unknownRoom() {
        assertBroken(ImportRules.onlyKnownRooms(Set.of(HOST)));
        assertHeld(ImportRules.onlyKnownRooms(Set.of(HOST, GUEST)));
    }

    @Test
    void libraryInTheWrongPlace() {
        assertBroken(ImportRules.onlyIn("javafx..", HOST, "test"));
        assertHeld(ImportRules.onlyIn("javafx..", GUEST, "test"));
        assertHeld(ImportRules.onlyIn("javafx..", FIXTURE + ".(guest|other)", "test"));
    }

    @Test
    void runLaterByMethodReference() {
        assertBroken(HouseRules.ONE_BRIDGE_TO_THE_FX_THREAD);
    }

    @Test
    void animationTimer() {
        assertBroken(HouseRules.ONE_ANIMATION_TIMER);
    }

    @Test
    void staticState() {
        assertBroken(HouseRules.NO_STATIC_STATE);
    }

    @Test
    void sleep() {
        assertBroken(HouseRules.SLEEP_ONLY_AS_WORK);
    }

    @Test
    void missingContract() {
        assertBroken(HouseRules.CONTRACTS);
    }

    private static void assertBroken(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).as("%s is broken", rule.getDescription()).isTrue();
    }

    private static void assertHeld(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).getFailureReport().getDetails()).isEmpty();
    }
}
