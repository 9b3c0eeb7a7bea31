package vn.vanthu.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A day that differs from the rule of the working calendar. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay {

    @Id
    private LocalDate day;

    private boolean working;
    private String note;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected CalendarDay() {}

    CalendarDay(LocalDate day) {
        this.day = day;
    }

    void become(boolean nowWorking, String why, Actor by, Instant now) {
        working = nowWorking;
        note = why;
        changedAt = now;
        changedBy = by.fullName();
    }

    public LocalDate day() {
        return day;
    }

    /** Worked in exchange; otherwise free. */
    public boolean working() {
        return working;
    }

    /** Why, such as {@code Nghỉ Tết Nguyên đán}. */
    public String note() {
        return note;
    }
}
