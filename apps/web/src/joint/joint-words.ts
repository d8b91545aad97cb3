import { isBlocking } from '@tauride/count';
import { countsApart } from '@tauride/procedure';
import type { Tongue } from '../house/tongue.ts';
import type { BodyPart, JointVote } from './joint-vote.ts';

/** What became of the question in one body, or where it stands there. */
export function partWord(vote: JointVote, part: BodyPart, { t }: Pick<Tongue, 't'>): string {
  if (!part.announced) return t(`joint.stage.${part.stage}`);
  if (part.weight !== null) return t(`joint.side.${part.side ?? 'none'}`, { weight: part.weight });
  if (part.agreed === null) return '';
  if (countsApart(vote.mode) || vote.whole === null)
    return t(part.agreed ? 'joint.agreed' : 'joint.not-agreed');
  return t(part.agreed ? 'joint.reached' : 'joint.not-reached');
}

/** What the mode asks of the bodies, in one sentence. */
export function ruleWords({ mode, parts }: JointVote, { t }: Pick<Tongue, 't'>): string {
  if (countsApart(mode))
    return parts.length === 2 ? t('joint.rule.both') : t('joint.rule.all', { count: parts.length });
  return mode === 'mixed' || mode === 'weighted' ? t(`joint.rule.${mode}`) : t('joint.rule.each');
}

/** By how much each body fell short that did not reach what was asked of it. */
export function shortWords({ parts }: JointVote, { t }: Pick<Tongue, 't'>): readonly string[] {
  return parts.flatMap(({ announced, agreed, name, result }) => {
    if (!announced || agreed !== false) return [];
    const row = result?.rows.find(({ met }) => !met);
    const yes = result?.tally?.yes;
    if (row === undefined || yes === undefined || row.needed === null || isBlocking(row.fraction))
      return [t('joint.fell', { body: name })];
    return [t('joint.short', { body: name, count: Math.max(1, row.needed - yes) })];
  });
}

/** What is going on while the bodies vote: the word, and a sentence beside it. */
export function votingWords(
  vote: JointVote,
  tongue: Pick<Tongue, 't' | 'locale'>,
): { readonly word: string; readonly why: string } {
  const { t, locale } = tongue;
  const listed = (parts: readonly BodyPart[]): string =>
    new Intl.ListFormat(locale).format(parts.map(({ name }) => name));
  const staged = (...stages: readonly BodyPart['stage'][]) =>
    vote.parts.filter(({ stage }) => stages.includes(stage));
  if (vote.mode === 'separate-rooms') {
    const [reported, open] = [staged('reported'), staged('votes')];
    const told =
      reported.length === 0 ? t('joint.rooms.none') : t('joint.rooms.reported', { bodies: listed(reported) });
    const left =
      reported.length === 0 || open.length === 0 ? [] : [t('joint.rooms.open', { bodies: listed(open) })];
    return { word: t('joint.rooms'), why: [told, ...left].join(' ') };
  }
  if (vote.mode === 'concurrent-sequential') {
    const now = staged('votes', 'reported');
    const waits = staged('waits');
    if (now.length === 0)
      return { word: t('joint.next', { body: waits[0]?.name ?? '' }), why: ruleWords(vote, tongue) };
    const why = waits.length === 0 ? ruleWords(vote, tongue) : t('joint.then', { bodies: listed(waits) });
    return { word: t('joint.now', { body: listed(now) }), why };
  }
  return { word: t('joint.voting'), why: ruleWords(vote, tongue) };
}
