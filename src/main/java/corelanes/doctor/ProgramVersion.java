package corelanes.doctor;

import corelanes.text.ProgramFile;

/** This program's version, from the file that the build fills in. */
public final class ProgramVersion {

    private static final String FILE = "/assets/version.properties";

    private ProgramVersion() {}

    /**
     * Such as {@code 0.1.0}.
     *
     * @throws java.util.MissingResourceException if it can't be read
     */
    public static String read() {
        return ProgramFile.properties(ProgramVersion.class, FILE).getProperty("version", "");
    }
}
