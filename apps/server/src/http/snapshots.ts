import { PROTOCOL_VERSION, type Viewer } from '@tauride/protocol';
import type { Audience } from '../doors/audience.ts';
import type { Desk } from './desk.ts';
import { freshPiece, jsonPieces, type Piece, pieceOf } from './json-pieces.ts';
import { createKept } from './kept.ts';
import { gzipped, type SharedStart, sharedStart } from './shared-gzip.ts';

/** Snapshots as JSON. The large part is the same for a whole audience: it is encoded, and compressed, once for each entry,
 *  so that a full hall can open its pages in the same minute; and what an entry left alone is not encoded again. */
export interface Snapshots {
  textFor(audience: Audience, me: Viewer | null): Buffer;
  /** The same text in gzip. */
  gzipFor(audience: Audience, me: Viewer | null): Buffer;
}

interface Made {
  readonly state: object;
  readonly names: object;
  readonly pieces: readonly Piece[];
  /** Made when somebody first asks for it. */
  start?: SharedStart;
}

export function createSnapshots({ hall, record, witnessing, clock, version }: Desk): Snapshots {
  const kept = createKept<Made>();
  const shared = (audience: Audience): Made => {
    const { names } = hall;
    const state = hall.viewFor(audience);
    const known = kept.get(audience);
    if (known?.state === state && known.names === names.all) return known;
    const head = JSON.stringify({
      protocol: PROTOCOL_VERSION,
      version,
      seq: state.seq,
      head: record.signedHead(hall.head),
      receiptKey: hall.receiptKey,
      ...record.logKey(),
    });
    const pieces = [
      freshPiece(`${head.slice(0, -1)},"directory":`),
      pieceOf(names.all),
      freshPiece(',"state":'),
      ...jsonPieces(state),
    ];
    const made: Made = { state, names: names.all, pieces };
    kept.set(audience, made);
    return made;
  };
  const witnesses = (): string =>
    witnessing.policy === null ? '' : `,"witnesses":${JSON.stringify(witnessing.standings())}`;
  const own = (me: Viewer | null): string => `,"me":${JSON.stringify(me)}${witnesses()},"now":${clock()}}`;
  return {
    textFor: (audience, me) =>
      Buffer.concat([...shared(audience).pieces.map(({ bytes }) => bytes), Buffer.from(own(me))]),
    gzipFor: (audience, me) => {
      const found = shared(audience);
      found.start ??= sharedStart(found.pieces);
      return gzipped(found.start, own(me));
    },
  };
}
