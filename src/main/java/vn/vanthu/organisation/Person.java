package vn.vanthu.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person who works in one agency or several, in the positions they hold. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;

    @Column(name = "full_name")
    private String fullName;

    private String language = "vi";
    private boolean locked;

    protected Person() {}

    public Person(String login, String fullName) {
        this.login = login;
        this.fullName = fullName;
    }

    public long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String fullName() {
        return fullName;
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return language;
    }

    public boolean locked() {
        return locked;
    }

    /** From the next request on the person is signed out and cannot sign in. */
    void lock() {
        this.locked = true;
    }

    void unlock() {
        this.locked = false;
    }

    public void speak(String newLanguage) {
        this.language = newLanguage;
    }
}
