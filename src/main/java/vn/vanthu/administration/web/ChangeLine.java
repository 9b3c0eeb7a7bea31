package vn.vanthu.administration.web;

import vn.vanthu.organisation.OrganisationChange;

/**
 * A change as the page lists it.
 *
 * @param change what it is
 * @param from names of the units that changed, as they were on the day before; empty for the agency itself
 * @param into names of what they became
 */
public record ChangeLine(OrganisationChange change, String from, String into) {}
