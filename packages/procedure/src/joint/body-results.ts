import {
  basisOf,
  type BodyFraction,
  type Count,
  isMet,
  requiredYes,
  rowsOf,
  type Tally,
} from '@tauride/count';
import type { BodyId } from '../ids.ts';
import type { BodyCount, Poll } from '../poll/state.ts';

/** What one body of a joint sitting had to reach. */
export interface BodyRow {
  readonly fraction: BodyFraction;
  /** The least number on the side of the fraction that meets it. */
  readonly needed: number | null;
  /** What the fraction is taken of. */
  readonly basis: number;
  readonly met: boolean;
}

/** The votes of one body in a poll of a joint sitting, with what it had to reach. */
export interface BodyResult {
  readonly body: BodyId;
  /** `null` where this body's votes were not counted, or not yet. */
  readonly tally: Tally | null;
  readonly membership: number;
  /** `null` where nobody recorded it. */
  readonly present: number | null;
  /** Of the first row; `null` where nothing is asked of this body alone. */
  readonly needed: number | null;
  readonly basis: number | null;
  /** Whether every row is met; `null` where none is asked, or nothing is counted. */
  readonly carried: boolean | null;
  readonly rows: readonly BodyRow[];
}

/** Rule JS-20: each body's part in a poll, in the order of the call. None where only one body sits. */
export function bodyResults(poll: Poll, previousNotice = false): readonly BodyResult[] {
  const rows = rowsOf(poll.threshold);
  return (poll.bodies ?? []).map(({ body, membership }) => {
    const part = partOf(poll, body);
    const count = part && bodyCount(part, { membership, previousNotice });
    const asked = rows.filter((row) => row.body === body).map((row) => rowResult(row, count));
    const known = asked.flatMap((row) => row ?? []);
    const carried = known.length === 0 ? null : known.every(({ met }) => met);
    return {
      body,
      tally: part?.tally ?? null,
      membership,
      present: part?.present ?? null,
      needed: known[0]?.needed ?? null,
      basis: known[0]?.basis ?? null,
      carried,
      rows: known,
    };
  });
}

function rowResult(fraction: BodyFraction, count: Count | undefined): BodyRow | null {
  if (!count || fraction.measure === 'weight') return null;
  return {
    fraction,
    needed: requiredYes(fraction, count) ?? null,
    basis: basisOf(count, fraction.basis),
    met: isMet(fraction, count),
  };
}

/** Hands are known while they are counted, a box when it is sealed. */
function partOf(poll: Poll, body: BodyId): BodyCount | undefined {
  if (poll.phase !== 'open')
    return poll.finding.kind === 'counted'
      ? poll.finding.bodies?.find((part) => part.body === body)
      : undefined;
  const parts = poll.parts.filter((part) => part.body === body);
  if (parts.length === 0) return undefined;
  const sum = (key: keyof Tally): number => parts.reduce((total, part) => total + part[key], 0);
  return { body, tally: { yes: sum('yes'), no: sum('no'), abstain: sum('abstain') }, present: null };
}

/** Rule RP-25: where nobody recorded who is present, those who were counted are. */
export function bodyCount(
  { tally, present }: BodyCount,
  { membership, previousNotice }: { readonly membership: number; readonly previousNotice: boolean },
): Count {
  const { yes, no, abstain } = tally;
  const counted = yes + no + abstain;
  return {
    tally,
    electorate: { membership, present: present ?? counted, entitled: membership },
    previousNotice,
  };
}
