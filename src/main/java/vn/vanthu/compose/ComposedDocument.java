package vn.vanthu.compose;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Urgency;

/**
 * An official document as structured text, complete or still being written; {@link Composer} lays it out,
 * {@link FormCheck} says what is missing. The comments name the places (ô) of NĐ 30/2020, Phụ lục I.
 *
 * <p>Texts are never null; what has not been written yet is empty.
 *
 * @param type type of the document; decides about title, addressees' line and enacting words
 * @param letterhead agency and place, ô 2 and 4
 * @param symbol the part of ô 3 after the number, such as {@code QĐ-UBND}
 * @param subject trích yếu, without {@code V/v}, ô 5a or 5b
 * @param issuer who decides, between title and legal bases of decisions and resolutions, such as
 *     {@code GIÁM ĐỐC SỞ NỘI VỤ}; empty elsewhere
 * @param addressees ô 9a, each without dash and end mark
 * @param body ô 6
 * @param recipients ô 9b, each without dash and end mark; the last one is {@code Lưu: VT, …}
 * @param signature ô 7a, 7b
 * @param counterpart the other person who signs: the secretary of minutes, the other party of a contract
 * @param urgency ô 10b
 * @param circulation ô 11, such as {@code LƯU HÀNH NỘI BỘ}
 * @param drafterMark ô 12, symbol of the drafter and number of copies
 * @param contact ô 13, lines of address, telephone, e-mail at the foot of page one
 * @param annexes annexes in the same file, after the signature
 */
public record ComposedDocument(
        DocumentType type,
        Letterhead letterhead,
        String symbol,
        String subject,
        String issuer,
        List<String> addressees,
        List<Block> body,
        List<String> recipients,
        SignatureBlock signature,
        Optional<SignatureBlock> counterpart,
        Urgency urgency,
        String circulation,
        String drafterMark,
        List<String> contact,
        List<Annex> annexes) {

    public ComposedDocument {
        Objects.requireNonNull(type);
        Objects.requireNonNull(letterhead);
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(issuer);
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(counterpart);
        Objects.requireNonNull(urgency);
        Objects.requireNonNull(circulation);
        Objects.requireNonNull(drafterMark);
        contact = List.copyOf(contact);
        annexes = List.copyOf(annexes);
    }

    /** A new document of this type with nothing written yet. */
    public static Builder builder(DocumentType type) {
        return new Builder(type);
    }

    /** A builder that starts from this document. */
    public Builder change() {
        return new Builder(type)
                .letterhead(letterhead)
                .symbol(symbol)
                .subject(subject)
                .issuer(issuer)
                .addressees(addressees)
                .body(body)
                .recipients(recipients)
                .signature(signature)
                .counterpart(counterpart)
                .urgency(urgency)
                .circulation(circulation)
                .drafterMark(drafterMark)
                .contact(contact)
                .annexes(annexes);
    }

    /** Collects the parts of a document; each method replaces what was there. */
    public static final class Builder {
        private final DocumentType type;
        private Letterhead letterhead = new Letterhead("", "", "");
        private String symbol = "";
        private String subject = "";
        private String issuer = "";
        private List<String> addressees = List.of();
        private List<Block> body = List.of();
        private List<String> recipients = List.of();
        private SignatureBlock signature = SignatureBlock.NONE;
        private Optional<SignatureBlock> counterpart = Optional.empty();
        private Urgency urgency = Urgency.NORMAL;
        private String circulation = "";
        private String drafterMark = "";
        private List<String> contact = List.of();
        private List<Annex> annexes = List.of();

        private Builder(DocumentType type) {
            this.type = type;
        }

        public Builder letterhead(Letterhead value) {
            letterhead = value;
            return this;
        }

        public Builder symbol(String value) {
            symbol = value;
            return this;
        }

        public Builder subject(String value) {
            subject = value;
            return this;
        }

        public Builder issuer(String value) {
            issuer = value;
            return this;
        }

        public Builder addressees(List<String> value) {
            addressees = value;
            return this;
        }

        public Builder body(List<Block> value) {
            body = value;
            return this;
        }

        public Builder recipients(List<String> value) {
            recipients = value;
            return this;
        }

        public Builder signature(SignatureBlock value) {
            signature = value;
            return this;
        }

        public Builder counterpart(Optional<SignatureBlock> value) {
            counterpart = value;
            return this;
        }

        public Builder urgency(Urgency value) {
            urgency = value;
            return this;
        }

        public Builder circulation(String value) {
            circulation = value;
            return this;
        }

        public Builder drafterMark(String value) {
            drafterMark = value;
            return this;
        }

        public Builder contact(List<String> value) {
            contact = value;
            return this;
        }

        public Builder annexes(List<Annex> value) {
            annexes = value;
            return this;
        }

        public ComposedDocument build() {
            return new ComposedDocument(
                    type,
                    letterhead,
                    symbol,
                    subject,
                    issuer,
                    addressees,
                    body,
                    recipients,
                    signature,
                    counterpart,
                    urgency,
                    circulation,
                    drafterMark,
                    contact,
                    annexes);
        }
    }
}
