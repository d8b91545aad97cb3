import { motionName, pointName } from '@tauride/minutes';
import type { MotionKind, PointKind, Refusal } from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import type { MessageId } from '../messages/topics.ts';
import { capitalised, shortCitation } from './motion-text.ts';
import type { Tongue } from './tongue.ts';

/** Why the rules say no, in the words of the screen. */
export function refusalWhy(refused: Pick<Refusal, 'code' | 'detail'>, { t }: Tongue): string {
  return t(`refusals.${refused.code}`, refused.detail);
}

export type RefusalView = {
  readonly title: string;
  readonly why: string;
  readonly instead?: string;
  readonly citation?: string;
  readonly note: string;
};

/** A refusal of the server in the words of the screen; a code unknown to it is told in the server's own words. */
export function refusalView(problem: Problem, act: string, tongue: Tongue): RefusalView {
  const { t } = tongue;
  const id = `refusals.${problem.code}` as MessageId;
  const own = t(id, problem.values);
  const acts = (problem.instead ?? []).flatMap(({ kind }) => kindName(kind, tongue));
  return {
    title: t('house.refused.title', { act }),
    why: own === id ? t('refusals.other', { detail: problem.detail }) : own,
    ...(acts.length === 0 ? {} : { instead: t('house.refused.instead', { acts: acts.join(', ') }) }),
    ...(problem.citation ? { citation: shortCitation(problem.citation) } : {}),
    note: t('house.refused.kept'),
  };
}

const points: readonly string[] = [
  'point-of-order',
  'raise-question-of-privilege',
  'parliamentary-inquiry',
  'request-for-information',
] satisfies readonly PointKind[];

const motions: readonly string[] = [
  'main',
  'postpone-indefinitely',
  'amend',
  'commit',
  'postpone-certain',
  'limit-extend-debate',
  'previous-question',
  'lay-on-table',
  'recess',
  'adjourn',
  'appeal',
  'withdraw',
  'take-from-table',
  'reconsider',
] satisfies readonly MotionKind[];

function kindName(kind: string | undefined, { words, locale }: Tongue): readonly string[] {
  if (kind === undefined) return [];
  if (points.includes(kind)) return [capitalised(pointName(kind as PointKind, words), locale)];
  return motions.includes(kind) ? [capitalised(motionName(kind as MotionKind, words), locale)] : [];
}
