package vn.vanthu.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An outgoing document as the decree and the manuals tell its way, written down once more without the product's classes:
 * who sees it, and where each act of each person leads from where it stands. What leads nowhere has to be refused.
 */
final class RouteModel {

    /** Acts whose form is refused when it was made from an earlier version of the document. */
    static final Set<String> VERSIONED = Set.of(
            "SUBMIT",
            "DISCARD",
            "WITHDRAW",
            "PASS_CONTENT",
            "PASS_FORM",
            "SEND_BACK",
            "CHANGE_SIGNATORY",
            "REASSIGN",
            "SIGN",
            "WITHDRAW_SIGNATURE",
            "NUMBER",
            "ISSUE",
            "VOID_NUMBER",
            "RECALL",
            "FOLLOW_UP");

    /** Acts that overwrite nothing, or name what they change themselves. */
    static final Set<String> TALK =
            Set.of("COMMENT", "ASK_OPINION", "GIVE_OPINION", "PASS_OPINION", "WITHDRAW_OPINION", "PAPER_COPY");

    private static final List<String> CHECKS = List.of("CONTENT_CHECK", "FORM_CHECK", "AWAITING_SIGNATURE");
    private static final Map<String, List<String>> EARLIER = Map.of(
            "CONTENT_CHECK", List.of("RETURNED"),
            "FORM_CHECK", List.of("RETURNED", "CONTENT_CHECK"),
            "AWAITING_SIGNATURE", List.of("RETURNED", "CONTENT_CHECK", "FORM_CHECK"),
            "SIGNED", List.of("RETURNED"));

    /**
     * Somebody of the office.
     *
     * @param position in which they act
     * @param head whether they lead the drafting unit
     */
    record Person(String login, String position, Set<String> roles, boolean head, boolean maySign) {

        boolean is(String role) {
            return roles.contains(role);
        }
    }

    /**
     * What somebody wants.
     *
     * @param to the step to go back to, for SEND_BACK
     * @param whom the other person, where the act has one
     * @param question the question for an opinion, where the act has one
     * @param from who was asked it when the form was made
     */
    record Wish(String act, String to, Person whom, Question question, Person from) {}

    /** A question for an opinion. */
    static final class Question {
        final String id;
        final Person asker;
        Person asked;
        boolean open = true;

        Question(String id, Person asker, Person asked) {
            this.id = id;
            this.asker = asker;
            this.asked = asked;
        }
    }

    final long id;
    final List<Question> questions = new ArrayList<>();
    private final Person drafter;
    private final Set<Person> consulted = new HashSet<>();
    private String state = "CONTENT_CHECK";
    private Person signatory;
    private Person assigned;
    private boolean opened;

    RouteModel(long id, Person drafter, Person signatory) {
        this.id = id;
        this.drafter = drafter;
        this.signatory = signatory;
    }

    String state() {
        return state;
    }

    boolean ended() {
        return in("DISCARDED", "RECALLED");
    }

    boolean sees(Person who) {
        return who.equals(drafter)
                || !in("DRAFT", "DISCARDED")
                        && (who.is("CLERK")
                                || who.is("OFFICE_MANAGER")
                                || who.head()
                                || who.equals(signatory)
                                || consulted.contains(who));
    }

    /** Somebody opens the page. */
    void open(Person who) {
        opened |= sees(who) && turn(who) && !who.equals(drafter);
    }

    private boolean in(String... states) {
        return List.of(states).contains(state);
    }

    private boolean turn(Person who) {
        if (assigned != null) {
            return assigned.equals(who);
        }
        return switch (state) {
            case "CONTENT_CHECK" -> who.head();
            case "FORM_CHECK", "SIGNED" -> who.is("CLERK");
            case "AWAITING_SIGNATURE" -> who.equals(signatory);
            default -> false;
        };
    }

    /** The state to which the wish leads; empty where it is refused. */
    Optional<String> leadsTo(Person who, Wish wish) {
        return sees(who) ? next(who, wish) : Optional.empty();
    }

    private Optional<String> next(Person who, Wish wish) {
        boolean his = who.equals(drafter);
        return switch (wish.act()) {
            case "SUBMIT" -> to("CONTENT_CHECK", his && in("DRAFT", "RETURNED"));
            case "DISCARD" -> to("DISCARDED", his && in("DRAFT", "RETURNED"));
            case "WITHDRAW" -> to("DRAFT", his && CHECKS.contains(state) && !opened);
            case "PASS_CONTENT" -> to("FORM_CHECK", in("CONTENT_CHECK") && turn(who));
            case "PASS_FORM" -> to("AWAITING_SIGNATURE", in("FORM_CHECK") && turn(who));
            case "SEND_BACK" ->
                to(
                        wish.to(),
                        turn(who) && EARLIER.getOrDefault(state, List.of()).contains(wish.to()));
            case "CHANGE_SIGNATORY" ->
                to(
                        "CONTENT_CHECK",
                        (his || who.head())
                                && CHECKS.contains(state)
                                && wish.whom().maySign()
                                && !wish.whom().equals(signatory));
            case "REASSIGN" -> to(state, (his || who.head() || turn(who)) && able(wish.whom()));
            case "SIGN" -> to("SIGNED", in("AWAITING_SIGNATURE") && who.equals(signatory));
            case "WITHDRAW_SIGNATURE" -> to("RETURNED", in("SIGNED") && who.equals(signatory));
            case "NUMBER" -> to("NUMBERED", in("SIGNED") && who.is("CLERK"));
            case "ISSUE" -> to("ISSUED", in("NUMBERED") && who.is("CLERK"));
            case "VOID_NUMBER" -> to("RETURNED", in("NUMBERED") && who.is("CLERK"));
            case "RECALL" -> to("RECALLED", in("ISSUED") && (who.is("CLERK") || who.is("OFFICE_MANAGER")));
            case "FOLLOW_UP" -> to(state, in("ISSUED", "RECALLED") && who.is("OFFICER"));
            default -> talk(who, wish);
        };
    }

    private Optional<String> talk(Person who, Wish wish) {
        boolean answerable = CHECKS.contains(state) || in("RETURNED", "SIGNED");
        Question question = wish.question();
        boolean meant = question != null && question.open && question.asked.equals(wish.from());
        return switch (wish.act()) {
            case "COMMENT" -> to(state, !in("DRAFT", "DISCARDED"));
            case "PAPER_COPY" -> to(state, in("ISSUED") && who.is("CLERK"));
            case "ASK_OPINION" ->
                to(
                        state,
                        answerable
                                && !in("SIGNED")
                                && (who.equals(drafter) || turn(who))
                                && !wish.whom().equals(who));
            case "GIVE_OPINION" -> to(state, answerable && consulted.contains(who));
            case "PASS_OPINION" ->
                to(
                        state,
                        answerable
                                && meant
                                && List.of(question.asked, question.asker, drafter)
                                        .contains(who)
                                && !List.of(who, question.asked, question.asker).contains(wish.whom()));
            case "WITHDRAW_OPINION" -> to(state, answerable && meant && who.equals(question.asker));
            default -> throw new AssertionError(wish.act());
        };
    }

    private static Optional<String> to(String next, boolean allowed) {
        return allowed ? Optional.of(next) : Optional.empty();
    }

    /** Who can do the check that it is at, beside who has it. */
    private boolean able(Person other) {
        boolean has = assigned == null ? turn(other) : assigned.equals(other);
        if (other.equals(drafter) || has) {
            return false;
        }
        return switch (state) {
            case "CONTENT_CHECK" -> other.is("UNIT_HEAD") || other.is("SIGNATORY");
            case "FORM_CHECK" -> other.is("CLERK") || other.is("OFFICE_MANAGER");
            default -> false;
        };
    }

    /** The wish was granted. */
    void perform(Person who, Wish wish, String next) {
        switch (wish.act()) {
            case "REASSIGN" -> {
                assigned = wish.whom();
                consulted.add(wish.whom());
            }
            case "CHANGE_SIGNATORY" -> signatory = wish.whom();
            case "ASK_OPINION" -> consulted.add(wish.whom());
            case "GIVE_OPINION" ->
                questions.stream()
                        .filter(question -> question.asked.equals(who))
                        .forEach(question -> question.open = false);
            case "PASS_OPINION" -> {
                wish.question().asked = wish.whom();
                consulted.add(wish.whom());
            }
            case "WITHDRAW_OPINION" -> wish.question().open = false;
            default -> {
                // moves only
            }
        }
        if (!TALK.contains(wish.act()) && !Set.of("REASSIGN", "FOLLOW_UP").contains(wish.act())) {
            state = next;
            assigned = null;
            opened = false;
        }
    }
}
