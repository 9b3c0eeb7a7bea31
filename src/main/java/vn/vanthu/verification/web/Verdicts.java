package vn.vanthu.verification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.vanthu.platform.web.Language;
import vn.vanthu.verification.CheckedFile;
import vn.vanthu.verification.FileView;
import vn.vanthu.verification.SignatureView;

/**
 * Verdicts for the pages of other features: a page puts a {@link CheckedFile} into its model as {@code checked} and
 * includes {@code verification/signatures.xhtml} with the parameter {@code signatures} set to
 * {@code verdicts.of(checked)}.
 */
@RequestScoped
@Named("verdicts")
public class Verdicts {

    @Inject
    private Language language;

    /** The signatures of a checked file in the language of the request. */
    public List<SignatureView> of(CheckedFile checked) {
        return FileView.signatures(checked, language.locale());
    }
}
