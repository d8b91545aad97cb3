/** A persistent map from ids to values that is itself plain JSON: a state that holds tables is saved and sent with
 *  `JSON.stringify` alone. Setting a key copies one bucket of {@link BUCKETS}, so ten thousand members stay cheap. */
export interface Table<V> {
  readonly size: number;
  readonly buckets: readonly { readonly [id: string]: V }[];
}

const BUCKETS = 128;
const NOTHING = Object.freeze({});

export const emptyTable: Table<never> = Object.freeze({
  size: 0,
  buckets: Object.freeze(Array.from({ length: BUCKETS }, () => NOTHING)),
});

export function tableGet<V>(table: Table<V>, id: string): V | undefined {
  const bucket = table.buckets[bucketOf(id)]!;
  return Object.hasOwn(bucket, id) ? bucket[id] : undefined;
}

export function tableHas<V>(table: Table<V>, id: string): boolean {
  return Object.hasOwn(table.buckets[bucketOf(id)]!, id);
}

export function tableSet<V>(table: Table<V>, id: string, value: V): Table<V> {
  const at = bucketOf(id);
  const bucket = table.buckets[at]!;
  const size = Object.hasOwn(bucket, id) ? table.size : table.size + 1;
  return { size, buckets: table.buckets.with(at, { ...bucket, [id]: value }) };
}

/** Sets many keys, the later of two equal ones; each bucket is copied once, so that a whole roll is as cheap as its length. */
export function tableSetAll<V>(table: Table<V>, entries: Iterable<readonly [string, V]>): Table<V> {
  const changed = new Map<number, { [id: string]: V }>();
  let { size } = table;
  for (const [id, value] of entries) {
    const at = bucketOf(id);
    const bucket = changed.get(at) ?? { ...table.buckets[at]! };
    changed.set(at, bucket);
    if (!Object.hasOwn(bucket, id)) size += 1;
    // An assignment would take `__proto__` for something else than a key.
    Object.defineProperty(bucket, id, { value, writable: true, enumerable: true, configurable: true });
  }
  return { size, buckets: table.buckets.map((bucket, at) => changed.get(at) ?? bucket) };
}

export function tableDelete<V>(table: Table<V>, id: string): Table<V> {
  const at = bucketOf(id);
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

/** FNV-1a over the UTF-16 code units, folded to the number of buckets. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
