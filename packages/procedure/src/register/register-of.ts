import { emptyTable, type Table, tableGet, tableHas, tableSetAll, tableValues } from '@tauride/kernel';
import { excludedIn, isExcluded } from '../admission/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MandateId, MemberId, MotionId } from '../ids.ts';
import { heldProxies } from '../mandate/held.ts';
import type { VoteIn } from '../poll/votes-of.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { mandateOf } from './mandate.ts';
import type { Register, RegisterLine, VotesAs } from './state.ts';

/** What is voted on, and how: some proxies are for certain questions only, and some for no secret ballot. */
export interface RegisterFor {
  /** The bodies that vote; all of the sitting where it is left out. */
  readonly of?: readonly BodyId[] | undefined;
  /** The question; none in an election. */
  readonly on?: MotionId | undefined;
  readonly secret: boolean;
}

export type Lines = Register & { readonly who: Table<RegisterLine> };

interface Known {
  readonly sitting: Pick<SittingInSession, 'presence' | 'substitutions' | 'excluded'>;
  readonly proxies: FoundedAssembly['proxies'];
  readonly lines: Lines;
}

/** A register of a large house takes a megabyte: what one screen asks for at once is kept, and no more. */
const KEPT = 4;

const known = new WeakMap<FoundedAssembly['members'], Map<string, Known>>();

/** Rules RV-1 to RV-6: who can vote now, with what, and for whom: a line for each act of voting. Members who are present vote for
 *  themselves; the seat of one who is not falls to the alternate who sits there, or else to the holder of a proxy. The last
 *  answers are kept, since screens ask for the same again and again. */
export function registerOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { of = sitting.bodies, on, secret }: RegisterFor,
): Lines {
  const before = known.get(state.members) ?? new Map<string, Known>();
  known.set(state.members, before);
  // Without proxies neither the question nor the way of voting changes who can vote.
  const asked = state.proxies.size === 0 ? [] : [on, secret];
  const key = [sitting.id, of.join(), ...asked].join(' ');
  const found = before.get(key);
  if (found && isOf(found, state, sitting)) return found.lines;
  const lines = register(state, sitting, { of, on, secret });
  before.delete(key);
  const [oldest] = before.keys();
  if (oldest !== undefined && before.size >= KEPT) before.delete(oldest);
  before.set(key, { sitting, proxies: state.proxies, lines });
  return lines;
}

function isOf({ sitting: then, proxies }: Known, state: FoundedAssembly, now: SittingInSession): boolean {
  return (
    then.presence === now.presence &&
    then.substitutions === now.substitutions &&
    then.excluded === now.excluded &&
    proxies === state.proxies
  );
}

type Asked = RegisterFor & { readonly of: readonly BodyId[] };

function register(state: FoundedAssembly, sitting: SittingInSession, asked: Asked): Lines {
  const lines = new Map<MandateId, RegisterLine>();
  for (const member of whoIsThere(state, sitting)) {
    const votes = asked.of.flatMap((body) => voteIn(state, member, body) ?? []);
    if (votes.length > 0) add(lines, { by: member, of: member, as: 'member' }, votes);
  }
  if (sitting.presence.phase === 'recorded')
    for (const { from, to, body, as } of others(state, sitting, asked)) {
      const vote = voteIn(state, from, body);
      if (vote) add(lines, { by: to, of: from, as }, [vote]);
    }
  const votes = [...lines.values()].reduce((sum, line) => sum + weightOf(line), 0);
  return { lines: lines.size, votes, who: tableSetAll(emptyTable as Table<RegisterLine>, lines) };
}

/** Where one holds two rights to vote for the same member in two bodies, it is one act all the same. */
function add(
  lines: Map<MandateId, RegisterLine>,
  line: Omit<RegisterLine, 'votes'>,
  votes: readonly VoteIn[],
): void {
  const mandate = mandateOf(line);
  const before = lines.get(mandate);
  lines.set(mandate, before ? { ...before, votes: [...before.votes, ...votes] } : { ...line, votes });
}

/** In no order: the table that is made of them has its own. */
function whoIsThere({ members }: FoundedAssembly, sitting: SittingInSession): readonly MemberId[] {
  const { presence } = sitting;
  const { buckets } = presence.phase === 'recorded' ? presence.present : members;
  const ids = buckets.flatMap((bucket) => Object.keys(bucket) as MemberId[]);
  return excludedIn(sitting).length === 0 ? ids : ids.filter((id) => !isExcluded(sitting, id));
}

function voteIn({ members }: FoundedAssembly, id: MemberId, body: BodyId): VoteIn | undefined {
  const seat = tableGet(members, id)?.seats.find((each) => each.body === body);
  return seat?.voting === 'full' ? { body, weight: seat.weight } : undefined;
}

interface ForAnother {
  readonly from: MemberId;
  readonly to: MemberId;
  readonly body: BodyId;
  readonly as: VotesAs;
}

/** Seats of members who are not there, each at most once: an alternate who sits in it goes before a proxy. */
function others(state: FoundedAssembly, sitting: SittingInSession, asked: Asked): readonly ForAnother[] {
  const { substitutions = [], presence } = sitting;
  const isThere = (id: MemberId): boolean => presence.phase === 'recorded' && tableHas(presence.present, id);
  const seated = substitutions.filter(({ alternate, for: member }) => isThere(alternate) && !isThere(member));
  const held = heldProxies(state, { ...asked, sitting, isThere });
  return asked.of.flatMap((body): ForAnother[] => {
    const inBody = seated.filter((each) => each.body === body);
    const taken = new Set(inBody.map((each) => each.for));
    const proxies = held.filter(({ body: of, from }) => of === body && !taken.has(from));
    return [
      ...inBody.map(({ alternate, for: from }) => ({ from, to: alternate, body, as: 'alternate' as const })),
      ...proxies.map(({ from, to }) => ({ from, to, body, as: 'proxy' as const })),
    ];
  });
}

export function weightOf({ votes }: Pick<RegisterLine, 'votes'>): number {
  return votes.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether each act of voting counts one, so that a ballot tells nothing about whose it is. */
export function isAlike({ who }: Pick<Lines, 'who'>): boolean {
  return tableValues(who).every((line) => weightOf(line) === 1);
}
