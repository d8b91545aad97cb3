import type { Instant } from '@tauride/procedure';
import type { Example, ScriptStep } from '../script.ts';
import { standingOrders } from '../standing-orders/read.ts';
import { type Act, act, SITTING, takenUp } from './acts.ts';
import { business } from './business.ts';
import { BODY, CHAIR, CLERK, delegate, PRESENT, SEATS } from './cast.ts';

const MINUTE_MS = 60_000;

function founding(): readonly Act[] {
  const { extends: rulebook, changes } = standingOrders('cooperative.yaml');
  return [
    act('operator', {
      type: 'FoundAssembly',
      assembly: 'cooperative',
      name: 'Northern Cooperative Federation',
      language: 'en',
      timeZone: 'Europe/Stockholm',
      calendar: 'gregorian',
    }),
    act('operator', { type: 'EstablishBody', body: BODY, name: 'Delegate Assembly', rulebook, changes }),
    act('operator', { type: 'SeatMembers', body: BODY, members: SEATS }),
    act('operator', { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR }),
    act('operator', { type: 'AssignOffice', body: BODY, office: 'clerk', member: CLERK }),
  ];
}

function called(startsAt: Instant): Act {
  return act(CLERK, {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BODY],
    kind: 'regular',
    title: 'Congress 2026, second day',
    place: 'Harbour Hall',
    startsAt,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [
      'Opening and roll',
      'Minutes of the first day',
      'Report of the auditors',
      'Cold store at the harbour',
      'Statutes, Article 9',
      'Election of the board',
      'Adjournment',
    ],
  });
}

/** The opening comes half an hour after the call. */
const opening: readonly Act[] = [
  act(CHAIR, { type: 'OpenSitting', sitting: SITTING }, 30),
  takenUp(1, 1),
  act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: PRESENT, left: [] }, 6),
];

/** Ends at the moment given, so that the debate is going on when somebody looks. */
function stepsUntil(now: Instant): readonly ScriptStep[] {
  const sitting = [...opening, ...business];
  const minutes = sitting.reduce((sum, { after }) => sum + after, 0);
  const start = now - minutes * MINUTE_MS;
  const startsAt = (start + opening[0]!.after * MINUTE_MS) as Instant;
  let at = start;
  return [...founding(), called(startsAt), ...sitting].map(({ by, command, after }) => {
    at += after * MINUTE_MS;
    return { at: at as Instant, by, command, provenance: null };
  });
}

/** A congress of an invented federation, in the middle of a debate. */
export const cooperative: Example = {
  assembly: 'cooperative',
  about: 'a congress of 180 delegates of an invented federation, in the middle of a debate on an amendment',
  delegates: [delegate(14), delegate(31)],
  steps: stepsUntil,
  ending: null,
};
