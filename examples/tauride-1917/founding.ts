import type {
  BodyId,
  BodyRole,
  Instant,
  MemberId,
  Provenance,
  ResolutionId,
  TransmittalId,
} from '@tauride/procedure';
import { type Act, entered, SITTING } from './acts.ts';
import {
  ALL_RUSSIAN,
  AVKSENTIEV,
  CHKHEIDZE,
  CLERK,
  PEASANTS,
  SEATS,
  SECTION_CHAIRMAN,
  WORKERS,
} from './cast.ts';
import { histories, NO_RULES_KNOWN, reconstructed, seen } from './sources.ts';

/** The evening of 4 July 1917 (O.S.) in Petrograd. The date is known; the hour is not, and is nowhere shown. */
export const EVENING = Date.parse('1917-07-17T17:00:00Z') as Instant;

const DAY_BEFORE = Date.parse('1917-07-16T17:00:00Z') as Instant;

/** The words are reconstructed from what the memoir says that the resolution asked for. */
export const POWER = 'That the All-Russian Executive Committee take power.';

export const FROM_WORKERS = 't1' as TransmittalId;

export const MATTER = "The question of power: resolution of the Workers' Section";

const AGENDA = ['Opening', 'Reports from the capital', 'Adjournment'];

const bodies: readonly Act[] = [
  established(ALL_RUSSIAN, 'All-Russian Central Executive Committee', 'assembly'),
  established(PEASANTS, "Executive Committee of the Soviet of Peasants' Deputies", 'assembly'),
  established(WORKERS, "Workers' Section of the Petrograd Soviet", 'section'),
];

const offices: readonly Act[] = [
  holds('chair', ALL_RUSSIAN, CHKHEIDZE, histories),
  holds('chair', PEASANTS, AVKSENTIEV, histories),
  holds('chair', WORKERS, SECTION_CHAIRMAN, seen),
  holds('clerk', ALL_RUSSIAN, CLERK, reconstructed('Somebody must keep the minutes')),
];

export const founding: readonly Act[] = [
  {
    by: 'operator',
    command: {
      type: 'FoundAssembly',
      assembly: 'tauride-1917',
      name: 'Tauride Palace, Petrograd',
      language: 'en',
      // The time zone database has no zone of Petrograd: Moscow's is the Russian one that goes back to 1917.
      timeZone: 'Europe/Moscow',
      calendar: 'julian',
    },
    provenance: reconstructed('The assembly as this example keeps it'),
  },
  ...bodies,
  ...[ALL_RUSSIAN, PEASANTS, WORKERS].map(seated),
  ...offices,
];

/** No rules of order are known: these are what minutes and memoirs show of the soviets. */
function established(body: BodyId, name: string, role: BodyRole): Act {
  return {
    by: 'operator',
    command: { type: 'EstablishBody', body, name, rulebook: 'soviet-1917', changes: {}, role },
    provenance: histories,
  };
}

function seated(body: BodyId): Act {
  return {
    by: 'operator',
    command: { type: 'SeatMembers', body, members: SEATS[body]! },
    provenance: reconstructed('Seats of those who act or are named; the bodies were larger'),
  };
}

function holds(office: 'chair' | 'clerk', body: BodyId, member: MemberId, provenance: Provenance): Act {
  return { by: 'operator', command: { type: 'AssignOffice', body, office, member }, provenance };
}

/** What the Workers' Section had resolved, and sent to the committee that it addressed. */
export const sent: readonly Act[] = [
  {
    by: SECTION_CHAIRMAN,
    command: {
      type: 'EnterResolution',
      body: WORKERS,
      number: '3 July 1917',
      title: 'The question of power',
      text: POWER,
      adoptedAt: DAY_BEFORE,
      relations: [],
      status: 'in-force',
    },
    provenance: {
      ...histories,
      note: `${histories.note}; the day is not checked, the wording is reconstructed`,
    },
  },
  {
    by: SECTION_CHAIRMAN,
    command: {
      type: 'Transmit',
      body: WORKERS,
      to: { kind: 'here', body: ALL_RUSSIAN },
      form: 'resolution',
      matter: { kind: 'resolution', resolution: 'rs1' as ResolutionId },
      title: MATTER,
      carrier: "The chairman of the Workers' Section",
    },
    provenance: seen,
  },
];

export const opening: readonly Act[] = [
  {
    by: 'operator',
    command: {
      type: 'CallSitting',
      sitting: SITTING,
      bodies: [ALL_RUSSIAN, PEASANTS],
      kind: 'special',
      title: 'Joint session, night of 4 to 5 July 1917 (O.S.)',
      place: 'Tauride Palace, Petrograd',
      startsAt: EVENING,
      hoursRecorded: false,
      publicity: 'public',
      agenda: AGENDA,
      subjects: [...AGENDA, MATTER],
      // Members of both were counted as one, as far as anything is known; the chairs of both sat on the platform.
      mode: 'as-one',
      joint: { presides: { kind: 'presidium' }, rules: ALL_RUSSIAN },
    },
    provenance: seen,
  },
  {
    by: CHKHEIDZE,
    command: { type: 'ReceiveTransmittal', transmittal: FROM_WORKERS, sitting: SITTING },
    provenance: reconstructed('That the resolution stood on an agenda'),
  },
  {
    by: CHKHEIDZE,
    command: { type: 'OpenSitting', sitting: SITTING },
    provenance: reconstructed('Opening by the chair of the All-Russian committee'),
  },
  takenUp(1),
  entered(
    { kind: 'note', who: { named: 'Editors of this example' }, text: NO_RULES_KNOWN },
    reconstructed('Editors of this example'),
  ),
];

/** The chair's order of business is reconstructed throughout.
 *  @param place in the agenda, from 1 */
export function takenUp(place: number): Act {
  return {
    by: CHKHEIDZE,
    command: { type: 'TakeUpItem', sitting: SITTING, item: `i${place}` as never },
    provenance: reconstructed('Order of business'),
  };
}
