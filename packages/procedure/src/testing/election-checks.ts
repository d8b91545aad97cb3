import { tableGet, tableValues } from '@tauride/kernel';
import { findInSession } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { electionOf, electionsUnderVote } from '../election/access.ts';
import { agreedOf } from '../election/batch.ts';
import type { Election, Round } from '../election/state.ts';
import type { Event } from '../event.ts';
import type { SittingId } from '../ids.ts';
import { openRounds } from '../pressure/abandoned-votes.ts';
import { confirmLevelOf } from '../pressure/confirmation.ts';
import { isRehearsal } from '../rehearsal/rehearsing.ts';

interface Step {
  readonly before: FoundedAssembly;
  readonly after: FoundedAssembly;
  readonly sitting: SittingId;
  readonly events: readonly Event[];
}

/** What never happens in an election. */
export function electionFaults(step: Step): readonly string[] {
  const { after, sitting: id } = step;
  const sitting = findInSession(after, id);
  const both = (sitting?.poll ?? null) !== null && electionsUnderVote(after, id).length > 0;
  return [
    ...(both ? ['a question and a round are voted on together'] : []),
    ...(leftBox(step) ? ['the sitting ended while a round was open'] : []),
    ...(keptInDanger(step) ? ['a round stayed open when the sitting was stopped in danger'] : []),
    ...step.events.flatMap((event) => (event.type === 'RoundOpened' ? confirmFaults(step, event) : [])),
    ...tableValues(after.elections).flatMap((election) => [
      ...standingFaults(election),
      ...phaseFaults(election),
      ...countFaults(election),
      ...fateFaults(step, election),
    ]),
  ];
}

function leftBox({ before, after, sitting, events }: Step): boolean {
  const open = electionsUnderVote(before, sitting).length > 0;
  const ended = tableGet(after.sittings, sitting)?.phase === 'adjourned';
  const emergency = events.some((event) => event.type === 'SittingAdjourned' && event.ground === 'emergency');
  return open && ended && !emergency && !isRehearsal(after, sitting);
}

/** Rule PR-20. */
function keptInDanger({ after, sitting, events }: Step): boolean {
  const stopped = events.some(
    (event) =>
      event.type === 'SittingRecessed' || (event.type === 'SittingAdjourned' && event.ground === 'emergency'),
  );
  return stopped && openRounds(after, sitting).length > 0;
}

/** Rule PR-23: as it stood when it was opened. */
function confirmFaults({ before, sitting }: Step, event: Event & { readonly type: 'RoundOpened' }): string[] {
  const { secret } = electionOf(before, event.election).rules;
  const level = confirmLevelOf(before, tableGet(before.sittings, sitting)!);
  const asked = level === 'never' ? false : secret || level !== 'secret';
  return asked === (event.confirm === true) ? [] : [`${event.poll} is confirmed otherwise than asked`];
}

function standingFaults({ id, candidates, elected, rules }: Election): string[] {
  const members = candidates.flatMap(({ member }) => member ?? []);
  const known = elected.every((each) => candidates.some((candidate) => candidate.id === each));
  const seats = rules.method.kind === 'lists' ? candidates.length : rules.seats;
  return [
    ...(new Set(members).size < members.length ? [`somebody stands twice in ${id}`] : []),
    ...(new Set(elected).size < elected.length ? [`somebody is elected twice in ${id}`] : []),
    ...(elected.length > seats ? [`more are elected in ${id} than there are places`] : []),
    ...(known ? [] : [`a stranger is elected in ${id}`]),
  ];
}

const fits: { readonly [phase in Election['phase']]: readonly (Round['phase'] | 'none')[] } = {
  nominating: ['none', 'declared'],
  nominated: ['none', 'declared'],
  voting: ['open'],
  counting: ['closed'],
  declared: ['none', 'declared'],
  abandoned: ['none', 'open', 'closed', 'declared'],
};

function phaseFaults({ id, phase, rounds }: Election): string[] {
  const last = rounds.at(-1)?.phase ?? 'none';
  const before = rounds.slice(0, -1).every((round) => round.phase === 'declared');
  return fits[phase].includes(last) && before ? [] : [`${id} is ${phase} with a last round ${last}`];
}

function countFaults({ id, rounds }: Election): string[] {
  return rounds.flatMap((round) => {
    const wrong = round.batches.some(
      ({ entries, phase }) => (agreedOf(entries) !== undefined) !== (phase === 'agreed'),
    );
    const sealed = round.phase !== 'open' && round.batches.some(({ phase }) => phase !== 'agreed');
    const alone = round.batches.some(
      ({ entries }) => new Set(entries.map(({ by }) => by)).size < entries.length,
    );
    const waits = round.phase === 'declared' && round.box.counted.kind === 'lot-needed';
    return wrong || sealed || alone || waits ? [`round ${round.poll} of ${id} was not agreed on`] : [];
  });
}

/** Who was elected stays elected, and by a declaration alone; what is over stays over. */
function fateFaults({ before, events }: Step, now: Election): string[] {
  const then = tableGet(before.elections, now.id);
  if (!then) return now.elected.length > 0 ? [`${now.id} began with somebody elected`] : [];
  const kept = then.elected.every((id, at) => now.elected[at] === id);
  const told = events.some(({ type }) => type === 'RoundDeclared' || type === 'ElectedUnopposed');
  const over = then.phase === 'declared' || then.phase === 'abandoned';
  return [
    ...(kept ? [] : [`${now.id} has lost somebody elected`]),
    ...(now.elected.length > then.elected.length && !told
      ? [`somebody is elected in ${now.id} unheard`]
      : []),
    ...(over && now.phase !== then.phase ? [`${now.id} came from ${then.phase} to ${now.phase}`] : []),
  ];
}
