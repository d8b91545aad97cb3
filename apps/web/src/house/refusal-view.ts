import { pointName } from '@tauride/minutes';
import { isOwnKind, type MotionKind, motionKinds, type PointKind, type Refusal } from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import type { MessageId } from '../messages/topics.ts';
import { capitalised, kindName, shortCitation } from './motion-text.ts';
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
  const acts = (problem.instead ?? []).flatMap(({ kind }) => nameOf(kind, tongue));
  return {
    title: t('house.refused.title', { act }),
    why: own === id ? inServersWords(problem, tongue) : own,
    ...(acts.length === 0 ? {} : { instead: t('house.refused.instead', { acts: acts.join(', ') }) }),
    ...(problem.citation ? { citation: shortCitation(problem.citation) } : {}),
    note: t('house.refused.kept'),
  };
}

function inServersWords({ detail }: Problem, { t }: Tongue): string {
  const other = t('refusals.other', { detail });
  // Where no words for refusals could be had.
  return other === 'refusals.other' ? detail : other;
}

const points: readonly string[] = [
  'point-of-order',
  'raise-question-of-privilege',
  'parliamentary-inquiry',
  'request-for-information',
] satisfies readonly PointKind[];

const motions: readonly string[] = motionKinds;

function isMotion(kind: string): kind is MotionKind {
  return motions.includes(kind) || isOwnKind(kind);
}

function nameOf(kind: string | undefined, tongue: Tongue): readonly string[] {
  if (kind === undefined) return [];
  const { words, locale } = tongue;
  if (points.includes(kind)) return [capitalised(pointName(kind as PointKind, words), locale)];
  return isMotion(kind) ? [kindName(kind, tongue)] : [];
}
