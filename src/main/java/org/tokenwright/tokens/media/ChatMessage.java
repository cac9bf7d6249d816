package org.tokenwright.tokens.media;

import java.util.Optional;

/**
 * A message of a conversation.
 *
 * @param name of the participant, where one is sent
 */
public record ChatMessage(String role, String content, Optional<String> name) {

    public ChatMessage(String role, String content) {
        this(role, content, Optional.empty());
    }
}
