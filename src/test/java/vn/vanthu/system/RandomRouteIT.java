package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vanthu.system.RouteModel.Person;
import vn.vanthu.system.RouteModel.Question;
import vn.vanthu.system.RouteModel.Wish;

/**
 * A whole office presses random buttons, half of them on pages that somebody left open, and posts forms that it was never
 * shown: each document goes exactly as {@link RouteModel} says, each act that was done stands once in its story and once in
 * the journal, and the measures count what was issued. More rounds: {@code -Dvanthu.route.acts=5000} for each seed.
 */
@Timeout(1200)
@ExtendWith(SharedServer.class)
class RandomRouteIT {

    private static final int ACTS = Integer.getInteger("vanthu.route.acts", 250);
    private static final int DOCUMENTS = 3;
    private static final long[] SEEDS = {20260305, 58, 7};
    private static final String BASIS = "QĐ 78/QĐ-SXD để thử ngẫu nhiên";
    private static final List<String> EVERYTHING = Stream.concat(
                    RouteModel.VERSIONED.stream(), RouteModel.TALK.stream())
            .sorted()
            .toList();
    private static final Set<String> ON = Set.of("SUBMIT", "PASS_CONTENT", "PASS_FORM", "SIGN", "NUMBER", "ISSUE");
    private static final Set<String> BACK = Set.of(
            "DISCARD", "RECALL", "WITHDRAW", "CHANGE_SIGNATORY", "SEND_BACK", "VOID_NUMBER", "WITHDRAW_SIGNATURE");
    private static final List<String> STEPS = List.of("RETURNED", "CONTENT_CHECK", "FORM_CHECK");

    private final Server server;
    private final Sql sql;
    private final OfficeExample office;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<RouteModel> documents = new ArrayList<>();
    private final Map<Long, RouteModel> ever = new TreeMap<>();
    private final Set<Long> onPaper = new TreeSet<>();
    private final Map<Long, List<Long>> pages = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private Random random;

    RandomRouteIT(Server server) {
        this.server = server;
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
    }

    @BeforeEach
    void gather() {
        sql.run("insert into delegation (agency_id, from_position_id, to_position_id, kind, basis, scope, valid_from,"
                + " made_at, made_by) select " + agency() + ", " + position("giang.vo") + ", " + position("binh.tran")
                + ", 'BY_ORDER', '" + BASIS + "', 'mọi văn bản', current_date - 1, now(), 'test'");
        for (String login : List.of("an.nguyen", "chi.le", "binh.tran", "dung.pham", "giang.vo", "hanh.do")) {
            visitors.put(login, Visitor.signedIn(server, login));
            people.add(new Person(
                    login,
                    position(login),
                    Set.copyOf(sql.rows("select role from position_role where position_id = " + position(login))),
                    login.equals("chi.le"),
                    Set.of("giang.vo", "binh.tran").contains(login)));
        }
    }

    @AfterEach
    void end() {
        sql.run("delete from delegation where basis = '" + BASIS + "'");
    }

    private String agency() {
        return "(select agency_id from position where id = " + position("giang.vo") + ")";
    }

    private String position(String login) {
        return sql.one(
                "select min(p.id) from position p join person n on n.id = p.person_id where n.login = '" + login + "'");
    }

    private Person person(String login) {
        return people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noActOutOfOrderFromAnyPage() {
        for (long seed : SEEDS) {
            random = new Random(seed);
            documents.clear();
            for (int round = 0; round < ACTS; round++) {
                round(seed, round);
            }
        }
        assertThat(done.keySet()).as("every act was done").containsExactlyInAnyOrderElementsOf(EVERYTHING);
        assertThat(refused).as("every act was refused").containsExactlyInAnyOrderElementsOf(EVERYTHING);
        factsAreThoseOfTheHistory();
    }

    /** What the measures count is what happened: each issued document once, with its paper and its recall, and no other. */
    private void factsAreThoseOfTheHistory() {
        List<String> happened = ever.values().stream()
                .filter(document -> Set.of("ISSUED", "RECALLED").contains(document.state()))
                .map(document -> document.id + " FULL " + (onPaper.contains(document.id) ? "BESIDE " : "- ")
                        + document.state().equals("RECALLED"))
                .toList();
        String ids = ever.keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
        assertThat(happened).isNotEmpty();
        assertThat(sql.rows("select document_id || ' ' || class || ' ' || coalesce(paper, '-') || ' '"
                        + " || (recalled_on is not null) from signing_fact where document_id in (" + ids
                        + ") order by document_id"))
                .isEqualTo(happened);
    }

    private void round(long seed, int round) {
        documents.removeIf(document -> document.ended() && random.nextInt(6) == 0);
        while (documents.size() < DOCUMENTS) {
            long id = office.draft("văn bản đi ngẫu nhiên " + seed + "-" + round);
            documents.add(new RouteModel(id, person("an.nguyen"), person("giang.vo")));
            ever.put(id, documents.get(documents.size() - 1));
            pages.put(id, new ArrayList<>(List.of(version(id))));
        }
        RouteModel document = any(documents);
        if (random.nextInt(5) == 0) {
            openPage(document, any(people));
        } else {
            act(document, "seed " + seed + ", round " + round);
        }
    }

    private void openPage(RouteModel document, Person who) {
        int status =
                visitors.get(who.login()).get("/app/outgoing/" + document.id).status();
        assertThat(status)
                .as(who.login() + " opens a document in " + document.state())
                .isEqualTo(document.sees(who) ? 200 : 404);
        document.open(who);
        pages.get(document.id).add(version(document.id));
    }

    private void act(RouteModel document, String where) {
        Person who = any(people);
        Wish wish = wish(document, any(EVERYTHING));
        long version = version(document.id);
        long shown = version;
        if (random.nextInt(3) > 0) { // mostly something that can be done, on a fresh page
            List<Map.Entry<Person, Wish>> possible = possible(document);
            Map.Entry<Person, Wish> chosen = possible.isEmpty()
                    ? Map.entry(who, wish)
                    : random.nextInt(3) == 0 ? leastDone(possible) : any(possible);
            who = chosen.getKey();
            wish = chosen.getValue();
        }
        if (random.nextInt(4) == 0) {
            shown = any(pages.get(document.id));
        }
        boolean stale = RouteModel.VERSIONED.contains(wish.act()) && shown != version;
        Optional<String> next = stale ? Optional.empty() : document.leadsTo(who, wish);
        String what = where + ": " + who.login() + " does " + wish.act() + " in " + document.state()
                + (stale ? " from an old page" : "");

        List<Long> before = traces(document.id, wish.act());
        post(document, who, wish, shown);
        List<Long> after = traces(document.id, wish.act());

        assertThat(state(document.id)).as(what).isEqualTo(next.orElse(document.state()));
        long more = next.isPresent() ? 1 : 0;
        assertThat(after)
                .as(what + ": steps of the story and entries of the journal")
                .containsExactly(before.get(0) + more, before.get(1) + more);
        Wish granted = wish;
        Person by = who;
        next.ifPresentOrElse(state -> granted(document, by, granted, state), () -> refused.add(granted.act()));
        if (next.isPresent()
                && !RouteModel.TALK.contains(wish.act())
                && !wish.act().equals("FOLLOW_UP")) {
            assertThat(version(document.id))
                    .as(what + ": older pages are stale")
                    .isGreaterThan(version);
        }
    }

    private void granted(RouteModel document, Person who, Wish wish, String next) {
        document.perform(who, wish, next);
        done.merge(wish.act(), 1, Integer::sum);
        if (wish.act().equals("PAPER_COPY")) {
            onPaper.add(document.id);
        }
        pages.get(document.id).add(version(document.id));
        if (wish.act().equals("ASK_OPINION")) {
            document.questions.add(new Question(
                    sql.one("select max(id) from outgoing_consultation where document_id = " + document.id),
                    who,
                    wish.whom()));
        }
        document.questions.forEach(question -> assertThat(sql.one("select position_id || ' ' || (answered_at is null)"
                        + " from outgoing_consultation where id = " + question.id))
                .as("question after " + wish.act())
                .isEqualTo(question.asked.position() + " " + question.open));
    }

    /** What can be done now and by whom; oftener what brings the document on, seldom what throws it back. */
    private List<Map.Entry<Person, Wish>> possible(RouteModel document) {
        List<Map.Entry<Person, Wish>> possible = new ArrayList<>();
        for (String act : EVERYTHING) {
            if (BACK.contains(act) && done.containsKey(act) && random.nextInt(4) > 0) {
                continue;
            }
            Wish wish = wish(document, act);
            people.stream()
                    .filter(who -> document.leadsTo(who, wish).isPresent())
                    .limit(2)
                    .forEach(who ->
                            possible.addAll(Collections.nCopies(ON.contains(act) ? 5 : 1, Map.entry(who, wish))));
        }
        return possible;
    }

    private Map.Entry<Person, Wish> leastDone(List<Map.Entry<Person, Wish>> possible) {
        return possible.stream()
                .min(Comparator.comparing(
                        one -> done.getOrDefault(one.getValue().act(), 0)))
                .orElseThrow();
    }

    private Wish wish(RouteModel document, String act) {
        Question question = document.questions.isEmpty() ? null : any(document.questions);
        Person from = question == null || random.nextInt(6) == 0 ? any(people) : question.asked;
        return new Wish(act, any(STEPS), any(people), question, from);
    }

    private void post(RouteModel document, Person who, Wish wish, long version) {
        String page = "/app/outgoing/" + document.id;
        Map<String, String> form = new TreeMap<>();
        form.put("version", Long.toString(version));
        form.put("comment", "thử ngẫu nhiên");
        form.put("reason", "thử ngẫu nhiên");
        form.put("position", wish.whom().position());
        form.put("to", wish.to());
        form.put("from", wish.from().position());
        form.put("why", "OTHER");
        form.put("kind", "REPLACES");
        form.put("pin", Visitor.PASSWORD);
        String question = page + "/questions/" + (wish.question() == null ? "0" : wish.question().id);
        String address =
                switch (wish.act()) {
                    case "SIGN" -> page + "/sign";
                    case "FOLLOW_UP" -> page + "/follow-up";
                    case "PASS_OPINION" -> question + "/pass-on";
                    case "WITHDRAW_OPINION" -> question + "/withdraw";
                    default -> page + "/acts/" + wish.act();
                };
        int status = visitors.get(who.login()).post(address, form).status();
        assertThat(status).as(wish.act()).isIn(303, 404, 403, 409, 422);
    }

    /** Steps of the story and entries of the journal for an act. */
    private List<Long> traces(long id, String act) {
        String journal = "outgoing." + act.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return List.of(
                Long.parseLong(sql.one(
                        "select count(*) from outgoing_step where act = '" + act + "' and document_id = " + id)),
                Long.parseLong(sql.one("select count(*) from journal where act = '" + journal
                        + "' and subject_kind = 'outgoing-document' and subject_id = '" + id + "'")));
    }

    private String state(long id) {
        return sql.one("select state from outgoing_document where id = " + id);
    }

    private long version(long id) {
        return Long.parseLong(sql.one("select version from outgoing_document where id = " + id));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
