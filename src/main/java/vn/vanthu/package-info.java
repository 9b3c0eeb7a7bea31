/**
 * VanThu (văn thư: the keeping and moving of official documents): the electronic document and digital-signature
 * service of a state office.
 *
 * <p>Feature first: each sub-package is one feature of the office, with its own types and use cases at its root; what
 * ties it to a technology stands in a sub-package named after that technology. Read {@code docs/architecture.md} for
 * the map.
 */
package vn.vanthu;
