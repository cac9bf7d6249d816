package org.tokenwright.base.planted;

import javafx.beans.property.SimpleStringProperty;

/** Breaks a rule on purpose, so that the architecture test can be seen to find it. */
public final class UsesJavaFx {
    public String text() {
        return new SimpleStringProperty("").get();
    }
}
