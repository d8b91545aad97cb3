import { pointName } from '@tauride/minutes';
import {
  type BarredMotion,
  type ChairTurn,
  cited,
  decideAct,
  type Instant,
  type MotionChoices,
  type MotionRule,
  type PossibleMotion,
  type Refusal,
  type Rulebook,
  rulebookOf,
  type SittingInSession,
} from '@tauride/procedure';
import type { House } from '../../house/house.ts';
import { capitalised, shortCitation } from '../../house/motion-text.ts';
import { refusalWhy } from '../../house/refusal-view.ts';
import type { Tongue } from '../../house/tongue.ts';
import { anySpeaker, refusalOfPoint, motionName, rowNames } from '../order-view.ts';
import type { Dialog } from '../steps.ts';
import { purposesOf, purposesOfAct, purposesOfPoint } from './purposes.ts';

/** Something that can be done about what happens in the hall. */
export type Matter = {
  readonly id: string;
  readonly name: string;
  readonly purposes: readonly string[];
  readonly citation: string | null;
  readonly subject: Subject;
  readonly standing: Standing;
};

export type Subject =
  | { readonly kind: 'motion'; readonly rule: MotionRule; readonly choice: PossibleMotion | null }
  | { readonly kind: 'point'; readonly point: Rulebook['points'][keyof Rulebook['points']] & object }
  | { readonly kind: 'act'; readonly act: 'division' | 'quorum' };

/** Whether it may be done now, and by what act of the chair it is entered for a member. */
export type Standing =
  | { readonly kind: 'now' | 'with-floor'; readonly entries: readonly Entry[] }
  | { readonly kind: 'not-now'; readonly why: string; readonly citation: string | null };

export type Entry = { readonly label: string; readonly dialog: Dialog };

export type Asked = {
  readonly house: House;
  readonly sitting: SittingInSession;
  readonly motions: MotionChoices;
  readonly turn: ChairTurn;
  readonly now: Instant;
};

/** Everything that the rulebook of this sitting knows; what is in order now comes first. */
export function mattersOf(asked: Asked, tongue: Tongue): readonly Matter[] {
  const book = rulebookOf(asked.house.assembly, asked.sitting);
  const rules = Object.values(book.motions).filter((rule) => rule !== undefined);
  const points = Object.values(book.points);
  const all = [
    ...rules.map((rule) => motionMatter(asked, { book, rule }, tongue)),
    ...points.map((point) => pointMatter(asked, { book, point }, tongue)),
    divisionMatter(asked, book, tongue),
    quorumMatter(asked, book, tongue),
  ];
  const order = ['now', 'with-floor', 'not-now'];
  return all.toSorted((a, b) => order.indexOf(a.standing.kind) - order.indexOf(b.standing.kind));
}

function motionMatter(
  asked: Asked,
  { book, rule }: { readonly book: Rulebook; readonly rule: MotionRule },
  tongue: Tongue,
): Matter {
  const { kind, cite } = rule;
  const choices = asked.motions.inOrder.filter((choice) => choice.kind === kind);
  const barred = asked.motions.notInOrder.find((choice) => choice.kind === kind);
  return {
    id: `motion:${kind}`,
    name: motionName(kind, tongue),
    purposes: purposesOf(rule, tongue.t),
    citation: shortCitation(cited(book, cite)),
    subject: { kind: 'motion', rule, choice: choices[0] ?? null },
    standing: choices.length > 0 ? openTo(asked, choices, tongue) : barredBy(barred, tongue),
  };
}

function openTo({ house }: Asked, choices: readonly PossibleMotion[], tongue: Tongue): Standing {
  const { t } = tongue;
  const names = rowNames(house, choices, tongue);
  const entries = choices.map(({ kind, target }, at): Entry => {
    const name = names[at]!;
    const label = choices.length === 1 ? t('help.do') : t('help.do.on', { question: name });
    return { label, dialog: { kind: 'move', motion: { kind, target, name } } };
  });
  return { kind: choices.some(({ when }) => when === 'now') ? 'now' : 'with-floor', entries };
}

/** Of a motion that nobody moves nothing is asked. */
function barredBy(barred: BarredMotion | undefined, tongue: Tongue): Standing {
  return barred
    ? refusedFor(barred.refusal, tongue)
    : { kind: 'not-now', why: capitalised(`${tongue.t('help.who.chair')}.`, tongue.locale), citation: null };
}

function refusedFor(refusal: Refusal, tongue: Tongue): Standing {
  const { citation } = refusal;
  return {
    kind: 'not-now',
    why: refusalWhy(refusal, tongue),
    citation: citation === null ? null : shortCitation(citation),
  };
}

type Point = (Subject & { readonly kind: 'point' })['point'];

function pointMatter(
  { house, sitting, now }: Asked,
  { book, point }: { readonly book: Rulebook; readonly point: Point },
  tongue: Tongue,
): Matter {
  const { kind, cite } = point;
  const refusal = refusalOfPoint(house, sitting, { kind, now });
  const dialog: Dialog = { kind: 'point', point: kind };
  return {
    id: `point:${kind}`,
    name: capitalised(pointName(kind, tongue.words), tongue.locale),
    purposes: purposesOfPoint(kind, tongue.t),
    citation: shortCitation(cited(book, cite)),
    subject: { kind: 'point', point },
    standing: refusal === null ? openBy(dialog, tongue) : refusedFor(refusal, tongue),
  };
}

function openBy(dialog: Dialog, { t }: Tongue): Standing {
  return { kind: 'now', entries: [{ label: t('help.do'), dialog }] };
}

function divisionMatter({ turn }: Asked, book: Rulebook, tongue: Tongue): Matter {
  const { t } = tongue;
  return {
    id: 'act:division',
    name: t('help.act.division'),
    purposes: purposesOfAct('division', t),
    citation: shortCitation(cited(book, book.voting.cite.division)),
    subject: { kind: 'act', act: 'division' },
    standing:
      turn.say === 'announce-voice'
        ? openBy({ kind: 'division' }, tongue)
        : { kind: 'not-now', why: t('help.act.division.why'), citation: null },
  };
}

function quorumMatter({ house, sitting, now }: Asked, book: Rulebook, tongue: Tongue): Matter {
  const { t } = tongue;
  const member = anySpeaker(house, sitting);
  const command = { type: 'ChallengeQuorum', sitting: sitting.id } as const;
  const decided =
    member === undefined
      ? null
      : decideAct(house.assembly, command, { now, actor: { kind: 'member', member } });
  return {
    id: 'act:quorum',
    name: t('help.act.quorum'),
    purposes: purposesOfAct('quorum', t),
    citation: shortCitation(cited(book, book.cite.quorum)),
    subject: { kind: 'act', act: 'quorum' },
    standing:
      decided === null || decided.ok ? openBy({ kind: 'quorum' }, tongue) : refusedFor(decided.error, tongue),
  };
}
