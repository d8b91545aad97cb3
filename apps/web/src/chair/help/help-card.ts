import { thresholdText } from '@tauride/minutes';
import {
  isInquiry,
  leadingBody,
  type MotionRule,
  quorumOf,
  rulebookOf,
  type SittingInSession,
} from '@tauride/procedure';
import { type CardRow, motionCard, type RuleWords } from '@tauride/standing-orders';
import { bodyNames, type House } from '../../house/house.ts';
import { capitalised } from '../../house/motion-text.ts';
import { neededIfAllVote } from '../../house/poll-view.ts';
import type { Tongue } from '../../house/tongue.ts';
import type { Matter, Subject } from './matters.ts';

type RowId = CardRow['id'];

/** What is told of one matter beside its name and its standing. */
export type HelpCard = {
  readonly does: readonly string[];
  readonly needs: readonly Fact[];
  /** The rest of its rule. */
  readonly full: readonly Fact[];
};

export type Fact = { readonly name: string; readonly text: string };

type Told = { readonly house: House; readonly sitting: SittingInSession };

const needed: readonly RowId[] = [
  'second',
  'debatable',
  'amendable',
  'vote',
  'decided-by',
  'opposition',
  'guards',
];
const done: readonly RowId[] = ['effect', 'effect-lost'];
/** Numbers are told for this house, and the paragraph stands with the name. */
const told: readonly RowId[] = [...needed, ...done, 'house', 'cite'];

export function helpCard(told: Told, { subject }: Matter, tongue: Tongue, rules: RuleWords): HelpCard {
  switch (subject.kind) {
    case 'motion':
      return motionFacts(told, subject, tongue, rules);
    case 'point':
      return {
        does: [],
        needs: [whoFact('interrupting', tongue), pointNeeds(subject.point, tongue, rules)],
        full: [],
      };
    case 'act':
      return {
        does: [tongue.t(`help.act.${subject.act}.does`)],
        needs: [whoFact('interrupting', tongue)],
        full: [],
      };
  }
}

function motionFacts(
  { house, sitting }: Told,
  { rule, choice }: Subject & { readonly kind: 'motion' },
  tongue: Tongue,
  rules: RuleWords,
): HelpCard {
  const card = motionCard(rulebookOf(house.assembly, sitting), rule, rules);
  const of = (ids: readonly RowId[]): readonly CardRow[] =>
    ids.flatMap((id) => card.rows.filter((row) => row.id === id));
  const vote = choice && thresholdText(choice.threshold, tongue.words, bodyNames(house.assembly, sitting));
  const needs = of(needed).map((row) => (row.id === 'vote' && vote ? { ...row, text: vote } : row));
  const number = numberFact(
    { house, sitting },
    { rule, threshold: choice?.threshold ?? rule.threshold },
    tongue,
  );
  return {
    does: of(done).map(({ id, text, name }) =>
      capitalised(id === 'effect' ? `${text}.` : `${name}: ${text}.`, tongue.locale),
    ),
    needs: [whoFact(whoMoves(rule), tongue), ...needs, ...number],
    full: card.rows.filter(({ id }) => !told.includes(id)),
  };
}

function whoMoves({
  appliesTo,
  onAdopt,
  interrupts,
}: MotionRule): 'chair' | 'mover' | 'interrupting' | 'floor' {
  if (appliesTo.length === 0) return 'chair';
  if (onAdopt === 'withdraw-target') return 'mover';
  return interrupts === 'no' ? 'floor' : 'interrupting';
}

function whoFact(who: ReturnType<typeof whoMoves>, { t }: Tongue): Fact {
  return { name: t('help.who'), text: t(`help.who.${who}`) };
}

type Voted = { readonly rule: MotionRule; readonly threshold: MotionRule['threshold'] };

/** How many Yes carry it if all who are here vote; nothing where no single number says it. */
function numberFact({ house, sitting }: Told, { rule, threshold }: Voted, { t }: Tongue): readonly Fact[] {
  if (rule.decidedBy !== undefined && rule.decidedBy !== 'assembly') return [];
  const { present } = quorumOf(house.assembly, sitting);
  const membership = leadingBody(house.assembly, sitting).votingSeats;
  const numbers = neededIfAllVote(threshold, { present, membership });
  return numbers === null ? [] : [{ name: t('help.house'), text: t('chair.put.if-all', numbers) }];
}

function pointNeeds(
  { kind }: (Subject & { readonly kind: 'point' })['point'],
  { t }: Tongue,
  rules: RuleWords,
): Fact {
  return {
    name: rules.text('rules.row.decided-by'),
    text: t(isInquiry(kind) ? 'chair.order.answer' : 'chair.order.no-second'),
  };
}
