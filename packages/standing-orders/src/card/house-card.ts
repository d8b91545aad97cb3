import { methodName } from '@tauride/minutes';
import type { QuorumRule, Rulebook } from '@tauride/procedure';
import { type Card, type CardRow, row } from './card.ts';
import { listed, type RuleWords } from './rule-words.ts';

/** What a rulebook says of the house itself, apart from its motions. */
export function houseCard(rulebook: Rulebook, words: RuleWords): Card {
  const { quorumToDebate } = rulebook;
  const rows = [
    ...row('model', words.text(`rules.model.${rulebook.model}`), words),
    ...row('voting-order', words.text(`rules.voting-order.${rulebook.votingOrder}`), words),
    ...row('quorum', quorumText(rulebook.quorum, words), words),
    ...row('quorum-to-debate', quorumToDebate && quorumText(quorumToDebate, words), words),
    ...debateRows(rulebook, words),
    ...votingRows(rulebook, words),
    ...row('elections', electionText(rulebook, words), words),
    ...row('withdrawal', words.text(`rules.withdrawal.${rulebook.withdrawal}`), words),
  ];
  return { title: rulebook.citeAs.replace(/[\s,]+$/, ''), rows };
}

function quorumText(rule: QuorumRule, words: RuleWords): string {
  switch (rule.kind) {
    case 'none':
      return words.text('rules.none');
    case 'number': {
      const text = words.text('rules.quorum.number', { count: rule.count });
      return rule.countedFrom ? words.text('rules.quorum.voters', { quorum: text }) : text;
    }
    default: {
      const id = rule.compare === 'gt' ? 'rules.quorum.more-than' : 'rules.quorum.at-least';
      const share = words.text(id, { num: rule.num, den: rule.den });
      return words.text('rules.quorum.fraction', { share });
    }
  }
}

function debateRows({ debate, floor }: Rulebook, words: RuleWords): readonly CardRow[] {
  const { speechSeconds, speechesPerQuestion } = debate;
  const preference = floor.preference.map((one) => words.text(`rules.preference.${one}`));
  return [
    ...row(
      'speech',
      speechSeconds === null ? words.text('rules.no-limit') : timeText(speechSeconds, words),
      words,
    ),
    ...row(
      'speeches',
      speechesPerQuestion === null ? words.text('rules.no-limit') : String(speechesPerQuestion),
      words,
    ),
    ...row('preference', preference.join(', '), words),
    ...row('lists', floor.lists?.join(', '), words),
  ];
}

function timeText(seconds: number, words: RuleWords): string {
  if (seconds % 60 === 0) return words.text('rules.minutes', { count: seconds / 60 });
  return words.text('rules.seconds', { count: seconds });
}

function votingRows({ voting }: Rulebook, words: RuleWords): readonly CardRow[] {
  const { secretOnDemandOf, tie, divisionOnDemandOf } = voting;
  const members = (count: number): string => words.text('rules.members', { count });
  return [
    ...row(
      'methods',
      listed(
        voting.methods.map((method) => methodName(method, words)),
        words,
        'or',
      ),
      words,
    ),
    ...row('chair', words.text(`rules.chair.${chairVote(voting)}`), words),
    ...row('division', members(divisionOnDemandOf), words),
    ...row('secret', typeof secretOnDemandOf === 'number' ? members(secretOnDemandOf) : null, words),
    ...row('tie', tie && words.text(`rules.tie.${tie}`), words),
    ...row('abstentions', abstentionText(voting, words), words),
    ...row('proxies', proxyText(voting, words), words),
  ];
}

function chairVote(voting: Rulebook['voting']): 'never' | 'only-if-decisive' | 'as-member' {
  if (voting.chairNeverVotes) return 'never';
  return voting.chairVotesOnlyIfDecisive ? 'only-if-decisive' : 'as-member';
}

/** What whoever calls an election may leave unsaid. */
function electionText({ elections }: Rulebook, words: RuleWords): string {
  const { nominations, acceptance, needs, nextRound, ties, ballot, unopposed } = elections;
  const said = [
    words.text(`rules.election.nominations.${nominations}`),
    ...(nominations === 'members' ? [words.text(`rules.election.acceptance.${acceptance}`)] : []),
    words.text(`rules.election.needs.${needs}`),
    ...(needs === 'majority' ? [words.text(`rules.election.next-round.${nextRound}`)] : []),
    words.text(`rules.election.ties.${ties}`),
    words.text(`rules.election.ballot.${ballot}`),
    words.text(`rules.election.unopposed.${unopposed}`),
  ];
  return said.join('; ');
}

function proxyText({ proxies }: Rulebook['voting'], words: RuleWords): string | null {
  if (!proxies) return null;
  const { holders, perHolder, chains, secretBallots } = proxies;
  return [
    words.text(`rules.proxies.${holders}`),
    perHolder === null
      ? words.text('rules.proxies.any-number')
      : words.text('rules.proxies.most', { count: perHolder }),
    ...(chains ? [words.text('rules.proxies.chains')] : []),
    ...(secretBallots ? [words.text('rules.proxies.secret')] : []),
  ].join(', ');
}

function abstentionText({ abstentions }: Rulebook['voting'], words: RuleWords): string | null {
  if (!abstentions) return null;
  return [
    words.text(`rules.too-many.${abstentions.tooMany}`),
    words.text(`rules.again.${abstentions.again}`),
  ].join(', ');
}
