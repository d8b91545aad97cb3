import type { BodyId, MemberId, SeatedMember } from '@tauride/procedure';

export const BODY = 'delegate-assembly' as BodyId;
export const CHAIR = 'chair' as MemberId;
export const CLERK = 'clerk' as MemberId;

const MEMBERS = 180;

/** Last delegate of each branch, in the order of their numbers. */
const BRANCHES = [
  { group: 'Harbour Branch', last: 30 },
  { group: 'Upriver Branch', last: 76 },
  { group: 'Lakes Branch', last: 101 },
  { group: 'Hill Branch', last: MEMBERS },
];

export function delegate(number: number): MemberId {
  return `d${number}` as MemberId;
}

const numbers = Array.from({ length: MEMBERS }, (_, at) => at + 1);

/** Nobody is a real person: delegates have numbers. Chair and clerk are officers without a vote. */
export const SEATS: readonly SeatedMember[] = [
  officer(CHAIR, 'The chair'),
  officer(CLERK, 'The clerk'),
  ...numbers.map((number): SeatedMember => ({
    member: delegate(number),
    label: `Delegate ${number}`,
    voting: 'full',
    weight: 1,
    group: BRANCHES.find(({ last }) => number <= last)!.group,
  })),
];

/** All but seventeen. */
export const PRESENT: readonly MemberId[] = numbers
  .filter((number) => number % 10 !== 9 || number > 170)
  .map((number) => delegate(number));

function officer(member: MemberId, label: string): SeatedMember {
  return { member, label, voting: 'none', weight: 1, group: null };
}
