import type { Minutes } from '@tauride/minutes';
import type {
  Knowledge,
  MemberId,
  SittingAct,
  SittingId,
  StatementId,
  StatementKind,
} from '@tauride/procedure';

/** A statement as the clerk writes it. */
export type StatementDraft = {
  readonly kind: StatementKind;
  /** Somebody who is no member, or is not named. */
  readonly named: boolean;
  readonly member: string | null;
  readonly who: string;
  readonly capacity: string;
  readonly text: string;
  readonly how: Knowledge;
  readonly source: string;
  readonly about: string;
  readonly answers: StatementId | '';
};

export const emptyStatement: StatementDraft = {
  kind: 'report',
  named: false,
  member: null,
  who: '',
  capacity: '',
  text: '',
  how: 'witnessed',
  source: '',
  about: '',
  answers: '',
};

/** The command that enters a draft; null while somebody or something is missing. */
export function statementOf(
  sitting: SittingId,
  { named, member, who, answers, text, ...draft }: StatementDraft,
): Extract<SittingAct, { type: 'EnterStatement' }> | null {
  const said = named ? (who.trim() === '' ? null : { named: who.trim() }) : memberOf(member);
  if (said === null || text.trim() === '') return null;
  return {
    type: 'EnterStatement',
    sitting,
    ...draft,
    who: said,
    text: text.trim(),
    answers: answers === '' ? null : answers,
  };
}

function memberOf(member: string | null): { readonly member: MemberId } | null {
  return member === null ? null : { member: member as MemberId };
}

/** A statement that another can answer. */
export type Stated = { readonly id: StatementId; readonly entry: number; readonly text: string };

/** Statements of the sitting, the newest first. */
export function statedIn(minutes: Minutes | null): readonly Stated[] {
  return (minutes?.lines ?? [])
    .flatMap(({ seq, act }) =>
      act.kind === 'statement' ? [{ id: act.statement, entry: seq, text: act.text }] : [],
    )
    .toReversed();
}
