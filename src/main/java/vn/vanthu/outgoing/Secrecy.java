package vn.vanthu.outgoing;

/** Degree of secrecy (độ mật). Only documents without one are kept here; the choice exists so that others are refused. */
public enum Secrecy {
    NONE,
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET
}
