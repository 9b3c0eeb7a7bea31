package vn.vanthu.outgoing.web;

import java.util.List;
import vn.vanthu.organisation.Actor;
import vn.vanthu.organisation.Position;
import vn.vanthu.outgoing.Consultation;
import vn.vanthu.outgoing.OpenQuestions;
import vn.vanthu.outgoing.OutgoingDocument;

/**
 * A question that waits for its answer, as the page shows it.
 *
 * @param asked whose answer it waits for
 * @param others who can be asked instead; empty where the actor cannot put it to another person
 * @param withdrawable whether the actor can withdraw it
 */
public record OpenQuestion(Consultation question, Position asked, List<Position> others, boolean withdrawable) {

    static List<OpenQuestion> of(Actor actor, OutgoingDocument document, OpenQuestions questions) {
        return questions.of(actor, document).stream()
                .map(waiting -> new OpenQuestion(
                        waiting.question(),
                        waiting.asked(),
                        waiting.passable() ? questions.candidates(actor, waiting.question()) : List.of(),
                        waiting.withdrawable()))
                .toList();
    }
}
