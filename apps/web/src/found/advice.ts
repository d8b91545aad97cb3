import { rulebookIds } from '@tauride/procedure';
import type { FoundDraft } from './draft.ts';

type Answers = Pick<FoundDraft, 'order' | 'strict' | 'tradition'>;

/** A reason for a rulebook: the answer that it fits, that any assembly can use it where it asked for no tradition, or that no other is
 *  nearer to a tradition for which none was written. */
export type Reason = 'order' | 'strict' | 'tradition' | 'any' | 'nearest';

export type Advised = { readonly book: string; readonly why: readonly Reason[] };

type Known = {
  readonly book: string;
  readonly order: Answers['order'];
  readonly strict: Answers['strict'];
  readonly traditions: readonly Answers['tradition'][];
  readonly nearest?: Answers['tradition'];
  /** The one kind of house that it was written for: others would not know themselves in it. */
  readonly house?: 'students' | 'nations' | 'parliament';
};

/** The rulebooks that a whole assembly can live by, those that are used most first. Rules for joint sittings and for single votes
 *  are not among them. */
const known: readonly Known[] = [
  { book: 'ronr12', order: 'last', strict: 'full', traditions: ['club', 'other'] },
  { book: 'de-gosp-bonn', order: 'far', strict: 'full', traditions: ['students'], house: 'students' },
  { book: 'un-ga', order: 'far', strict: 'full', traditions: ['nations'], house: 'nations' },
  { book: 'soviet-1917', order: 'given', strict: 'plain', traditions: ['other', 'club'] },
  {
    book: 'de-fsr-muenster',
    order: 'far',
    strict: 'plain',
    traditions: ['students', 'other'],
    house: 'students',
  },
  { book: 'de-spd-ffm', order: 'far', strict: 'plain', traditions: [], nearest: 'german' },
  { book: 'mun', order: 'far', strict: 'plain', traditions: ['nations'], house: 'nations' },
  { book: 'uk-commons', order: 'last', strict: 'plain', traditions: ['parliament'], house: 'parliament' },
  { book: 'de-bundestag', order: 'far', strict: 'full', traditions: ['parliament'], house: 'parliament' },
  { book: 'us-house', order: 'last', strict: 'full', traditions: ['parliament'], house: 'parliament' },
  { book: 'ror1915', order: 'last', strict: 'full', traditions: ['club'] },
  { book: 'de-fscs', order: 'far', strict: 'full', traditions: ['students'], house: 'students' },
  { book: 'oas', order: 'far', strict: 'full', traditions: ['nations'], house: 'nations' },
  { book: 'us-senate', order: 'last', strict: 'full', traditions: ['parliament'], house: 'parliament' },
];

const weights = { tradition: 4, any: 4, nearest: 4, order: 3, strict: 2 } as const;

/** The rulebook that fits the three answers best, then the next ones: a question left open counts for none. What was written for
 *  another kind of house comes last, however well the rest of it fits. */
export function advised(answers: Answers): readonly [Advised, ...Advised[]] {
  const ranked = known
    .map((one) => ({ book: one.book, why: reasonsFor(one, answers), last: isForOthers(one, answers) }))
    .toSorted((one, other) => Number(one.last) - Number(other.last) || weightOf(other) - weightOf(one))
    .map(({ book, why }) => ({ book, why }));
  return ranked as unknown as readonly [Advised, ...Advised[]];
}

/** The rulebooks for whole assemblies, best known first, and the others. */
export function shelves(): { readonly whole: readonly string[]; readonly joint: readonly string[] } {
  const whole = known.map(({ book }) => book);
  return { whole, joint: rulebookIds().filter((id) => !whole.includes(id)) };
}

/** The rulebook that the draft comes to. */
export function bookOf(draft: Answers & Pick<FoundDraft, 'book'>): string {
  return draft.book === '' ? advised(draft)[0].book : draft.book;
}

function isForOthers({ house, traditions }: Known, { tradition }: Answers): boolean {
  return house !== undefined && tradition !== '' && !traditions.includes(tradition);
}

function reasonsFor({ order, strict, traditions, nearest }: Known, answers: Answers): readonly Reason[] {
  return [
    ...(answers.tradition !== '' && answers.tradition === nearest ? (['nearest'] as const) : []),
    ...(answers.tradition !== '' && traditions.includes(answers.tradition)
      ? [answers.tradition === 'other' ? ('any' as const) : ('tradition' as const)]
      : []),
    ...(answers.order !== '' && order === answers.order ? (['order'] as const) : []),
    ...(answers.strict !== '' && strict === answers.strict ? (['strict'] as const) : []),
  ];
}

function weightOf({ why }: Advised): number {
  return why.reduce((sum, reason) => sum + weights[reason], 0);
}
