import { invariant } from '@tauride/kernel';
import {
  type Assembly,
  type Command,
  decide,
  type ElectionBox,
  evolve,
  initialAssembly,
  type Instant,
  type MemberId,
  type Entry,
  type RulebookChanges,
  type SittingId,
} from '@tauride/procedure';
import type { House } from '../house.ts';

export const SITTING = 's1' as SittingId;
const START = 1_000_000;

/** A body of nine in a sitting that is open, moved along by its members' acts. */
export function openHouse(rulebook = 'ronr12', changes: RulebookChanges = {}) {
  let state: Assembly = initialAssembly;
  const now = () => (START + state.seq * 1000) as Instant;
  const act = (
    member: string,
    command: Command,
    sealed?: { yes: number; no: number; abstain: number },
    electionBox?: ElectionBox,
  ): void => {
    const actor =
      member === 'operator'
        ? ({ kind: 'operator' } as const)
        : ({ kind: 'member', member: member as MemberId } as const);
    const box = sealed ? { sealed: { seal: { root: '', count: 0 }, tally: sealed } } : {};
    const decided = decide(state, command, {
      now: now(),
      actor,
      ...box,
      ...(electionBox ? { electionBox } : {}),
    });
    invariant(decided.ok, `${command.type} was refused: ${JSON.stringify(decided)}`);
    for (const event of decided.value)
      state = evolve(state, { v: 1, seq: state.seq, at: now(), by: member, event } as Entry);
  };
  const refused = (member: string, command: Command): string | null => {
    const actor = { kind: 'member', member: member as MemberId } as const;
    const decided = decide(state, command, { now: now(), actor });
    return decided.ok ? null : decided.error.code;
  };
  const house = (): House => {
    invariant(state.phase === 'founded', 'the house is founded');
    const sitting = state.sittings.buckets.flatMap((bucket) => Object.values(bucket))[0] ?? null;
    return { assembly: state, sitting, directory: {} };
  };
  found(act, rulebook, changes);
  return { act, house, now, refused };
}

function found(
  act: (member: string, command: Command) => void,
  rulebook: string,
  changes: RulebookChanges,
): void {
  const body = 'b' as never;
  const seat = { voting: 'full', weight: 1, group: null } as const;
  const members = Array.from({ length: 9 }, (_, place) => ({
    member: `m${place + 1}` as MemberId,
    label: `Member ${place + 1}`,
    ...seat,
  }));
  act('operator', {
    type: 'FoundAssembly',
    assembly: 'a',
    name: 'A',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  act('operator', { type: 'EstablishBody', body, name: 'Assembly', rulebook, changes });
  act('operator', { type: 'SeatMembers', body, members });
  act('operator', { type: 'AssignOffice', body, office: 'chair', member: 'm1' as MemberId });
  act('m1', {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [body],
    kind: 'regular',
    title: 'First day',
    place: 'Hall',
    startsAt: START as Instant,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['One', 'Two'],
  });
  act('m1', { type: 'OpenSitting', sitting: SITTING });
}
