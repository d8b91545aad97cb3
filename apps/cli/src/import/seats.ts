import type { MemberId, SeatedMember } from '@tauride/procedure';
import type { PlanMember } from '../akn/members.ts';
import type { ImportPlan, PlanVoting } from '../akn/plan.ts';
import { wordsOf } from '../akn/words.ts';
import { type Entering, type Tally } from './entering.ts';
import { lineOf } from './text-form.ts';

export const CLERK = 'clerk' as MemberId;
const CHAIR = 'chair' as MemberId;

/** Stands for movers and voters whom the document does not name. */
export const UNNAMED = 'unnamed-1' as MemberId;

export interface EnteredVoting {
  readonly voting: PlanVoting;
  readonly entering: Entering;
}

/** Who sits in the imported assembly. The journal holds neutral ids and labels; the names go to the directory. */
export interface Seating {
  readonly members: readonly SeatedMember[];
  readonly chair: MemberId;
  readonly names: readonly { readonly member: MemberId; readonly name: string }[];
  readonly idOf: (planned: string) => MemberId;
  readonly votingCount: number;
  readonly unnamedCount: number;
}

/** Rule A-29. */
export function seatingOf(plan: ImportPlan, votings: readonly EnteredVoting[]): Seating {
  const width = String(plan.members.length).length;
  const ids = new Map(plan.members.map(({ id }, at) => [id, memberId(at + 1, width)]));
  const voters = votersIn(votings);
  const seats = plan.members.map((member, at) => seatFor(member, { ids, voters, number: at + 1 }));
  const votingCount = seats.filter(({ voting }) => voting === 'full').length;
  const unnamed = unnamedSeats(votings, votingCount);
  const chair = documentedChair(plan.members, voters);
  return {
    members: [...officers(chair === null), ...seats, ...unnamed],
    chair: chair === null ? CHAIR : ids.get(chair)!,
    names: plan.members.map(({ id, name }) => ({ member: ids.get(id)!, name: lineOf(name) })),
    idOf: (planned) => ids.get(planned)!,
    votingCount,
    unnamedCount: unnamed.length,
  };
}

function memberId(number: number, width: number): MemberId {
  return `member-${String(number).padStart(width, '0')}` as MemberId;
}

function votersIn(votings: readonly EnteredVoting[]): ReadonlySet<string> {
  return new Set(votings.flatMap(({ voting }) => voting.ballots.map(({ member }) => member)));
}

interface Seatable {
  readonly ids: ReadonlyMap<string, MemberId>;
  readonly voters: ReadonlySet<string>;
  readonly number: number;
}

/** Who is called in the roll or votes has a vote; of others the document shows only that they speak. */
function seatFor({ id, called }: PlanMember, { ids, voters, number }: Seatable): SeatedMember {
  const voting = called || voters.has(id) ? 'full' : 'advisory';
  return { member: ids.get(id)!, label: `Member ${number}`, voting, weight: 1, group: null };
}

function officers(withChair: boolean): readonly SeatedMember[] {
  const none = { voting: 'none', weight: 1, group: null } as const;
  const clerk: SeatedMember = { member: CLERK, label: 'Clerk (entered by the import)', ...none };
  return withChair ? [{ member: CHAIR, label: 'Chair (entered by the import)', ...none }, clerk] : [clerk];
}

/** As many seats as the document shows votes for beyond those whom it names, and one for the movers. */
function unnamedSeats(votings: readonly EnteredVoting[], votingCount: number): readonly SeatedMember[] {
  const moved = votings.filter(({ entering }) => entering.as !== 'statement');
  const most = moved.reduce(
    (max, { entering }) => Math.max(max, 'tally' in entering ? sum(entering.tally) : 0),
    0,
  );
  const count = moved.length === 0 ? 0 : Math.max(1, most - votingCount);
  return Array.from({ length: count }, (_, at) => ({
    member: `unnamed-${at + 1}` as MemberId,
    label: `Member not named in the document, ${at + 1}`,
    voting: 'full',
    weight: 1,
    group: null,
  }));
}

function sum({ yes, no, abstain }: Tally): number {
  return yes + no + abstain;
}

const PRESIDING =
  /^(speaker|president[ea]?|presidenta|chair|chairman|chairwoman|chairperson|prasident(in)?|vorsitzende[r]?|presidente)$/u;
const ARTICLES = new Set('the mr mrs ms madam el la le il der die o a'.split(' '));

/** The one member who speaks as presiding officer, and does not vote; null where there is none, or more than one. */
function documentedChair(members: readonly PlanMember[], voters: ReadonlySet<string>): string | null {
  const presiding = members.filter(({ capacity }) => isPresiding(capacity));
  const [only] = presiding;
  return presiding.length === 1 && only && !voters.has(only.id) ? only.id : null;
}

function isPresiding(capacity: string | null): boolean {
  const words = wordsOf(capacity ?? '').filter((word) => !ARTICLES.has(word));
  return words.length === 1 && PRESIDING.test(words[0]!);
}
