package org.tokenwright.tokens;

import java.util.Arrays;
import java.util.Optional;

/** What a text is, as far as its tokens depend on it. */
public enum ContentType {
    ENGLISH("english"),
    LEGAL("legal"),
    GERMAN("german"),
    FRENCH("french"),
    SPANISH("spanish"),
    CHINESE("chinese"),
    JAPANESE("japanese"),
    KOREAN("korean"),
    ARABIC("arabic"),
    HINDI("hindi"),
    RUSSIAN("russian"),
    JAVA("java"),
    PYTHON("python"),
    JAVASCRIPT("javascript"),
    TYPESCRIPT("typescript"),
    JSON("json"),
    MINIFIED_JSON("minifiedJson"),
    MARKDOWN("markdown"),
    HTML("html"),
    XML("xml"),
    NUMBERS("numbers"),
    TABLE("table"),
    UUIDS("uuids"),
    BASE64("base64"),
    LOGS("logs"),
    /** Not known, or a bit of everything. */
    MIXED("mixed");

    private final String key;

    ContentType(String key) {
        this.key = key;
    }

    /** The key in files. */
    public String key() {
        return key;
    }

    public static Optional<ContentType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
