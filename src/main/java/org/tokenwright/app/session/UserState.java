package org.tokenwright.app.session;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** What the window remembers between two starts, in a directory of the user. What cannot be read or kept is not missed. */
public final class UserState {

    private static final int MOST_RECENT = 10;

    private final Path directory;
    private final Properties values = new Properties();

    public UserState(Path directory) {
        this.directory = directory;
        try (Reader reader = Files.newBufferedReader(file())) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();   // the first start, or a file that someone else wrote
        }
    }

    /** Where this system keeps such things. */
    public static Path usualDirectory(UnaryOperator<String> property, UnaryOperator<String> variable) {
        String home = property.apply("user.home");
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win") && variable.apply("APPDATA") != null) {
            return Path.of(variable.apply("APPDATA"), "Tokenwright");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Tokenwright");
        }
        String config = Optional.ofNullable(variable.apply("XDG_CONFIG_HOME")).orElse(home + "/.config");
        return Path.of(config, "tokenwright");
    }

    private Path file() {
        return directory.resolve("window.properties");
    }

    /** Stands for the file of a plan that was never saved, so that its changes can be kept beside it. */
    public Path unsavedPlan() {
        return directory.resolve("unsaved.tokenplan");
    }

    /** Plans opened or saved, newest first. */
    public List<Path> recent() {
        var paths = new ArrayList<Path>();
        for (int i = 0; i < MOST_RECENT; i++) {
            Optional.ofNullable(values.getProperty("recent." + i)).map(Path::of).ifPresent(paths::add);
        }
        return paths;
    }

    public void addRecent(Path path) {
        var paths = new ArrayList<>(recent());
        paths.remove(path);
        paths.addFirst(path);
        for (int i = 0; i < Math.min(MOST_RECENT, paths.size()); i++) {
            values.setProperty("recent." + i, paths.get(i).toString());
        }
        keep();
    }

    public String get(String key, String usual) {
        return values.getProperty(key, usual);
    }

    public void set(String key, String value) {
        values.setProperty(key, value);
        keep();
    }

    private void keep() {
        try {
            Files.createDirectories(directory);
            var text = new StringWriter();
            values.store(text, null);
            Files.writeString(file(), text.toString());
        } catch (IOException e) {
            // remembered until the program ends
        }
    }
}
