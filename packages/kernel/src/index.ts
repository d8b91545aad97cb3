export type { Brand } from './brand.ts';
export { canonicalBytes, canonicalText } from './canonical.ts';
export { InvariantError, invariant, unreachable } from './invariant.ts';
export type { Json } from './json.ts';
export { firstWrongInJson } from './json-place.ts';
export { err, ok, type Result } from './result.ts';
export { atOnce, collecting, type Steps } from './steps.ts';
export {
  emptyTable,
  type Table,
  tableDelete,
  tableEntries,
  tableGet,
  tableHas,
  tableIds,
  tableSet,
  tableSetAll,
  tableValues,
} from './table.ts';
