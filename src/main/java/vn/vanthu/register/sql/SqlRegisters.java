package vn.vanthu.register.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import vn.vanthu.document.DocumentType;
import vn.vanthu.register.HeldNumber;
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
        return inRegister(series -> series.take(agencyId, TypeGroup.of(type), date.getYear(), holder, clock.instant()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenNumber takeForCopy(long agencyId, LocalDate date, String holder) {
        return inRegister(series -> series.take(agencyId, TypeGroup.COPIES, date.getYear(), holder, clock.instant()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenNumber reserve(long agencyId, TypeGroup group, LocalDate date, String by, String reason) {
        return inRegister(series -> series.reserve(agencyId, group, date.getYear(), by, reason, clock.instant()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenNumber useReserved(long agencyId, DocumentType type, int year, int number, String holder) {
        TypeGroup group = TypeGroup.of(type);
        return inRegister(series -> {
            series.useReserved(agencyId, group, year, number, holder, clock.instant());
            return new TakenNumber(group, year, number);
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void voidNumber(
            long agencyId, TypeGroup group, int year, int number, String holder, String by, String reason) {
        inRegister(series -> {
            series.voidNumber(agencyId, group, year, number, holder, by, reason, clock.instant());
            return number;
        });
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<HeldNumber> held(long agencyId, TypeGroup group, int year) {
        return inRegister(series -> series.held(agencyId, group, year));
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public int last(long agencyId, TypeGroup group, int year) {
        return inRegister(series -> series.last(agencyId, group, year));
    }

    private <T> T inRegister(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(new NumberSeries(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The register could not be read or written", e);
        }
    }

    /** Statements on the register's connection. */
    private interface Work<T> {

        T with(NumberSeries series) throws SQLException;
    }
}
