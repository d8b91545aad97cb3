/** A persistent map from ids to values that is itself plain JSON: a state that holds tables is saved and sent with
 *  `JSON.stringify` alone. Setting a key copies one bucket; their number doubles as the table grows, so that a bucket stays
 *  small in a house of ten members as among a hundred thousand speeches. */
export interface Table<V> {
  readonly size: number;
  readonly buckets: readonly { readonly [id: string]: V }[];
}

const FEWEST_BUCKETS = 128;
/** Ids to a bucket, on the average, beyond which their number doubles. */
const CROWDED = 16;
const NOTHING = Object.freeze({});

export const emptyTable: Table<never> = Object.freeze({
  size: 0,
  buckets: Object.freeze(Array.from({ length: FEWEST_BUCKETS }, () => NOTHING)),
});

export function tableGet<V>(table: Table<V>, id: string): V | undefined {
  const bucket = table.buckets[bucketOf(table, id)]!;
  return Object.hasOwn(bucket, id) ? bucket[id] : undefined;
}

export function tableHas<V>(table: Table<V>, id: string): boolean {
  return Object.hasOwn(table.buckets[bucketOf(table, id)]!, id);
}

export function tableSet<V>(table: Table<V>, id: string, value: V): Table<V> {
  const at = bucketOf(table, id);
  const bucket = table.buckets[at]!;
  const size = Object.hasOwn(bucket, id) ? table.size : table.size + 1;
  return roomy({ size, buckets: table.buckets.with(at, { ...bucket, [id]: value }) });
}

/** Sets many keys, the later of two equal ones; each bucket is copied once, so that a whole roll is as cheap as its length. */
export function tableSetAll<V>(table: Table<V>, entries: Iterable<readonly [string, V]>): Table<V> {
  const changed = new Map<number, { [id: string]: V }>();
  let { size } = table;
  for (const [id, value] of entries) {
    const at = bucketOf(table, id);
    const bucket = changed.get(at) ?? { ...table.buckets[at]! };
    changed.set(at, bucket);
    if (!Object.hasOwn(bucket, id)) size += 1;
    put(bucket, id, value);
  }
  return roomy({ size, buckets: table.buckets.map((bucket, at) => changed.get(at) ?? bucket) });
}

export function tableDelete<V>(table: Table<V>, id: string): Table<V> {
  const at = bucketOf(table, id);
  const bucket = table.buckets[at]!;
  if (!Object.hasOwn(bucket, id)) return table;
  const { [id]: _removed, ...rest } = bucket;
  return { size: table.size - 1, buckets: table.buckets.with(at, rest) };
}

/** All ids in ascending order, so that whatever is produced from them has one order everywhere. */
export function tableIds<V>(table: Table<V>): string[] {
  return table.buckets.flatMap((bucket) => Object.keys(bucket)).sort();
}

export function tableEntries<V>(table: Table<V>): [string, V][] {
  return tableIds(table).map((id) => [id, tableGet(table, id)!]);
}

export function tableValues<V>(table: Table<V>): V[] {
  return tableIds(table).map((id) => tableGet(table, id)!);
}

/** The table with as many buckets as its size asks for. */
function roomy<V>(table: Table<V>): Table<V> {
  let count = table.buckets.length;
  while (table.size > count * CROWDED) count *= 2;
  if (count === table.buckets.length) return table;
  const buckets = Array.from({ length: count }, (): { [id: string]: V } => ({}));
  for (const bucket of table.buckets)
    for (const id of Object.keys(bucket)) put(buckets[placeOf(id, count)]!, id, bucket[id]!);
  return { size: table.size, buckets };
}

/** An assignment would take `__proto__` for something else than a key. */
function put<V>(bucket: { [id: string]: V }, id: string, value: V): void {
  Object.defineProperty(bucket, id, { value, writable: true, enumerable: true, configurable: true });
}

function bucketOf<V>({ buckets }: Table<V>, id: string): number {
  return placeOf(id, buckets.length);
}

/** FNV-1a over the UTF-16 code units, folded to the number of buckets. */
function placeOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}
