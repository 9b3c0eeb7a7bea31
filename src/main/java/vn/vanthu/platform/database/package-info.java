/**
 * The one PostgreSQL database: {@link vn.vanthu.platform.database.OfficeDataSource} connects to a server of the
 * operator's own or starts the embedded one, brings the schema up to date, and only then hands out connections.
 */
package vn.vanthu.platform.database;
