import { decideAct, type Refusal, type SittingAct } from '@tauride/procedure';
import type { HallActs, HallView } from '../live/types.ts';

type Asking = Pick<HallView, 'assembly' | 'me'> & Pick<HallActs, 'now'>;

/** Why an act would be refused to whoever this screen belongs to; `null` where it is in order. The contents of a ballot box are
 *  only with the hall, so that an act which lacks nothing else counts as in order. */
export function refusalOf({ assembly, me, now }: Asking, command: SittingAct): Refusal | null {
  if (me.member === null) return { code: 'not-entitled', citation: null, detail: { act: 'chair' } };
  const context = { now: now(), actor: { kind: 'member', member: me.member } } as const;
  const decided = decideAct(assembly, command, context);
  return decided.ok || decided.error.code === 'nothing-counted' ? null : decided.error;
}
