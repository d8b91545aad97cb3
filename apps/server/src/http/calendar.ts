import { tableGet } from '@tauride/kernel';
import type { Instant } from '@tauride/procedure';
import { leafHash } from '@tauride/record';
import type { Hall } from '../hall/hall.ts';
import { sha256 } from '../hall/sha.ts';

type Audience = Parameters<Hall['read']>[0];
import { createKept } from './kept.ts';

/** The calendar of the sittings that an audience may know of, made once for each state of the assembly; `null` before there is one. */
export function createCalendar(hall: Hall): (audience: Audience) => Promise<string | null> {
  const kept = createKept<{ readonly seq: number; readonly text: string }>();
  return async (audience) => {
    const { seq } = hall.state;
    const state = hall.viewFor(audience);
    if (state.phase === 'unfounded') return null;
    const known = kept.get(audience);
    if (known?.seq === seq) return known.text;
    const { toIcs } = await import('@tauride/exchange');
    const sittings = state.sittingOrder.flatMap((id) => tableGet(state.sittings, id) ?? []);
    const text = toIcs(state, sittings, {
      fingerprint: fingerprintOf(hall),
      madeAt: Date.now() as Instant,
    });
    kept.set(audience, { seq, text });
    return text;
  };
}

/** From the hash of the founding, as every export of this assembly has it, so that an event keeps its id. */
function fingerprintOf(hall: Hall): string {
  const [founding] = hall.read('all', 0, 1);
  return Buffer.from(leafHash(founding!.bytes, sha256)).toString('hex').slice(0, 32);
}
