package org.tokenwright.app.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.chart.Theme;
import org.tokenwright.report.ExportKind;
import org.tokenwright.report.ExportOptions;
import org.tokenwright.report.Paper;
import org.tokenwright.report.table.CsvDialect;
import org.tokenwright.report.table.FocusVersion;

/** What a person chose to export and how, remembered from one start to the next. */
final class ExportSettings {

    /** Who reads a CSV file. */
    enum CsvReader {
        EXCEL(CsvDialect.EXCEL), EXCEL_EUROPE(CsvDialect.EXCEL_EUROPE), ANY(CsvDialect.STANDARD);

        private final CsvDialect dialect;

        CsvReader(CsvDialect dialect) {
            this.dialect = dialect;
        }
    }

    /** The ground of pictures. */
    enum Ground { LIGHT, DARK }

    /** How large pictures in points are. */
    enum Scale { ONE, TWO, THREE }

    /** Chosen before a person chooses. */
    private static final Set<ExportKind> USUAL = EnumSet.of(ExportKind.XLSX, ExportKind.BOARD);
    private static final String KINDS = "export.kinds";
    private static final String FOLDER = "export.folder";

    private final UserState state;
    private final Map<ExportKind, BooleanProperty> kinds = new EnumMap<>(ExportKind.class);
    private final ObjectProperty<Paper> paper;
    private final ObjectProperty<CsvReader> csv;
    private final ObjectProperty<FocusVersion> focus;
    private final ObjectProperty<Scale> scale;
    private final ObjectProperty<Ground> ground;
    private final ObjectProperty<Path> folder;

    /** @param usualFolder where a person did not choose another */
    ExportSettings(UserState state, Path usualFolder) {
        this.state = state;
        String remembered = state.get(KINDS, USUAL.stream().map(Enum::name).collect(Collectors.joining(",")));
        for (ExportKind kind : ExportKind.values()) {
            kinds.put(kind, new SimpleBooleanProperty(this, kind.key(), Arrays.asList(remembered.split(",")).contains(kind.name())));
        }
        paper = remembered("export.paper", Paper.A4, Paper.class);
        csv = remembered("export.csv", CsvReader.EXCEL, CsvReader.class);
        focus = remembered("export.focus", FocusVersion.DEFAULT, FocusVersion.class);
        scale = remembered("export.scale", Scale.ONE, Scale.class);
        ground = remembered("export.ground", Ground.LIGHT, Ground.class);
        folder = new SimpleObjectProperty<>(this, "folder", path(state.get(FOLDER, "")).orElse(usualFolder));
        kinds.values().forEach(chosen -> chosen.addListener(_ -> state.set(KINDS,
                chosenKinds().stream().map(Enum::name).collect(Collectors.joining(",")))));
        folder.addListener((_, _, now) -> state.set(FOLDER, now.toString()));
    }

    private <E extends Enum<E>> ObjectProperty<E> remembered(String key, E usual, Class<E> type) {
        String name = state.get(key, usual.name());
        E value = Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(usual);
        var property = new SimpleObjectProperty<>(this, key, value);
        property.addListener((_, _, now) -> state.set(key, now.name()));
        return property;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(text).filter(it -> !it.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();   // a file that someone else wrote
        }
    }

    Set<ExportKind> chosenKinds() {
        var chosen = EnumSet.noneOf(ExportKind.class);
        kinds.forEach((kind, is) -> {
            if (is.get()) {
                chosen.add(kind);
            }
        });
        return chosen;
    }

    ExportOptions options() {
        return new ExportOptions(paper.get(), csv.get().dialect, focus.get(), java.util.List.of(scale.get().ordinal() + 1),
                ground.get() == Ground.DARK ? Theme.DARK : Theme.LIGHT, NumberStyle.current().locale());
    }

    BooleanProperty chosenProperty(ExportKind kind) {
        return kinds.get(kind);
    }

    ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    ObjectProperty<CsvReader> csvProperty() {
        return csv;
    }

    ObjectProperty<FocusVersion> focusProperty() {
        return focus;
    }

    ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    ObjectProperty<Ground> groundProperty() {
        return ground;
    }

    ObjectProperty<Path> folderProperty() {
        return folder;
    }
}
