import { tableHas } from '@tauride/kernel';
import type {
  Body,
  BodyId,
  CheckIn,
  ConfirmLevel,
  FoundedAssembly,
  Instant,
  MemberId,
  SittingAct,
  SittingId,
} from '@tauride/procedure';
import { type JointDraft, jointOf, noJoint } from './joint-draft.ts';

export type CallCommand = Extract<SittingAct, { readonly type: 'CallSitting' }>;

/** The call of a sitting as it is written; the day and hour as its field gives them, the agenda a line for each item. */
export type CallDraft = {
  readonly title: string;
  readonly kind: CallCommand['kind'];
  readonly place: string;
  readonly at: string;
  readonly publicity: NonNullable<CallCommand['publicity']>;
  readonly agenda: string;
  readonly body: string;
  readonly joint: JointDraft;
  readonly checkIn: (typeof checkIns)[number];
  readonly rehearsal: boolean;
  readonly confirm: ConfirmLevel;
};

/** How whoever comes is entered; `oneself` is what a call that says nothing means. */
export const checkIns = ['oneself', 'code', 'desk'] as const satisfies readonly CheckIn[];

export const emptyCall: CallDraft = {
  title: '',
  kind: 'regular',
  place: '',
  at: '',
  publicity: 'public',
  agenda: '',
  body: '',
  joint: noJoint,
  checkIn: 'oneself',
  rehearsal: false,
  confirm: 'never',
};

/** Characters of a title, a place or an item, and items of an agenda, that the hall takes. */
export const longest = { line: 200, agenda: 200 } as const;

/** The items of the agenda, one from each line that isn't empty. */
export function agendaOf(written: string): readonly string[] {
  return written.split('\n').flatMap((line) => line.trim() || []);
}

export type AgendaProblem =
  | { readonly kind: 'many'; readonly most: number }
  | { readonly kind: 'long'; readonly most: number; readonly number: number };

/** Why the hall would not take this agenda; null where it would. */
export function agendaProblem(items: readonly string[]): AgendaProblem | null {
  if (items.length > longest.agenda) return { kind: 'many', most: longest.agenda };
  const at = items.findIndex((item) => item.length > longest.line);
  return at === -1 ? null : { kind: 'long', most: longest.line, number: at + 1 };
}

/** The bodies whose sittings a member may call: as chair or as clerk. */
export function callableBodies({ bodies }: FoundedAssembly, member: MemberId | null): readonly Body[] {
  if (member === null) return [];
  return Object.values(bodies).filter(({ offices }) => offices.chair === member || offices.clerk === member);
}

/** An id that no sitting has, called or proposed, made of the day: `sitting-2026-05-01`, on the same day then
 *  `sitting-2026-05-01-2`. */
export function sittingIdFor(
  { sittings, jointProposals }: Pick<FoundedAssembly, 'sittings' | 'jointProposals'>,
  day: string,
): SittingId {
  const base = `sitting-${day}`;
  for (let number = 1; ; number += 1) {
    const id = (number === 1 ? base : `${base}-${number}`) as SittingId;
    if (!tableHas(sittings, id) && !(jointProposals && tableHas(jointProposals, id))) return id;
  }
}

/** The command that calls the sitting as it is written, or null while something is missing.
 *  @param startsAt the moment that `draft.at` means, null while it means none */
export function callOf(
  assembly: FoundedAssembly,
  draft: CallDraft,
  { body, startsAt }: { readonly body: BodyId | null; readonly startsAt: Instant | null },
): CallCommand | null {
  const agenda = agendaOf(draft.agenda);
  const title = draft.title.trim();
  if (body === null || startsAt === null || title === '' || agendaProblem(agenda) !== null) return null;
  const sitting = jointOf(body, draft.joint);
  if (sitting === null) return null;
  const { kind, publicity, checkIn, confirm } = draft;
  return {
    type: 'CallSitting',
    sitting: sittingIdFor(assembly, draft.at.slice(0, 10)),
    kind,
    title,
    place: draft.place.trim(),
    startsAt,
    hoursRecorded: true,
    publicity,
    agenda,
    checkIn,
    ...(draft.rehearsal ? { rehearsal: true as const } : {}),
    ...(confirm === 'never' ? {} : { confirm }),
    ...sitting,
  };
}
