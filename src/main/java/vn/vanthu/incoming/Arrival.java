package vn.vanthu.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Optional;

/** In whose register a received document is, under which number and since when; never changed. */
@MappedSuperclass
public abstract class Arrival {

    @Column(name = "agency_id")
    private long agencyId;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "consignment_id")
    private Long consignmentId;

    @Column(name = "arrival_year")
    private int arrivalYear;

    @Column(name = "arrival_number")
    private int arrivalNumber;

    @Column(name = "arrived_on")
    private LocalDate arrivedOn;

    protected Arrival() {}

    Arrival(long agencyId, Registration registration, ArrivalNumber number, LocalDate arrivedOn) {
        this.agencyId = agencyId;
        this.source = registration.source();
        this.consignmentId = registration.consignmentId().orElse(null);
        this.arrivalYear = number.year();
        this.arrivalNumber = number.number();
        this.arrivedOn = arrivedOn;
    }

    /** The agency that received it. */
    public long agencyId() {
        return agencyId;
    }

    public Source source() {
        return source;
    }

    /** How it came through the exchange; empty for paper and e-mail. */
    public Optional<Long> consignmentId() {
        return Optional.ofNullable(consignmentId);
    }

    public int arrivalYear() {
        return arrivalYear;
    }

    /** Số đến. */
    public int arrivalNumber() {
        return arrivalNumber;
    }

    /** Ngày đến. */
    public LocalDate arrivedOn() {
        return arrivedOn;
    }
}
