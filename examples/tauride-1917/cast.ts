import type { BodyId, MemberId, SeatedMember } from '@tauride/procedure';

export const BODY = 'joint-session' as BodyId;

export const CHKHEIDZE = 'chkheidze' as MemberId;
const AVKSENTIEV = 'avksentiev' as MemberId;
export const TSERETELLI = 'tseretelli' as MemberId;
export const TROTSKY = 'trotsky' as MemberId;
const MARTOV = 'martov' as MemberId;
export const WOYTINSKY = 'woytinsky' as MemberId;
export const PROVINCIAL_DELEGATE = 'provincial-delegate' as MemberId;
export const PEASANTS_REPRESENTATIVE = 'peasants-representative' as MemberId;
export const CLERK = 'clerk' as MemberId;

const ALL_RUSSIAN = 'All-Russian Central Executive Committee';
const PEASANTS = "Executive Committee of the Soviet of Peasants' Deputies";

/** The names that the sources give for this night. Nobody else in the example has a name. */
export const DOCUMENTED_NAMES = ['Chkheidze', 'Avksentiev', 'Tseretelli', 'Trotsky', 'Martov', 'Woytinsky'];

/** Only the seats of those who act or are named. How many sat in the two committees that night is not known, so nobody is
 *  added to make up a number. That each of them had a vote is reconstructed. */
export const SEATS: readonly SeatedMember[] = [
  seat(CHKHEIDZE, 'Chkheidze', ALL_RUSSIAN),
  seat(AVKSENTIEV, 'Avksentiev', PEASANTS),
  seat(TSERETELLI, 'Tseretelli', ALL_RUSSIAN),
  seat(TROTSKY, 'Trotsky', ALL_RUSSIAN),
  seat(MARTOV, 'Martov', ALL_RUSSIAN),
  seat(WOYTINSKY, 'Woytinsky', ALL_RUSSIAN),
  // The sources don't say in which committee the provincial delegates sat.
  seat(PROVINCIAL_DELEGATE, 'A provincial delegate', null),
  seat(PEASANTS_REPRESENTATIVE, "A peasants' representative", PEASANTS),
  { ...seat(CLERK, 'Clerk (reconstructed)', null), voting: 'none' },
];

function seat(member: MemberId, label: string, group: string | null): SeatedMember {
  return { member, label, voting: 'full', weight: 1, group };
}
