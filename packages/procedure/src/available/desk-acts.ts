import { pollOf } from '../assembly/access.ts';
import type { SittingAct } from '../command.ts';
import { type Asked, WORDS } from './candidates.ts';

/** Acts of the desk: the clerk, the tellers and whoever presides. */
export function deskActs({ state, sitting, at }: Asked): readonly SittingAct[] {
  const items = sitting.agenda.filter(({ phase }) => phase !== 'now');
  const { poll } = sitting;
  const counts = poll !== null && pollOf(state, poll).phase === 'open';
  const count: SittingAct[] = counts
    ? [{ type: 'EnterCount', ...at, poll, place: WORDS, tally: { yes: 0, no: 0, abstain: 0 } }]
    : [];
  return [
    ...count,
    { type: 'AddAgendaItem', ...at, title: WORDS },
    ...items.map(({ id }): SittingAct => ({ type: 'TakeUpItem', ...at, item: id })),
    {
      type: 'EnterStatement',
      ...at,
      kind: 'note',
      who: { named: WORDS },
      capacity: '',
      text: WORDS,
      how: 'witnessed',
      source: '',
      about: '',
      answers: null,
    },
  ];
}
