/** A stretch of JSON text that stays as it is. */
export interface Piece {
  readonly bytes: Buffer;
  /** Compressed, once somebody has asked for it. */
  deflated?: Buffer;
}

const kept = new WeakMap<object, Piece>();
const COMMA = freshPiece(',');

/** The JSON of a state in pieces. States share what did not change, and a piece is kept with what it tells of: after an entry only
 *  the buckets that it touched are encoded again, however large the assembly has grown. */
export function* jsonPieces(state: object): Generator<Piece> {
  let glue = '{';
  for (const [key, value] of Object.entries(state) as [string, unknown][]) {
    if (value === undefined) continue;
    glue += `${JSON.stringify(key)}:`;
    if (isTable(value)) {
      yield freshPiece(`${glue}{"size":${value.size},"buckets":[`);
      yield* buckets(value);
      glue = ']},';
    } else if (typeof value === 'object' && value !== null) {
      yield freshPiece(glue);
      yield pieceOf(value);
      glue = ',';
    } else glue += `${JSON.stringify(value)},`;
  }
  yield freshPiece(`${glue.replace(/,$/u, '')}}`);
}

/** The JSON of a value that is never changed. */
export function pieceOf(value: object): Piece {
  const before = kept.get(value);
  if (before) return before;
  const made = freshPiece(JSON.stringify(value));
  kept.set(value, made);
  return made;
}

export function freshPiece(text: string): Piece {
  return { bytes: Buffer.from(text) };
}

interface Buckets {
  readonly size: number;
  readonly buckets: readonly object[];
}

function isTable(value: unknown): value is Buckets {
  return typeof value === 'object' && value !== null && 'buckets' in value && 'size' in value;
}

function* buckets(table: Buckets): Generator<Piece> {
  for (const [at, bucket] of table.buckets.entries()) {
    if (at > 0) yield COMMA;
    yield pieceOf(bucket);
  }
}
