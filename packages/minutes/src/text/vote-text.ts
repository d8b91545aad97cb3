import { isBlocking } from '@tauride/count';
import type { Choice, MotionKind } from '@tauride/procedure';
import type { NamedVote, VoteAct } from '../act/act.ts';
import { choiceName, methodName, outcomeName, questionName, tallyText } from '../words/terms.ts';
import { thresholdText } from '../words/threshold.ts';
import type { Words } from '../words/words.ts';
import { effectText } from './effect-text.ts';
import { bodyNames } from './body-names.ts';
import { cite, type ActText, type Paragraph, say, withNames } from './paragraph.ts';

const choices: readonly Choice[] = ['yes', 'no', 'abstain'];

/** A vote: the outcome first, then the numbers it rests on, then what it did. */
export function voteText(act: VoteAct, timeZone: string, words: Words): ActText {
  return {
    label: methodName(act.method, words),
    paragraphs: [
      outcomeText(act, words),
      ...consequenceText(act, words),
      ...findingText(act, words),
      neededText(act, words),
      presentText(act, words),
      ...entitledText(act, words),
      ...bodiesText(act, words),
      ...chairText(act, words),
      ...act.effects.flatMap((effect) => effectText(effect, timeZone, words)),
      ...namesText(act.votes, words),
      ...sealText(act, words),
      ...cite(act.citation),
    ],
  };
}

function outcomeText({ outcome, question }: VoteAct, words: Words): Paragraph {
  const named = outcomeName(outcome, words);
  if (question.kind === 'appeal') return say(words, 'minutes.vote.ruling', { outcome: named });
  return say(words, 'minutes.vote.result', { outcome: named, question: questionName(question, words) });
}

/** What it means that the votes against sufficed or not, for the two motions that they stop. */
function consequenceText({ outcome, question, repeat }: VoteAct, words: Words): readonly Paragraph[] {
  const repeated = repeat ? [say(words, 'minutes.vote.repeat', {}, 'figures')] : [];
  const of = stoppedBy[question.kind];
  if (of === undefined || (outcome !== 'blocked' && outcome !== 'not-blocked')) return repeated;
  return [say(words, `minutes.vote.${of}.${outcome}`), ...repeated];
}

const stoppedBy: { readonly [kind in MotionKind]?: 'considered' | 'orders' } = {
  'objection-to-consideration': 'considered',
  'call-for-orders-of-the-day': 'orders',
};

function findingText({ finding }: VoteAct, words: Words): readonly Paragraph[] {
  if (finding.kind === 'counted') {
    const { tally, weight, besides } = finding;
    return [
      figures(tallyText(tally, words)),
      ...(weight === undefined
        ? []
        : [
            say(
              words,
              'minutes.vote.weight',
              { tally: tallyText(weight.tally, words), total: weight.total },
              'figures',
            ),
          ]),
      ...(besides === undefined ? [] : [say(words, 'minutes.vote.besides', { count: besides }, 'figures')]),
    ];
  }
  if (finding.kind === 'not-taken') return [say(words, 'minutes.vote.not-taken')];
  return [say(words, finding.ayesHaveIt ? 'minutes.vote.ayes' : 'minutes.vote.noes')];
}

function figures(text: string): Paragraph {
  return { role: 'figures', spans: [{ voice: 'words', text }] };
}

/** Rule MIN-29: in a joint sitting each body has its own figures, and it is said in which the question failed. */
function bodiesText({ bodies, finding, failed }: VoteAct, words: Words): readonly Paragraph[] {
  const counts = finding.kind === 'counted' ? (finding.bodies ?? []) : [];
  const rows = bodies.flatMap(({ body, name, membership }) => {
    const count = counts.find((each) => each.body === body);
    if (count === undefined) return [];
    const tally = tallyText(count.tally, words);
    const { present } = count;
    const told =
      present === null
        ? words.text('minutes.vote.body.membership', { tally, membership })
        : words.text('minutes.vote.body.present', { tally, membership, present });
    return [say(words, 'minutes.vote.body', { body: name, tally: told }, 'figures')];
  });
  const lost = bodies.filter(({ body }) => failed.includes(body)).map(({ name }) => name);
  if (lost.length === 0) return rows;
  const lead = say(words, 'minutes.vote.failed', {}, 'figures');
  return [...rows, withNames(lead, lost)];
}

function neededText({ needed, basis, threshold: rule, bodies }: VoteAct, words: Words): Paragraph {
  const threshold = thresholdText(rule, words, bodyNames(bodies));
  // Of no votes at all nothing is a part: only what was asked is told.
  if (needed === null || basis === null || basis === 0)
    return say(words, 'minutes.vote.threshold', { threshold }, 'figures');
  const id = isBlocking(rule) ? 'minutes.vote.needed-against' : 'minutes.vote.needed';
  return say(words, id, { needed, basis, threshold }, 'figures');
}

function presentText({ membership, present }: VoteAct, words: Words): Paragraph {
  if (present === null) return say(words, 'minutes.vote.membership', { membership }, 'figures');
  return say(words, 'minutes.vote.present', { membership, present }, 'figures');
}

function entitledText({ entitled }: VoteAct, words: Words): readonly Paragraph[] {
  return entitled === null ? [] : [say(words, 'minutes.vote.entitled', { count: entitled }, 'figures')];
}

function chairText({ chairVote }: VoteAct, words: Words): readonly Paragraph[] {
  return chairVote === null
    ? []
    : [say(words, 'minutes.vote.chair', { choice: choiceName(chairVote, words) }, 'figures')];
}

function sealText({ finding }: VoteAct, words: Words): readonly Paragraph[] {
  if (finding.kind !== 'counted' || finding.seal === null) return [];
  const { count, root } = finding.seal;
  return [say(words, 'minutes.vote.seal', { count, root }, 'note')];
}

/** Rule MIN-48: by choice; where the roll was called by faction or body, in each of them by choice. */
function namesText(votes: readonly NamedVote[] | null, words: Words): readonly Paragraph[] {
  if (votes === null) return [];
  const sections = Map.groupBy(votes, ({ section = '' }) => section);
  const collator = new Intl.Collator(words.language);
  return [...sections]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .flatMap(([section, of]) => choices.flatMap((choice) => namesIn(section, choice, of, words)));
}

function namesIn(
  section: string,
  choice: Choice,
  votes: readonly NamedVote[],
  words: Words,
): readonly Paragraph[] {
  const names = votes.filter((vote) => vote.choice === choice).map(({ voter }) => voter.name);
  if (names.length === 0) return [];
  const values = { choice: choiceName(choice, words), count: names.length };
  const lead =
    section === ''
      ? say(words, 'minutes.vote.names', values, 'figures')
      : say(words, 'minutes.vote.names-in', { ...values, section }, 'figures');
  return [withNames(lead, names)];
}
