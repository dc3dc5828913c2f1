package corelanes.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Rules about which package may import which. */
final class ImportRules {

    private ImportRules() {}

    /** A package imports, of the packages under {@code house}, only itself and the allowed ones. */
    static ArchRule onlyAllowedImports(String house, String room, Set<String> allowed) {
        var stranger = DescribedPredicate.describe("classes of ours other than those of " + allowed,
                (JavaClass other) -> resideInAPackage(house + "..").test(other)
                        && !other.getPackageName().equals(room)
                        && !allowed.contains(other.getPackageName()));
        return noClasses().that().resideInAPackage(room)
                .should().dependOnClassesThat(stranger)
                .because("a room that imports only what its contract names can be read, tested and replaced alone")
                .allowEmptyShould(true);
    }

    /** Packages under {@code house} do not import each other in a circle. */
    static ArchRule noCycles(String house) {
        return slices().matching(house + ".(**)").should().beFreeOfCycles()
                .because("packages in a circle are one package: none can be understood or tested without the others")
                .allowEmptyShould(true);
    }

    /** Every class lives in a known room, so that no package escapes the rules. */
    static ArchRule onlyKnownRooms(Set<String> rooms) {
        return classes().should(new ArchCondition<>("live in a room that is named in Rooms") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, rooms.contains(type.getPackageName()),
                        type.getName() + " lives in " + type.getPackageName() + ", which Rooms does not know"));
            }
        }).because("a package without an entry in the map of allowed imports could import anything")
                .allowEmptyShould(true);
    }

    /** Packages under {@code library} are imported only below {@code place}. */
    static ArchRule onlyIn(String library, String place, String reason) {
        return noClasses().that().resideOutsideOfPackage(place)
                .should().dependOnClassesThat().resideInAPackage(library)
                .because(reason)
                .allowEmptyShould(true);
    }
}
