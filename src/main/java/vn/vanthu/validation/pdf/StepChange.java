package vn.vanthu.validation.pdf;

import java.util.Optional;
import vn.vanthu.validation.Reason;

/**
 * One change between two neighbouring revisions.
 *
 * @param level how far it goes
 * @param field full name of the existing form field that was changed, where it is one
 * @param reason what it is, in words
 */
public record StepChange(ChangeLevel level, Optional<String> field, Reason reason) {}
