package vn.vanthu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document that awaits one signatory is addressed to another, and is checked again with the other's name on it. */
@Timeout(300)
@ExtendWith(SharedServer.class)
class ChangeOfSignatoryIT {

    private static final Pattern CANDIDATE =
            Pattern.compile("id=\"new-signatory\" name=\"position\">\\s*<option value=\"(\\d+)\"");

    private static final String BASIS = "QĐ 77/QĐ-SXD về giao ký thừa lệnh";

    private final Sql sql;
    private final OfficeExample office;

    ChangeOfSignatoryIT(Server server) {
        this.sql = new Sql(server);
        this.office = new OfficeExample(server);
    }

    /** A second person of the department who may sign: by order (TL.). */
    @BeforeEach
    void delegate() {
        sql.run("insert into delegation (agency_id, from_position_id, to_position_id, kind, basis, scope, valid_from,"
                + " made_at, made_by) select a.agency_id, a.id, b.id, 'BY_ORDER', '" + BASIS + "', 'mọi văn bản',"
                + " current_date - 1, now(), 'test' from (" + positionOf("giang.vo") + ") a, ("
                + positionOf("binh.tran") + ") b");
    }

    @AfterEach
    void end() {
        sql.run("delete from delegation where basis = '" + BASIS + "'");
    }

    private static String positionOf(String login) {
        return "select p.id, u.agency_id from position p join person n on n.id = p.person_id join unit u on u.id ="
                + " p.unit_id where n.login = '" + login + "' order by p.id limit 1";
    }

    @Test
    void theOtherSignatoryGetsItAfterBothChecks() {
        long id = office.draft("văn bản đổi người ký");
        office.desk().initial(id);
        String signatory = sql.one("select signatory_position_id from outgoing_document where id = " + id);
        Answer page = office.desk().headsPage(id);
        String version = Desk.version(page);
        Matcher candidate = CANDIDATE.matcher(page.text());
        assertThat(candidate.find()).as("another signatory is offered").isTrue();
        String other = candidate.group(1);
        assertThat(other).isNotEqualTo(signatory);

        office.desk().changeSignatory(id, version, other, " ");
        office.desk().changeSignatory(id, version, signatory, "người đã có");
        office.desk().changeSignatory(id, version, "1000000", "không có ai");
        assertThat(state(id))
                .as("refused without a reason, and for who may not")
                .isEqualTo("AWAITING_SIGNATURE");

        office.desk().changeSignatory(id, version, other, "Giám đốc đi công tác");
        assertThat(state(id)).isEqualTo("CONTENT_CHECK");
        assertThat(sql.one("select signatory_position_id from outgoing_document where id = " + id))
                .isEqualTo(other);
        assertThat(sql.one("select v.cause from outgoing_document d join outgoing_version v on v.document_id = d.id"
                        + " and v.sha256 = d.content_sha256 where d.id = " + id + " order by v.ordinal desc limit 1"))
                .as("laid out anew, without initials")
                .isEqualTo("SUBMITTED");
        assertThat(office.desk().headsPage(id).text()).contains("Giám đốc đi công tác", "Đổi người ký");

        office.desk().changeSignatory(id, version, signatory, "biểu mẫu cũ");
        assertThat(sql.one("select signatory_position_id from outgoing_document where id = " + id))
                .as("a stale form changes nothing")
                .isEqualTo(other);
        assertThat(sql.one("select count(*) from journal where act = 'outgoing.change-signatory' and subject_id = '"
                        + id + "'"))
                .isEqualTo("1");
        office.desk().pass(id);
        assertThat(state(id)).isEqualTo("AWAITING_SIGNATURE");
    }

    private String state(long id) {
        return sql.one("select state from outgoing_document where id = " + id);
    }
}
