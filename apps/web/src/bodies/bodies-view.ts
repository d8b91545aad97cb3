import { tableValues } from '@tauride/kernel';
import {
  type Body,
  type BodyId,
  type BodyNode,
  type FoundedAssembly,
  type MemberId,
  membersOf,
  officesOf,
  overTerm,
  type Instant,
  type Seated,
  type SeatedMember,
  type Sitting,
} from '@tauride/procedure';

const collator = new Intl.Collator(undefined, { numeric: true });

/** Siblings by name as people sort them. */
export function sorted(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes
    .map(({ body, parts }) => ({ body, parts: sorted(parts) }))
    .sort((one, other) => collator.compare(one.body.name, other.body.name));
}

export function countBodies(nodes: readonly BodyNode[]): number {
  return nodes.reduce((sum, { parts }) => sum + 1 + countBodies(parts), 0);
}

export function findBodies({ bodies }: Pick<FoundedAssembly, 'bodies'>, written: string): readonly Body[] {
  const parts = plain(written).split(/\s+/u).filter(Boolean);
  return Object.values(bodies)
    .filter(({ name, id }) => parts.every((part) => ` ${plain(`${name} ${id}`)}`.includes(` ${part}`)))
    .sort((one, other) => collator.compare(one.name, other.name));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const sittingsKept = new WeakMap<FoundedAssembly['sittings'], ReadonlyMap<BodyId, Sitting>>();

/** The sitting that each body is in now, or else the next that is called. */
export function nextSittings({ sittings }: Pick<FoundedAssembly, 'sittings'>): ReadonlyMap<BodyId, Sitting> {
  const known = sittingsKept.get(sittings);
  if (known !== undefined) return known;
  const next = new Map<BodyId, Sitting>();
  const coming = tableValues(sittings)
    .filter(({ phase }) => phase !== 'adjourned')
    .sort((one, other) => rank(other) - rank(one) || other.call.startsAt - one.call.startsAt);
  for (const sitting of coming) for (const body of sitting.bodies) next.set(body, sitting);
  sittingsKept.set(sittings, next);
  return next;
}

function rank({ phase }: Sitting): number {
  return phase === 'called' ? 1 : 0;
}

export type Grouping = 'faction' | 'constituency' | 'none';

/** A member as a row of a body's page. */
export type SeatRow = Seated & {
  readonly name: string;
  readonly offices: ReturnType<typeof officesOf>;
  /** The last day is over. */
  readonly isOver: boolean;
};

export type RowGroup = { readonly title: string; readonly rows: readonly SeatRow[] };

type Asked = {
  readonly assembly: FoundedAssembly;
  readonly directory: { readonly [member: string]: string };
  readonly body: Body;
  readonly by: Grouping;
  readonly now: Instant;
  readonly written: string;
};

/** The members of a body in groups, each by name; only those whose name has a word that begins so. */
export function rowGroups({ assembly, directory, body, by, now, written }: Asked): readonly RowGroup[] {
  const parts = plain(written).split(/\s+/u).filter(Boolean);
  const over = new Set(overTerm(assembly, body.id, now).map(({ member }) => member.id));
  const rows = membersOf(assembly, body.id)
    .map(({ member, seat }): SeatRow => ({
      member,
      seat,
      name: Object.hasOwn(directory, member.id) ? directory[member.id]! : member.label,
      offices: officesOf(body, member.id),
      isOver: over.has(member.id),
    }))
    .filter(({ name, member }) => {
      const words = ` ${plain(`${name} ${member.label}`)}`;
      return parts.every((part) => words.includes(` ${part}`));
    })
    .sort((one, other) => collator.compare(one.name, other.name));
  const groups = Map.groupBy(rows, ({ seat }) => titleOf(seat, by));
  return [...groups]
    .map(([title, of]) => ({ title, rows: of }))
    .sort(
      (one, other) =>
        Number(one.title === '') - Number(other.title === '') || collator.compare(one.title, other.title),
    );
}

function titleOf({ group, constituency }: SeatRow['seat'], by: Grouping): string {
  return by === 'none' ? '' : ((by === 'faction' ? group : constituency) ?? '');
}

/** How much of the groups fits into so many rows. */
export function firstRows(groups: readonly RowGroup[], most: number): readonly RowGroup[] {
  let room = most;
  return groups.flatMap(({ title, rows }) => {
    const shown = rows.slice(0, Math.max(0, room));
    room -= shown.length;
    return shown.length === 0 ? [] : [{ title, rows: shown }];
  });
}

/** A seat as an act names it, whole. */
export function seatedAs({ member, seat }: Seated): SeatedMember {
  const { body: _body, ...held } = seat;
  return { member: member.id, label: member.label, ...held };
}

/** A cell of a list, quoted. */
function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export type NewMember = {
  readonly body: BodyId;
  readonly name: string;
  readonly id: MemberId | null;
  readonly voting: string;
  readonly weight: string;
  readonly group: string;
  readonly constituency: string;
  readonly from: string;
  readonly until: string;
  readonly alternateFor: string;
};

/** Somebody new as a list of one: they come in by the same way as ten thousand. */
export function listOf(member: NewMember): string {
  const { body, name, id, voting, weight, group, constituency, from, until, alternateFor } = member;
  const head = 'id,name,body,voting,weight,group,constituency,term_from,term_until,alternate_for';
  const values = [id ?? '', name, body, voting, weight, group, constituency, from, until, alternateFor];
  return `${head}\n${values.map(cell).join(',')}\n`;
}
