package vn.vanthu.dossier;

import java.time.LocalDate;
import vn.vanthu.document.DocumentType;

/**
 * A line of the list of documents in a dossier (mục lục văn bản, NĐ 30/2020, Phụ lục IV).
 *
 * @param item the document's place, with ordinal and note
 * @param notation số, ký hiệu; empty while there is none
 * @param date ngày tháng, or null while there is none
 * @param type tên loại
 * @param subject trích yếu
 * @param author tác giả
 * @param sheets tờ/trang số: which pages of the dossier it fills, counted through the list; empty while unknown
 * @param readable whether the actor may open the document itself
 * @param link address of the document's page
 */
public record ContentsLine(
        DossierItem item,
        String notation,
        LocalDate date,
        DocumentType type,
        String subject,
        String author,
        String sheets,
        boolean readable,
        String link) {}
