import { createHash } from 'node:crypto';
import { canonicalText } from '@tauride/kernel';
import type { BodyId } from '@tauride/procedure';
import type { ListPreview, ListRow } from '@tauride/protocol';
import { type Existing, planRoster, readRoster, type RosterPlan, type RosterRow } from '@tauride/roster';

/** A list of members to read, beside those who are there. */
export interface ListJob {
  readonly bytes: Uint8Array;
  readonly existing: Existing;
  readonly body: BodyId | null;
  /** The bodies whose members may be changed. */
  readonly within: readonly BodyId[];
  readonly reason: string;
}

export interface ReadList {
  /** The preview as JSON without the name under which it is kept: it is sent as it is. */
  readonly preview: string;
  /** `null` where a row is in error. */
  readonly plan: RosterPlan | null;
  /** The same for the same acts. */
  readonly digest: string;
}

export function readList({ bytes, existing, body, within, reason }: ListJob): ReadList {
  const read = readRoster(bytes, existing, { within, ...(body === null ? {} : { body }) });
  const plan = planRoster(read, existing, reason);
  const preview: Omit<ListPreview, 'list'> = {
    totals: read.totals,
    problems: read.problems,
    rows: read.rows.map(shown),
  };
  return {
    preview: JSON.stringify(preview),
    plan: plan.ok ? plan.value : null,
    digest: plan.ok ? digestOf(planRoster(read, existing), plan.value) : '',
  };
}

/** Of the acts without their reason, which may be given later. */
function digestOf(bare: ReturnType<typeof planRoster>, { people }: RosterPlan): string {
  const acts = bare.ok ? bare.value.commands : [];
  return createHash('sha256').update(canonicalText({ acts, people })).digest('hex');
}

/** Names and details of somebody new are in the file; only what concerns the seat is shown again. */
const ofSeat: ReadonlySet<string> = new Set([
  'label',
  'voting',
  'weight',
  'group',
  'office',
  'term_from',
  'term_until',
  'constituency',
  'alternate_for',
]);

function shown(row: RosterRow): ListRow {
  const { status, name } = row;
  if (row.status === 'error') return { row: row.row, status, name, changes: [] };
  const changes = row.changes
    .filter(({ field, to }) => status !== 'new' || (ofSeat.has(field) && to !== ''))
    .map(({ field, from, to }) => [field, from, to] as const);
  return { row: row.row, status, name, body: row.body, member: row.member, changes };
}
