package org.tokenwright.tokens.media;

import java.util.List;
import java.util.OptionalInt;
import org.tokenwright.tokens.TextCounter;

/**
 * The frame of a conversation's messages.
 *
 * @param call once, among others for the beginning of the answer
 * @param message each
 * @param name each that is sent, besides its text; empty where the format has no names
 * @param roleIsText whether roles count as text; otherwise they are part of the frame
 */
public record MessageFormat(int call, int message, OptionalInt name, boolean roleIsText) implements Overhead {

    public MessageFormat {
        Whole.notNegative("tokens of a call", call);
        Whole.notNegative("tokens of a message", message);
    }

    Framed count(List<ChatMessage> messages, TextCounter counter) {
        long frame = call;
        long text = 0;
        for (ChatMessage sent : messages) {
            frame += message;
            text += counter.count(sent.content()) + (roleIsText ? counter.count(sent.role()) : 0);
            if (name.isPresent() && sent.name().isPresent()) {
                frame += name.getAsInt();
                text += counter.count(sent.name().get());
            }
        }
        return new Framed(frame, text);
    }
}
