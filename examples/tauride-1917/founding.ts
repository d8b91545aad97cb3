import type { Instant } from '@tauride/procedure';
import { type Act, entered, SITTING } from './acts.ts';
import { BODY, CHKHEIDZE, CLERK, SEATS } from './cast.ts';
import { histories, NO_RULES_KNOWN, reconstructed, seen } from './sources.ts';

/** The evening of 4 July 1917 (O.S.) in Petrograd. The date is known; the hour is not, and is nowhere shown. */
export const EVENING = Date.parse('1917-07-17T17:00:00Z') as Instant;

const AGENDA = [
  'Opening',
  'Reports from the capital',
  'The question of power',
  'The place of the plenary session',
  'Adjournment',
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
  {
    by: 'operator',
    command: {
      type: 'EstablishBody',
      body: BODY,
      name: "All-Russian Central Executive Committee and Executive Committee of the Soviet of Peasants' Deputies, joint session",
      rulebook: 'ronr12',
      changes: {
        speechSeconds: null,
        speechesPerQuestion: null,
        quorum: { kind: 'none', cite: 'none known' },
      },
    },
    provenance: histories,
  },
  {
    by: 'operator',
    command: { type: 'SeatMembers', body: BODY, members: SEATS },
    provenance: reconstructed('Seats of those who act or are named; the committees were larger'),
  },
  {
    by: 'operator',
    command: { type: 'AssignOffice', body: BODY, office: 'chair', member: CHKHEIDZE },
    provenance: histories,
  },
  {
    by: 'operator',
    command: { type: 'AssignOffice', body: BODY, office: 'clerk', member: CLERK },
    provenance: reconstructed('Somebody must keep the minutes'),
  },
];

export const opening: readonly Act[] = [
  {
    by: 'operator',
    command: {
      type: 'CallSitting',
      sitting: SITTING,
      bodies: [BODY],
      kind: 'special',
      title: 'Joint session, night of 4 to 5 July 1917 (O.S.)',
      place: 'Tauride Palace, Petrograd',
      startsAt: EVENING,
      hoursRecorded: false,
      publicity: 'public',
      agenda: AGENDA,
    },
    provenance: seen,
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
