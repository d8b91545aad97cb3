import { invariant, tableGet } from '@tauride/kernel';
import { doorsOf, isNarrower, type Publicity, type SittingEvent } from '@tauride/procedure';
import type { Step } from './step.ts';

export interface DoorsAct {
  readonly kind: 'doors';
  /** For an item that is still to come, or at once. */
  readonly how: 'item' | 'closed' | 'opened';
  readonly publicity: Publicity;
  /** Title of the item that is still to come. */
  readonly item: string | null;
  readonly reason: string;
  readonly citation: string;
}

export function doorsAct(step: Step, event: SittingEvent & { readonly type: 'DoorsSet' }): DoorsAct {
  const { publicity, reason, citation, item } = event;
  const before = tableGet(step.before.sittings, event.sitting);
  invariant(before !== undefined, 'doors were set outside a sitting');
  const of = before.agenda.find(({ id, phase }) => id === item && phase !== 'now');
  const how = of ? 'item' : isNarrower(publicity, doorsOf(before)) ? 'closed' : 'opened';
  return { kind: 'doors', how, publicity, item: of?.title ?? null, reason, citation };
}
