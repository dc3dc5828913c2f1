package corelanes.experiment;

import corelanes.text.ProgramFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Reads the presets that come with the program: files of {@code assets/presets}, one for each, in the order of its
 * {@code index.txt}, since the entries of a folder of resources cannot be listed.
 *
 * <p>
 * A file has {@code row}, {@code title}, {@code paragraph}, {@code look-at.1}, {@code look-at.2} …, {@code workload},
 * {@code structure}, {@code tiles} (four words of {@link TileKind}, where others than usual are to be shown), and settings by their words as the command line writes them; a setting that is not there has the value that
 * is usual for the workload. A file of the same name with {@code _de} and the like behind it may say the texts in another
 * language, as with every {@link ResourceBundle}.
 */
public final class Presets {

    /** How many claims there are to be shown. */
    public static final int CLAIMS = 15;

    private static final String FOLDER = "assets/presets/";
    private static final String BUNDLES = "assets.presets.";
    private static final Set<String> NOT_SETTINGS = Set.of("row", "title", "paragraph", "workload", "structure",
            "tiles");
    private static final ResourceBundle.Control FILES = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String LOOK_AT = "look-at.";

    private Presets() {}

    /**
     * All presets, in the order they are shown in.
     *
     * @throws IllegalStateException if a file that comes with the program is missing or wrong
     */
    public static List<Preset> all() {
        return names().stream().map(Presets::load).toList();
    }

    /** The preset with this name, if there is one. */
    public static Optional<Preset> ofName(String name) {
        return names().stream().filter(name::equals).findFirst().map(Presets::load);
    }

    private static List<String> names() {
        return new String(ProgramFile.read(Presets.class, "/" + FOLDER + "index.txt"), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank()).toList();
    }

    private static Preset load(String name) {
        // Texts are English while that is the only language, as everywhere.
        return read(name, ResourceBundle.getBundle(BUNDLES + name, Locale.ROOT, FILES));
    }

    /** What a file says. */
    static Preset read(String name, ResourceBundle file) {
        try {
            return new Preset(name, Integer.parseInt(file.getString("row")), file.getString("title"),
                    file.getString("paragraph"), lookAt(file), experiment(file), tiles(file));
        } catch (RuntimeException wrong) {
            throw new IllegalStateException("the preset " + name + " is wrong: " + wrong.getMessage(), wrong);
        }
    }

    private static List<TileKind> tiles(ResourceBundle file) {
        if (!file.containsKey("tiles")) {
            return TileKind.usual(WorkloadKind.ofWord(file.getString("workload")).orElseThrow());
        }
        List<TileKind> tiles = Arrays.stream(file.getString("tiles").split(","))
                .map(word -> TileKind.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no tile " + word)))
                .distinct().toList();
        if (tiles.size() != TileKind.SHOWN) {
            throw new IllegalArgumentException(TileKind.SHOWN + " different tiles have room");
        }
        return tiles;
    }

    private static List<String> lookAt(ResourceBundle file) {
        List<String> lines = new ArrayList<>();
        while (file.containsKey(LOOK_AT + (lines.size() + 1))) {
            lines.add(file.getString(LOOK_AT + (lines.size() + 1)));
        }
        return lines;
    }

    private static Experiment experiment(ResourceBundle file) {
        WorkloadKind workload = WorkloadKind.ofWord(file.getString("workload")).orElseThrow();
        Experiment experiment = Experiment.usual(workload)
                .with(StructureKind.ofWord(file.getString("structure")).orElseThrow());
        Enumeration<String> keys = file.getKeys();
        while (keys.hasMoreElements()) {
            String key = keys.nextElement();
            if (!NOT_SETTINGS.contains(key) && !key.startsWith(LOOK_AT)) {
                Setting setting = Setting.ofWord(key).filter(known -> isForPresets(workload, known))
                        .orElseThrow(() -> new IllegalArgumentException(key + " is no setting of it"));
                experiment = experiment.with(setting, setting.read(file.getString(key)));
            }
        }
        return experiment;
    }

    /** Where it runs is chosen beside it, and the window ends a run after a number of tasks only. */
    private static boolean isForPresets(WorkloadKind workload, Setting setting) {
        return workload.has(setting) && setting != Setting.CORES && setting != Setting.DURATION;
    }
}
