package vn.vanthu.register.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import vn.vanthu.document.DocumentType;
import vn.vanthu.register.Registers;
import vn.vanthu.register.TakenNumber;
import vn.vanthu.register.TypeGroup;

/** The registers in the office's database, on the connection of the caller's transaction. */
@ApplicationScoped
class SqlRegisters implements Registers {

    @Resource(lookup = "java:app/jdbc/office")
    private DataSource database;

    @Inject
    private Clock clock;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenNumber take(long agencyId, DocumentType type, LocalDate date, String holder) {
        if (!type.isNumbered()) {
            throw new IllegalArgumentException(type + " takes no number");
        }
        try (Connection connection = database.getConnection()) {
            return new NumberSeries(connection)
                    .take(agencyId, TypeGroup.of(type), date.getYear(), holder, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("The register could not be written", e);
        }
    }
}
