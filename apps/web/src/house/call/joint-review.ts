import { type BodyId, countsApart, type FoundedAssembly } from '@tauride/procedure';
import type { Tongue } from '../tongue.ts';
import { asksAmendments, hasBlocs, type JointDraft, presidesIn, rulesIn, weightOf } from './joint-draft.ts';

/** On which rolls the quorum is counted: the mode says so unless the call does. */
export function quorumIn({ quorum, mode }: Pick<JointDraft, 'quorum' | 'mode'>): 'combined' | 'each' {
  if (quorum !== '') return quorum;
  return countsApart(mode) ? 'each' : 'combined';
}

/** What a mode means, in one sentence: of two bodies both must agree, of more all. */
export function modeWhy(
  mode: JointDraft['mode'],
  { length: count }: readonly BodyId[],
  t: Tongue['t'],
): string {
  if (mode === 'concurrent' || mode === 'concurrent-sequential' || mode === 'separate-rooms')
    return count === 2 ? t(`call.mode.${mode}.both`) : t(`call.mode.${mode}.why`, { count });
  return t(`call.mode.${mode}.why`);
}

/** That bodies are asked first. */
export function askedReview(
  { bodies: known }: Pick<FoundedAssembly, 'bodies'>,
  asked: readonly BodyId[],
  { t, locale }: Pick<Tongue, 't' | 'locale'>,
): readonly string[] {
  if (asked.length === 0) return [];
  const names = asked.map((id) => known[id]?.name ?? id);
  const bodies = new Intl.ListFormat(locale).format(names);
  return [t('call.review.asked', { bodies })];
}

/** What the call means, in sentences, to be read before it is sent. */
export function jointReview(
  { bodies: known }: Pick<FoundedAssembly, 'bodies'>,
  bodies: readonly BodyId[],
  draft: JointDraft & { readonly share?: string },
  { t, locale }: Pick<Tongue, 't' | 'locale'>,
): readonly string[] {
  const nameOf = (id: BodyId): string => known[id]?.name ?? id;
  const listed = (ids: readonly string[]): string => new Intl.ListFormat(locale).format(ids);
  const presides = presidesIn(bodies, draft);
  const movers = bodies.filter((body) => !draft.silent.includes(body));
  return [
    t('call.review', { bodies: listed(bodies.map(nameOf)) }),
    modeWhy(draft.mode, bodies, t),
    ...(draft.mode === 'mixed'
      ? [t('call.review.least', { share: draft.share ?? t(`call.least.${draft.least}`) })]
      : []),
    ...(hasBlocs(draft)
      ? [
          t('call.review.weights', {
            weights: listed(bodies.map((body) => `${nameOf(body)} ${weightOf(draft, body) ?? '?'}`)),
          }),
        ]
      : []),
    presides?.kind === 'body'
      ? t('call.review.presides', { body: nameOf(presides.body) })
      : t(`call.review.presides.${presides?.kind ?? 'presidium'}`),
    t('call.review.rules', { body: nameOf(rulesIn(bodies, draft)) }),
    t(`call.review.quorum.${quorumIn(draft)}`),
    ...(asksAmendments(draft.mode) && draft.amendments === 'as-one' ? [t('call.review.amendments')] : []),
    ...(movers.length === bodies.length || movers.length === 0
      ? []
      : [t('call.review.movers', { bodies: listed(movers.map(nameOf)) })]),
  ];
}
