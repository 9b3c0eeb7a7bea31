/**
 * The year's file plan, and dossiers in which the documents of one matter stand together.
 *
 * <p>Start with {@link vn.vanthu.dossier.Dossiers} (open, put in, take out, close) and
 * {@link vn.vanthu.dossier.FilePlans} (the plan from which dossiers are opened).
 *
 * <p>Promises: a document may be in any number of dossiers without being copied; inside a dossier the ordinals run
 * 1, 2, 3 …; a closed dossier changes no more; nobody puts in a document they may not see.
 *
 * <p>Rule of law: Nghị định 30/2020/NĐ-CP, Điều 28 to 31, Phụ lục IV (danh mục hồ sơ, mục lục văn bản trong hồ sơ) and
 * Phụ lục V (retention, handing over).
 */
package vn.vanthu.dossier;
