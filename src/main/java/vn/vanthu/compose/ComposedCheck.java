package vn.vanthu.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.document.DocumentType;
import vn.vanthu.document.Symbol;

/** The form check of one composed document. */
final class ComposedCheck {

    /** Length of the field Subject in NĐ 30/2020, Phụ lục VI. */
    private static final int LONGEST_SUBJECT = 500;

    private static final int BEGINNING = 40;

    private static final Set<DocumentType> WITHOUT_SUBJECT =
            EnumSet.of(DocumentType.LETTER_OF_INTRODUCTION, DocumentType.LEAVE_PERMIT, DocumentType.PERSONAL_LETTER);
    private static final Set<DocumentType> ADDRESSED = EnumSet.of(
            DocumentType.OFFICIAL_LETTER,
            DocumentType.SUBMISSION,
            DocumentType.INVITATION,
            DocumentType.OFFICIAL_TELEGRAM);
    private static final Set<DocumentType> ENACTING = EnumSet.of(DocumentType.DECISION, DocumentType.RESOLUTION);
    private static final Set<DocumentType> OF_TWO_PARTIES =
            EnumSet.of(DocumentType.MINUTES, DocumentType.CONTRACT, DocumentType.MEMORANDUM, DocumentType.AGREEMENT);
    private static final Set<DocumentType> WITH_END_MARK = EnumSet.of(
            DocumentType.OFFICIAL_LETTER,
            DocumentType.DECISION,
            DocumentType.RESOLUTION,
            DocumentType.DIRECTIVE,
            DocumentType.SUBMISSION,
            DocumentType.REPORT,
            DocumentType.NOTICE,
            DocumentType.PLAN);

    private static final Pattern LEAD = Pattern.compile("(?iu)(V/v|Về việc)\\b.*");
    private static final Pattern ARCHIVE = Pattern.compile("Lưu:\\s*VT\\b.*");
    private static final Pattern AUTHORITY_PREFIX = Pattern.compile("(?iu)(TM|KT|TL|TUQ|Q)(\\.\\s+\\S.*)?");
    private static final Pattern AUTHORITY_START = Pattern.compile("(TM|KT|TL|TUQ|Q)(\\.| |$).*");
    private static final Pattern ACADEMIC_TITLE =
            Pattern.compile("(?iu)(GS|PGS|TS|ThS|TSKH|BS|BSCK|CN|KS|NGND|NGƯT|TTND|TTƯT)\\s*[.\\d].*");
    private static final Pattern DATE = Pattern.compile("ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+\\d{4}");
    private static final Pattern ONE_DIGIT_NUMBER = Pattern.compile("(?<=[Ss]ố )\\d/[\\p{L}\\d.&/-]*");

    private final ComposedDocument document;
    private final List<Finding> findings = new ArrayList<>();

    ComposedCheck(ComposedDocument document) {
        this.document = document;
    }

    List<Finding> findings() {
        head();
        symbol();
        subject();
        addressees();
        body();
        recipients();
        signature();
        String everything = DocumentText.of(document);
        when(everything.contains(StartingText.BLANK), FormRule.BLANK_LEFT);
        String missing = Typeface.REGULAR.charactersWithoutShape(everything);
        when(!missing.isEmpty(), FormRule.CHARACTERS_WITHOUT_SHAPE, missing);
        return List.copyOf(findings);
    }

    private void head() {
        when(document.letterhead().agency().isBlank(), FormRule.AGENCY_MISSING);
        when(document.letterhead().place().isBlank(), FormRule.PLACE_MISSING);
    }

    private void symbol() {
        if (!document.type().isNumbered()) {
            return;
        }
        if (document.symbol().isBlank()) {
            found(FormRule.SYMBOL_MISSING);
            return;
        }
        Optional<Symbol> symbol = Symbol.parse(document.symbol());
        if (symbol.isEmpty() || !symbol.get().text().equals(document.symbol())) {
            found(FormRule.SYMBOL_MALFORMED, document.symbol());
            return;
        }
        Optional<DocumentType> named = symbol.get().type();
        Optional<String> wanted = document.type().abbreviation();
        if (wanted.isEmpty()) {
            named.ifPresent(other -> found(FormRule.SYMBOL_OF_OTHER_TYPE, document.symbol(), other.vietnameseName()));
        } else {
            boolean fits = named.equals(Optional.of(document.type()));
            when(!fits, FormRule.SYMBOL_NOT_OF_TYPE, document.symbol(), wanted.get());
        }
    }

    private void subject() {
        String subject = document.subject().strip();
        when(subject.isEmpty() && !WITHOUT_SUBJECT.contains(document.type()), FormRule.SUBJECT_MISSING);
        int length = subject.codePointCount(0, subject.length());
        when(length > LONGEST_SUBJECT, FormRule.SUBJECT_TOO_LONG, Integer.toString(length));
        boolean letter = document.type() == DocumentType.OFFICIAL_LETTER;
        when(letter && LEAD.matcher(subject).matches(), FormRule.SUBJECT_WITH_LEAD);
        when(subject.endsWith("."), FormRule.SUBJECT_WITH_STOP);
    }

    private void addressees() {
        when(document.addressees().isEmpty() && ADDRESSED.contains(document.type()), FormRule.ADDRESSEES_MISSING);
    }

    private void body() {
        List<Block> body = document.body();
        if (body.isEmpty()) {
            found(FormRule.BODY_EMPTY);
            return;
        }
        if (ENACTING.contains(document.type())) {
            enactment(body);
        }
        String text = DocumentText.of(body);
        misspelt(text);
        when(WITH_END_MARK.contains(document.type()) && !text.strip().endsWith("./."), FormRule.END_MARK_MISSING);
    }

    private void enactment(List<Block> body) {
        when(document.issuer().isBlank(), FormRule.ISSUER_MISSING);
        List<String> bases = body.stream()
                .filter(Block.Basis.class::isInstance)
                .map(basis -> Inline.plain(((Block.Basis) basis).text()).strip())
                .toList();
        when(bases.isEmpty(), FormRule.BASES_MISSING);
        for (int i = 0; i < bases.size(); i++) {
            String end = i < bases.size() - 1 ? ";" : ".";
            when(!bases.get(i).endsWith(end), FormRule.BASIS_PUNCTUATION, beginning(bases.get(i)));
        }
        boolean articles = body.stream().anyMatch(Block.Article.class::isInstance);
        when(!articles && document.type() == DocumentType.DECISION, FormRule.ARTICLES_MISSING);
    }

    private void misspelt(String text) {
        Matcher dates = DATE.matcher(text);
        while (dates.find()) {
            boolean day = dates.group(1).length() == 2;
            int month = Integer.parseInt(dates.group(2));
            boolean zero = dates.group(2).startsWith("0");
            boolean monthRight = month <= 2 ? zero : !zero;
            when(!day || !monthRight, FormRule.DATE_MISWRITTEN, dates.group());
        }
        Matcher numbers = ONE_DIGIT_NUMBER.matcher(text);
        while (numbers.find()) {
            found(FormRule.NUMBER_MISWRITTEN, numbers.group());
        }
    }

    private void recipients() {
        if (document.type() == DocumentType.PERSONAL_LETTER) {
            return;
        }
        List<String> recipients = document.recipients();
        if (recipients.isEmpty()) {
            found(FormRule.RECIPIENTS_MISSING);
            return;
        }
        String last = recipients.get(recipients.size() - 1).strip();
        when(!ARCHIVE.matcher(last).matches(), FormRule.RECIPIENTS_WITHOUT_ARCHIVE, last);
    }

    private void signature() {
        signature(document.signature());
        document.counterpart().ifPresent(this::signature);
        boolean needed = OF_TWO_PARTIES.contains(document.type());
        when(needed && document.counterpart().isEmpty(), FormRule.COUNTERPART_MISSING);
    }

    private void signature(SignatureBlock block) {
        boolean personal = document.type() == DocumentType.PERSONAL_LETTER;
        when(block.authority().isEmpty() && !personal, FormRule.AUTHORITY_MISSING);
        for (String line : block.authority()) {
            boolean prefixed = AUTHORITY_START.matcher(line.strip()).matches();
            boolean wellFormed = AUTHORITY_PREFIX.matcher(line.strip()).matches()
                    && line.strip().contains(".");
            when(prefixed && !wellFormed, FormRule.AUTHORITY_MALFORMED, line);
        }
        String name = block.name().strip();
        when(name.isEmpty(), FormRule.SIGNATORY_MISSING);
        when(ACADEMIC_TITLE.matcher(name).matches(), FormRule.SIGNATORY_WITH_TITLE, name);
    }

    private static String beginning(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
    }

    private void when(boolean departs, FormRule rule, String... details) {
        if (departs) {
            found(rule, details);
        }
    }

    private void found(FormRule rule, String... details) {
        findings.add(Finding.of(rule, details));
    }
}
