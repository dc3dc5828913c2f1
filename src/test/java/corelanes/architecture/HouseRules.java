package corelanes.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Rules about what may be done where, whatever a package imports. */
final class HouseRules {

    static final ArchRule ONE_BRIDGE_TO_THE_FX_THREAD = noClasses().that()
            .resideOutsideOfPackage("corelanes.ui.pulse")
            .should().accessTargetWhere(isMethod("javafx.application.Platform", "runLater"))
            .because("one clock drives frames; whoever posts to the FX thread adds a second one, "
                    + "and a fast worker can flood it")
            .allowEmptyShould(true);

    static final ArchRule ONE_ANIMATION_TIMER = noClasses().that().resideOutsideOfPackage("corelanes.ui.pulse")
            .should().dependOnClassesThat().haveFullyQualifiedName("javafx.animation.AnimationTimer")
            .because("everything that changes with a frame is changed by the one pulse, in one known order")
            .allowEmptyShould(true);

    static final ArchRule NO_ATTICS = noClasses()
            .should().resideInAnyPackage("..common..", "corelanes..util..", "..helper..", "..manager..", "..impl..")
            .because("packages are named by what they do for the user; an attic collects what nobody placed")
            .allowEmptyShould(true);

    static final ArchRule NO_STATIC_STATE = fields().that().areStatic().should().beFinal()
            .because("state that belongs to nobody leaks from one session, window or test into the next")
            .allowEmptyShould(true);

    static final ArchRule SLEEP_ONLY_AS_WORK = noClasses().that().resideOutsideOfPackage("corelanes.workload")
            .should().accessTargetWhere(isMethod("java.lang.Thread", "sleep"))
            .because("only a workload may sleep, as work that is measured; "
                    + "elsewhere a sleep hides a missing signal and wastes a core's time")
            .allowEmptyShould(true);

    static final ArchRule CONTRACTS = classes().should(liveInAPackageWithContract())
            .because("each package-info says the contract, what may be imported, and that null is never passed")
            .allowEmptyShould(true);

    private HouseRules() {}

    private static DescribedPredicate<JavaAccess<?>> isMethod(String owner, String name) {
        return DescribedPredicate.describe("target is " + owner + "." + name,
                access -> access.getTargetOwner().getName().equals(owner) && access.getTarget().getName().equals(name));
    }

    private static ArchCondition<JavaClass> liveInAPackageWithContract() {
        return new ArchCondition<>("live in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean contract = type.getPackage().tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                events.add(new SimpleConditionEvent(type, contract,
                        type.getPackageName() + " (for " + type.getSimpleName() + ") has no @NullMarked package-info"));
            }
        };
    }
}
