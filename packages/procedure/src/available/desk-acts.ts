import { asksWeight } from '@tauride/count';
import { pollOf } from '../assembly/access.ts';
import type { SittingAct } from '../command.ts';
import { guestActs } from './admission-acts.ts';
import { type Asked, WORDS } from './candidates.ts';
import { deskElectionActs } from './election-acts.ts';

/** Acts of the desk: the clerk, the tellers and whoever presides. */
export function deskActs(asked: Asked): readonly SittingAct[] {
  const { sitting, at } = asked;
  const items = sitting.agenda.filter(({ phase }) => phase !== 'now');
  return [
    ...countActs(asked),
    ...deskElectionActs(asked),
    ...guestActs(asked),
    { type: 'AddAgendaItem', ...at, title: WORDS },
    ...items.map(({ id }): SittingAct => ({ type: 'TakeUpItem', ...at, item: id })),
  ];
}

/** A count of hands, by body where the bodies count apart, and by weight where the rules ask for it. */
export function countActs({ state, sitting, at }: Asked): readonly SittingAct[] {
  const poll = sitting.poll === null ? undefined : pollOf(state, sitting.poll);
  if (poll?.phase !== 'open') return [];
  const tally = { yes: 0, no: 0, abstain: 0 };
  const weight = asksWeight(poll.threshold) ? { weight: tally } : {};
  const enter: SittingAct = { type: 'EnterCount', ...at, poll: poll.id, place: WORDS, tally, ...weight };
  return [enter, ...(poll.bodies ?? []).map(({ body }): SittingAct => ({ ...enter, body }))];
}
