export type { AknOptions } from './akn/options.ts';
export { aknOf, toAkn, writtenAkn, type WrittenAkn } from './akn/to-akn.ts';
export { checkAkn } from './check/check-akn.ts';
export type { AknFault } from './check/fault.ts';
export type { XmlElement, XmlNode } from './xml/element.ts';
export type { PopoloDocument } from './popolo/model.ts';
export { toPopolo } from './popolo/to-popolo.ts';
export { type IcsOptions, toIcs } from './calendar/to-ics.ts';
export { type CsvOptions, toCsv } from './table/to-csv.ts';
