import type { BodyId, MemberId, SeatedMember } from '@tauride/procedure';

export const ALL_RUSSIAN = 'all-russian' as BodyId;
export const PEASANTS = 'peasants' as BodyId;
export const WORKERS = 'workers-section' as BodyId;

export const CHKHEIDZE = 'chkheidze' as MemberId;
export const AVKSENTIEV = 'avksentiev' as MemberId;
export const TSERETELLI = 'tseretelli' as MemberId;
export const TROTSKY = 'trotsky' as MemberId;
const MARTOV = 'martov' as MemberId;
export const WOYTINSKY = 'woytinsky' as MemberId;
export const PROVINCIAL_DELEGATE = 'provincial-delegate' as MemberId;
export const PEASANTS_REPRESENTATIVE = 'peasants-representative' as MemberId;
/** Named by his office alone in the memoir. */
export const SECTION_CHAIRMAN = 'section-chairman' as MemberId;
export const CLERK = 'clerk' as MemberId;

/** The names that the sources give for this night. Nobody else in the example has a name. */
export const DOCUMENTED_NAMES = ['Chkheidze', 'Avksentiev', 'Tseretelli', 'Trotsky', 'Martov', 'Woytinsky'];

/** Only the seats of those who act or are named. How many sat in the two committees that night is not known, so nobody is
 *  added to make up a number. That each of them had a vote is reconstructed. */
export const SEATS: { readonly [body: BodyId]: readonly SeatedMember[] } = {
  [ALL_RUSSIAN]: [
    seat(CHKHEIDZE, 'Chkheidze'),
    seat(TSERETELLI, 'Tseretelli'),
    seat(TROTSKY, 'Trotsky'),
    seat(MARTOV, 'Martov'),
    seat(WOYTINSKY, 'Woytinsky'),
    // The sources don't say in which committee the provincial delegates sat.
    seat(PROVINCIAL_DELEGATE, 'A provincial delegate'),
    { ...seat(CLERK, 'Clerk (reconstructed)'), voting: 'none' },
  ],
  [PEASANTS]: [seat(AVKSENTIEV, 'Avksentiev'), seat(PEASANTS_REPRESENTATIVE, "A peasants' representative")],
  [WORKERS]: [seat(SECTION_CHAIRMAN, "The chairman of the Workers' Section")],
};

function seat(member: MemberId, label: string): SeatedMember {
  return { member, label, voting: 'full', weight: 1, group: null };
}
