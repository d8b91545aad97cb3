import { unreachable } from '@tauride/kernel';
import type { ElectedQuota, ElectionRules } from '@tauride/procedure';
import type { ElectionAct, LotTold, PassingElectionAct, RoundTold } from '../act/election-acts.ts';
import type { MessageId, Words } from '../words/words.ts';
import { type ActText, cite, type Paragraph, say, withNames } from './paragraph.ts';
import { reasonOf } from './reason.ts';

/** Rules MIN-32 and MIN-33: an election from its call to the declaration. */
export function electionText(act: ElectionAct | PassingElectionAct, words: Words): ActText {
  return { label: words.text('minutes.election.label'), paragraphs: paragraphsOf(act, words) };
}

function paragraphsOf(act: ElectionAct | PassingElectionAct, words: Words): readonly Paragraph[] {
  if (act.kind === 'papers-entered')
    return [say(words, 'minutes.election.papers', { count: act.papers, batch: act.batch, by: act.by.name })];
  const { office } = act;
  const told = (id: MessageId, values: Record<string, string | number> = {}): Paragraph =>
    say(words, id, { office, ...values });
  switch (act.kind) {
    case 'election-called':
      return [told('minutes.election.called'), ...rulesText(act.rules, words), ...cite(act.citation)];
    case 'nominated':
      return [nominatedText(act, words), ...peopleText(act.candidate.people, words)];
    case 'nomination-accepted':
      return [told('minutes.election.accepted', { name: act.name })];
    case 'nomination-refused': {
      const { name, withdrawn } = act;
      return [told(withdrawn ? 'minutes.election.withdrawn' : 'minutes.election.declined', { name })];
    }
    case 'candidate-groups':
      return [
        ...(act.accepts ? [told('minutes.election.accepted', { name: act.name })] : []),
        groupsText(act, words),
      ];
    case 'nominations-closed':
      return [told('minutes.election.closed'), standingText(act.standing, words), ...cite(act.citation)];
    case 'nominations-reopened':
      return [told('minutes.election.reopened'), ...cite(act.citation)];
    case 'elected-unopposed':
      return [withNames(told('minutes.election.unopposed'), act.elected), ...cite(act.citation)];
    case 'round-opened':
      return [told('minutes.election.opened', { number: act.number }), standingText(act.standing, words)];
    case 'paper-handed':
    case 'paper-taken-back':
      return [told(`minutes.election.${act.kind}`, { name: act.to.name })];
    case 'round-closed':
      return [told('minutes.election.round-closed', { number: act.number, count: act.ballots })];
    case 'lot-drawn':
      return act.lots.flatMap((lot) => lotText(lot, office, words));
    case 'round-declared':
      return declaredText(act, words);
    case 'round-abandoned':
      return [
        told('minutes.election.round-abandoned', { number: act.number }),
        ...reasonOf(words, act.reason),
      ];
    case 'election-abandoned':
      return [told('minutes.election.abandoned'), ...reasonOf(words, act.reason)];
    default:
      return unreachable(act);
  }
}

/** Rule PR-24: what was sealed, and that it can't be counted again where that is so. */
export function sealText({ seal: { count, root }, hidden }: RoundTold, words: Words): readonly Paragraph[] {
  return [
    say(words, 'minutes.election.seal', { count, root }, 'note'),
    ...(hidden ? [say(words, 'minutes.election.hidden', {}, 'note')] : []),
  ];
}

function standingText(names: readonly string[], words: Words): Paragraph {
  return withNames(say(words, 'minutes.election.standing', {}, 'figures'), names);
}

function rulesText(rules: ElectionRules, words: Words): readonly Paragraph[] {
  const values = { count: rules.seats, method: electionMethodName(rules, words) };
  return [say(words, 'minutes.election.places', values, 'figures'), ...quotasText(rules.quotas, words)];
}

/** How votes become places, and each condition on who is elected, in plain words. */
export function electionTerms(rules: ElectionRules, words: Words): readonly string[] {
  const quotas = quotasText(rules.quotas, words).map(({ spans }) => spans.map(({ text }) => text).join(''));
  return [electionMethodName(rules, words), ...quotas];
}

export function quotasText(quotas: readonly ElectedQuota[], words: Words): readonly Paragraph[] {
  return quotas.flatMap(({ group, atLeast, atMost }) => [
    ...(atLeast === undefined
      ? []
      : [say(words, 'minutes.election.quota.at-least', { group, count: atLeast }, 'figures')]),
    ...(atMost === undefined
      ? []
      : [say(words, 'minutes.election.quota.at-most', { group, count: atMost }, 'figures')]),
  ]);
}

/** Rule RE-41: the conditions that those elected do not meet. */
export function unmetText(quotas: readonly ElectedQuota[], words: Words): readonly Paragraph[] {
  return quotas.map(({ group, atLeast, atMost }) =>
    atLeast === undefined
      ? say(words, 'minutes.election.unmet.at-most', { group, count: atMost ?? 0 })
      : say(words, 'minutes.election.unmet.at-least', { group, count: atLeast }),
  );
}

/** How an election is counted: by the method's name, or what marks need. */
export function electionMethodName({ method, needs }: ElectionRules, words: Words): string {
  if (method.kind === 'people' && needs !== 'method') return words.text(`minutes.election.method.${needs}`);
  return words.text(`minutes.election.method.${method.by}`);
}

function nominatedText(
  { office, candidate, by, source, entered }: ElectionAct & { readonly kind: 'nominated' },
  words: Words,
): Paragraph {
  const values = { office, name: candidate.name, by: by.name };
  if (source === 'self') return say(words, 'minutes.election.stood', { office, name: candidate.name });
  if (source === 'committee') return say(words, 'minutes.election.committee', values);
  return say(words, entered ? 'minutes.election.from-floor' : 'minutes.election.nominated', values);
}

function groupsText(
  { office, name, groups }: ElectionAct & { readonly kind: 'candidate-groups' },
  words: Words,
): Paragraph {
  if (groups.length === 0) return say(words, 'minutes.election.no-group', { name, office });
  return withNames(say(words, 'minutes.election.groups', { name, office }), groups);
}

function peopleText(people: readonly string[], words: Words): readonly Paragraph[] {
  return people.length === 0 ? [] : [withNames(say(words, 'minutes.election.list', {}, 'figures'), people)];
}

export function lotText(lot: LotTold, office: string, words: Words): readonly Paragraph[] {
  const { purpose, among, chosen, by } = lot;
  return [
    withNames(say(words, `minutes.election.lot.${purpose}`, { office }), among),
    say(words, `minutes.election.lot.${by}`, { name: chosen }),
  ];
}

function declaredText(
  { office, round, rules, complete, unmet, citation }: ElectionAct & { readonly kind: 'round-declared' },
  words: Words,
): readonly Paragraph[] {
  const { number, elected } = round;
  const values = { office, number };
  const result =
    elected.length === 0
      ? say(words, 'minutes.election.nobody', values)
      : withNames(say(words, 'minutes.election.elected', values), elected);
  return [
    result,
    say(
      words,
      'minutes.election.places',
      { count: rules.seats, method: electionMethodName(rules, words) },
      'figures',
    ),
    ...figuresText(round, words),
    ...unmetText(unmet, words),
    ...(complete ? [] : [say(words, 'minutes.election.follows')]),
    ...sealText(round, words),
    ...cite(citation),
  ];
}

/** Rule MIN-33: papers cast, blank and invalid, what elects, and what each had where the method has one number for each. */
function figuresText(round: RoundTold, words: Words): readonly Paragraph[] {
  const { ballots, blank, invalid, quota, votes, seats } = round;
  return [
    say(words, 'minutes.election.ballots', { ballots, blank, invalid }, 'figures'),
    ...(quota === null ? [] : [say(words, 'minutes.election.quota', { quota }, 'figures')]),
    ...votes.map((each) => say(words, 'minutes.election.votes', { ...each }, 'figures')),
    ...seats.map(({ name, votes: had, seats: count }) =>
      say(words, 'minutes.election.seats-of', { name, votes: had, count }, 'figures'),
    ),
  ];
}
