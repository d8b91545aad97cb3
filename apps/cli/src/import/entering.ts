import type { Choice } from '@tauride/procedure';
import type { ChoiceKind } from '../akn/model.ts';
import type { PlanBallot, PlanVoting } from '../akn/plan.ts';
import { outcomeOf, type StatedOutcome } from './outcome.ts';

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

export interface NamedChoice {
  /** Id in the plan. */
  readonly member: string;
  readonly choice: Choice;
}

/** How a voting of a document gets into the journal. Where the rules of the import would come to another result than the
 *  document, or nothing can be counted, the words of the document are entered and no result of ours. */
export type Entering =
  | { readonly as: 'recorded'; readonly ballots: readonly NamedChoice[]; readonly tally: Tally }
  | { readonly as: 'hands'; readonly tally: Tally }
  | { readonly as: 'consent' }
  | { readonly as: 'statement'; readonly why: string };

/** Seats that are made for voters whom a document only counts; more are not believed. */
const MOST_UNNAMED = 9_000;

/** Rules. */
export function enteringOf(voting: PlanVoting): Entering {
  if (voting.act !== 'voting') return told('the document gives it as a check of another voting');
  if (voting.ballots.length > 0) return named(voting);
  return voting.counts.every(({ value }) => value === 0) ? uncounted(voting) : counted(voting);
}

function told(why: string): Entering {
  return { as: 'statement', why };
}

function named(voting: PlanVoting): Entering {
  const ballots = choicesOf(voting.ballots);
  if (ballots.length === 0) return told('it is not known what those who are named chose');
  const tally = {
    yes: ballots.filter(({ choice }) => choice === 'yes').length,
    no: ballots.filter(({ choice }) => choice === 'no').length,
    abstain: ballots.filter(({ choice }) => choice === 'abstain').length,
  };
  return contradiction(voting, tally) ?? { as: 'recorded', ballots, tally };
}

const CHOICES: { readonly [kind in ChoiceKind]: Choice | null } = {
  for: 'yes',
  against: 'no',
  abstain: 'abstain',
  other: null,
};

/** Rule A-35: one choice for each voter; who is named with two different ones has none that could be entered. */
function choicesOf(ballots: readonly PlanBallot[]): readonly NamedChoice[] {
  const byMember = Map.groupBy(ballots, ({ member }) => member);
  return [...byMember].flatMap(([member, all]) => {
    const choices = new Set(all.map(({ choice }) => (choice === null ? null : CHOICES[choice])));
    const [choice] = choices;
    return choices.size === 1 && choice ? [{ member, choice }] : [];
  });
}

function uncounted({ outcome }: PlanVoting): Entering {
  if (outcomeOf(outcome) === 'adopted') return { as: 'consent' };
  return told('nothing was counted, and the document does not say that it was adopted');
}

function counted(voting: PlanVoting): Entering {
  const sums = { for: 0, against: 0, abstain: 0, other: 0 };
  const seen = new Set<ChoiceKind>();
  for (const { choice, value } of voting.counts) {
    if (value === null) return told('a number in the document is none');
    sums[choice] += value;
    seen.add(choice);
  }
  if (!seen.has('for') || !seen.has('against')) return told('the document does not count both sides');
  const tally = { yes: sums.for, no: sums.against, abstain: sums.abstain };
  if (tally.yes + tally.no + tally.abstain > MOST_UNNAMED) return told('the numbers are beyond any hall');
  return contradiction(voting, tally) ?? { as: 'hands', tally };
}

/** Which majority the house needed is not in the document: where a plain one gives another result, ours would be false. */
function contradiction(voting: PlanVoting, tally: Tally): Entering | null {
  const stated = outcomeOf(voting.outcome);
  const result: StatedOutcome = tally.yes > tally.no ? 'adopted' : 'rejected';
  return stated === null || stated === result
    ? null
    : told(`the document says ${stated}, and by a majority of the votes it would be ${result}`);
}
