/** Lists of suppliers and their people, as spreadsheets write them. */
@org.jspecify.annotations.NullMarked
package taijie.supplier.list;
