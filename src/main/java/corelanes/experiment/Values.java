package corelanes.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Values of settings; one that is not said has its usual value. Immutable, each in range; two with the same values are equal.
 *
 * @param said the values that differ from the usual ones
 */
public record Values(Map<Setting, Long> said) {

    /** Every setting as usual. */
    public static final Values USUAL = new Values(Map.of());

    /** @throws InvalidSettingException if a value is out of range */
    public Values {
        Map<Setting, Long> different = new EnumMap<>(Setting.class);
        said.forEach((setting, value) -> {
            setting.require(value);
            if (value != setting.usual()) {
                different.put(setting, value);
            }
        });
        said = Collections.unmodifiableMap(different);
    }

    /** The value of a setting, in its unit's own measure. */
    public long of(Setting setting) {
        return said.getOrDefault(setting, setting.usual());
    }

    /** The word that is chosen. */
    public String word(Setting choice) {
        return choice.words().get((int) of(choice));
    }

    /** The same with another value. */
    public Values with(Setting setting, long value) {
        Map<Setting, Long> more = new EnumMap<>(Setting.class);
        more.putAll(said);
        more.put(setting, value);
        return new Values(more);
    }

    /** The same with another choice, by its word. */
    public Values with(Setting choice, String word) {
        return with(choice, choice.read(word));
    }

    /** The same without those that a workload does not have. */
    Values only(List<Setting> settings) {
        Map<Setting, Long> fewer = new EnumMap<>(Setting.class);
        said.forEach((setting, value) -> {
            if (settings.contains(setting)) {
                fewer.put(setting, value);
            }
        });
        return new Values(fewer);
    }

    /** All settings that a value can differ in. */
    static List<Setting> all() {
        return Arrays.asList(Setting.values());
    }
}
