package vn.vanthu.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The series of arrival numbers: continuous through the year, one for paper and electronic documents (NĐ 30/2020, Điều
 * 22).
 */
@ApplicationScoped
class ArrivalNumbers {

    /**
     * Locks the agency's row of the year until the transaction ends. Rolled back with it, so that a number is given
     * exactly when a document has it.
     */
    static final String NEXT = "insert into arrival_series (agency_id, year, last_number) values (?1, ?2, 1)"
            + " on conflict (agency_id, year) do update set last_number = arrival_series.last_number + 1"
            + " returning last_number";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The next number of the agency's present year. */
    @Transactional(TxType.MANDATORY)
    ArrivalNumber next(long agencyId) {
        int year = LocalDate.now(clock).getYear();
        Number number = (Number) entities.createNativeQuery(NEXT)
                .setParameter(1, agencyId)
                .setParameter(2, year)
                .getSingleResult();
        return new ArrivalNumber(year, number.intValue());
    }
}
