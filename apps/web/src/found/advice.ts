import type { FoundDraft } from './draft.ts';

type Answers = Pick<FoundDraft, 'order' | 'strict' | 'tradition'>;

/** A reason for a rulebook: the answer that it fits. */
export type Reason = 'order' | 'strict' | 'tradition';

export type Advised = { readonly book: string; readonly why: readonly Reason[] };

type Known = {
  readonly book: string;
  readonly order: Answers['order'];
  readonly strict: Answers['strict'];
  readonly traditions: readonly Answers['tradition'][];
};

/** The rulebooks that a whole assembly can live by, those that are used most first. Rules for joint sittings and for single votes
 *  are not among them. */
const known: readonly Known[] = [
  { book: 'ronr12', order: 'last', strict: 'full', traditions: ['club', 'other'] },
  { book: 'de-gosp-bonn', order: 'far', strict: 'full', traditions: ['german'] },
  { book: 'un-ga', order: 'far', strict: 'full', traditions: ['nations'] },
  { book: 'soviet-1917', order: 'given', strict: 'plain', traditions: ['other', 'club'] },
  { book: 'de-fsr-muenster', order: 'far', strict: 'plain', traditions: ['german', 'other'] },
  { book: 'de-spd-ffm', order: 'far', strict: 'plain', traditions: ['german'] },
  { book: 'mun', order: 'far', strict: 'plain', traditions: ['nations'] },
  { book: 'uk-commons', order: 'last', strict: 'plain', traditions: ['parliament'] },
  { book: 'de-bundestag', order: 'far', strict: 'full', traditions: ['parliament', 'german'] },
  { book: 'us-house', order: 'last', strict: 'full', traditions: ['parliament'] },
  { book: 'ror1915', order: 'last', strict: 'full', traditions: ['club'] },
  { book: 'de-fscs', order: 'far', strict: 'full', traditions: ['german'] },
  { book: 'oas', order: 'far', strict: 'full', traditions: ['nations'] },
  { book: 'us-senate', order: 'last', strict: 'full', traditions: ['parliament'] },
];

const weights = { tradition: 4, order: 3, strict: 2 } as const;

/** The rulebook that fits the three answers best, then the next ones: a question left open counts for none. */
export function advised(answers: Answers): readonly [Advised, ...Advised[]] {
  const ranked = known
    .map((one) => ({ book: one.book, why: reasonsFor(one, answers) }))
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  return ranked as unknown as readonly [Advised, ...Advised[]];
}

/** The rulebook that the draft comes to. */
export function bookOf(draft: Answers & Pick<FoundDraft, 'book'>): string {
  return draft.book === '' ? advised(draft)[0].book : draft.book;
}

function reasonsFor({ order, strict, traditions }: Known, answers: Answers): readonly Reason[] {
  return [
    ...(answers.tradition !== '' && traditions.includes(answers.tradition) ? (['tradition'] as const) : []),
    ...(answers.order !== '' && order === answers.order ? (['order'] as const) : []),
    ...(answers.strict !== '' && strict === answers.strict ? (['strict'] as const) : []),
  ];
}

function weightOf({ why }: Advised): number {
  return why.reduce((sum, reason) => sum + weights[reason], 0);
}

/** What books are called where they were written; a rulebook that is not here goes by its id. */
export const bookTitles: { readonly [book: string]: string } = {
  ronr12: 'Robert’s Rules of Order (12th edition)',
  ror1915: 'Robert’s Rules of Order (1915)',
  'un-ga': 'United Nations General Assembly',
  oas: 'Organization of American States',
  mun: 'Model United Nations',
  'de-gosp-bonn': 'Studierendenparlament Bonn',
  'de-bundestag': 'Deutscher Bundestag',
  'de-fscs': 'Fachschaft (FSCS)',
  'de-spd-ffm': 'SPD Frankfurt am Main',
  'de-fsr-muenster': 'Fachschaftsrat Münster',
  'uk-commons': 'House of Commons',
  'us-house': 'U.S. House of Representatives',
  'us-senate': 'U.S. Senate',
  'soviet-1917': 'Советы, 1917',
};
