import { PROTOCOL_VERSION, type Viewer } from '@tauride/protocol';
import { type Audience, publicState } from '../hall/audience.ts';
import type { Desk } from './desk.ts';

/** Snapshots as JSON text. The large part is the same for a whole audience and is encoded once for each entry. */
export interface Snapshots {
  textFor(audience: Audience, me: Viewer | null): string;
}

interface Kept {
  readonly state: object;
  readonly names: object;
  readonly text: string;
}

export function createSnapshots({ hall, clock, version }: Desk): Snapshots {
  const kept = new Map<Audience, Kept>();
  const shared = (audience: Audience): string => {
    const { state, names } = hall;
    const known = kept.get(audience);
    if (known?.state === state && known.names === names.all) return known.text;
    const text = JSON.stringify({
      protocol: PROTOCOL_VERSION,
      version,
      seq: state.seq,
      head: hall.head,
      receiptKey: hall.receiptKey,
      directory: names.all,
      state: audience === 'public' ? publicState(state) : state,
    });
    kept.set(audience, { state, names: names.all, text });
    return text;
  };
  return {
    textFor: (audience, me) =>
      `${shared(audience).slice(0, -1)},"me":${JSON.stringify(me)},"now":${clock()}}`,
  };
}
