package vn.vanthu.incoming;

/**
 * What came of a document.
 *
 * @param result in words, required
 * @param answerNotation number and symbol of the answer that was sent, or empty
 */
public record Completion(String result, String answerNotation) {

    public Completion {
        result = result.strip();
        answerNotation = answerNotation.strip();
    }
}
