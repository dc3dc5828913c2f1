package corelanes.ui.charts;

import corelanes.ui.kit.Badge;
import corelanes.ui.state.Origin;

/** How the badges of figures look. */
final class Badges {

    private Badges() {}

    /** What the kernel tells is as good as it gets; what is inferred is second best; a model is to be taken with care. */
    static Badge.Look look(Origin origin) {
        return switch (origin) {
            case NONE, RECORDED, KERNEL_COUNT -> Badge.Look.FILLED;
            case INFERRED -> Badge.Look.OUTLINED;
            case SIMULATED -> Badge.Look.WARNING;
        };
    }
}
