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
import vn.vanthu.register.SeriesOwner;
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
    public TakenNumber take(SeriesOwner owner, DocumentType type, LocalDate date, String holder) {
        if (!type.isNumbered()) {
            throw new IllegalArgumentException(type + " takes no number");
        }
        return inRegister(series -> series.take(owner, TypeGroup.of(type), date.getYear(), holder, clock.instant()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenNumber takeForCopy(long agencyId, LocalDate date, String holder) {
        return inRegister(series ->
                series.take(SeriesOwner.agency(agencyId), TypeGroup.COPIES, date.getYear(), holder, clock.instant()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenNumber reserve(SeriesOwner owner, TypeGroup group, LocalDate date, String by, String reason) {
        return inRegister(series -> series.reserve(owner, group, date.getYear(), by, reason, clock.instant()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public TakenNumber useReserved(SeriesOwner owner, DocumentType type, int year, int number, String holder) {
        TypeGroup group = TypeGroup.of(type);
        return inRegister(series -> {
            series.useReserved(owner, group, year, number, holder, clock.instant());
            return new TakenNumber(group, year, number);
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void voidNumber(
            SeriesOwner owner, TypeGroup group, int year, int number, String holder, String by, String reason) {
        inRegister(series -> {
            series.voidNumber(owner, group, year, number, holder, by, reason, clock.instant());
            return number;
        });
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<HeldNumber> held(SeriesOwner owner, TypeGroup group, int year) {
        return inRegister(series -> series.held(owner, group, year));
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public int last(SeriesOwner owner, TypeGroup group, int year) {
        return inRegister(series -> series.last(owner, group, year));
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
