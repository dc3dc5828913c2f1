package corelanes.cli;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run does and for how long, as members of a JSON object named by {@link Setting#word()}: times in s, shares from 0 to 1,
 * sizes in bytes, images in pixels, choices as their words.
 */
final class SettingsJson {

    private static final int NS_DECIMALS = 9;
    private static final int SHARE_DECIMALS = 3;

    private SettingsJson() {}

    /** Puts all settings of the experiment's workload, and its number of tasks or its duration where there is one. */
    static void put(ObjectNode node, Experiment experiment) {
        switch (experiment.amount()) {
            case Amount.Tasks _ -> put(node, Setting.TASKS, experiment);
            case Amount.Lasting _ -> put(node, Setting.DURATION, experiment);
            case Amount.UntilStopped _ -> {
            }
        }
        experiment.workload().settings().forEach(setting -> put(node, setting, experiment));
    }

    private static void put(ObjectNode node, Setting setting, Experiment experiment) {
        long value = experiment.value(setting);
        switch (setting.unit()) {
            case COUNT, BYTES, PIXELS -> node.put(setting.word(), value);
            case TIME -> node.put(setting.word(), BigDecimal.valueOf(value, NS_DECIMALS));
            case SHARE -> node.put(setting.word(), BigDecimal.valueOf(value, SHARE_DECIMALS));
            case CHOICE -> node.put(setting.word(), setting.words().get((int) value));
        }
    }
}
