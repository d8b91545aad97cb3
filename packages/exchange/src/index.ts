export type { AknOptions } from './akn/options.ts';
export { aknOf, toAkn, writtenAkn, type WrittenAkn } from './akn/to-akn.ts';
export { checkAkn } from './check/check-akn.ts';
export type { AknFault } from './check/fault.ts';
export type { XmlElement, XmlNode } from './xml/element.ts';
