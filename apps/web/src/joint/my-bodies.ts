import {
  type BodyId,
  type FoundedAssembly,
  linesBy,
  type MemberId,
  type Sitting,
  votesOf,
} from '@tauride/procedure';
import type { Tongue } from '../house/tongue.ts';
import type { JointVote } from './joint-vote.ts';

/** The bodies in which a member votes in this poll: by its register, or, before they vote, by the seats. */
export function bodiesOf(
  assembly: FoundedAssembly,
  {
    sitting,
    vote,
    member,
  }: { readonly sitting: Sitting; readonly vote: JointVote; readonly member: MemberId },
): readonly BodyId[] {
  const voting = linesBy(vote.poll, member).flatMap(({ votes }) => votes.map(({ body }) => body));
  const ids = voting.length > 0 ? voting : votesOf(assembly, sitting, member).map(({ body }) => body);
  return [...new Set(ids)];
}

/** Where this member votes, and whose turn it is: in a sentence; empty where they vote in none of the bodies. */
export function mineWords(
  vote: JointVote,
  mine: readonly BodyId[],
  { t, locale }: Pick<Tongue, 't' | 'locale'>,
): string {
  const parts = vote.parts.filter(({ body }) => mine.includes(body));
  const [first] = parts;
  if (first === undefined || vote.poll.phase === 'announced') return '';
  const bodies = new Intl.ListFormat(locale).format(parts.map(({ name }) => name));
  const now = vote.parts.find(({ stage }) => stage === 'votes' || stage === 'reported')?.name ?? '';
  if (parts.every(({ stage }) => stage === 'waits')) return t('joint.mine.waits', { now, mine: bodies });
  if (vote.poll.of !== undefined && parts.every(({ stage }) => stage === 'counted'))
    return now === '' ? '' : t('joint.mine.voted', { now, mine: bodies });
  if (vote.mode === 'separate-rooms') return t('joint.mine.room', { mine: bodies });
  return parts.length === 1 ? t('joint.mine.one', { body: first.name }) : t('joint.mine.each', { bodies });
}
