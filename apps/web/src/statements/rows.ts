import {
  type Answering,
  answeringOf,
  type Dossier,
  type IncidentId,
  type Knowledge,
  type MemberId,
  type RecordedStatement,
  type Standing,
  type StandingChange,
  standingOf,
  type Statement,
  type StatementId,
  statementsIn,
} from '@tauride/procedure';

/** What a statement does: it stands for itself, or answers another one. */
export type Stance = 'asserted' | 'denied' | 'laid-to-others' | 'corroborated' | 'corrected';

/** What another statement does to this one, or this one to another; by its number on the page. */
export type Tie = {
  readonly id: StatementId;
  readonly answering: Answering;
  /** `null` where it is not among those of the page. */
  readonly number: number | null;
};

/** A statement as the page shows it. */
export type Row = {
  /** Among the statements about the event, from 1. */
  readonly number: number;
  readonly recorded: RecordedStatement;
  readonly standing: Standing;
  readonly stance: Stance;
  readonly answers: Tie | null;
  readonly answeredBy: readonly (Tie & { readonly isWithdrawn: boolean })[];
  /** The member entered it, with their own device. */
  readonly own: boolean;
  /** The entry that tells that the words were erased. */
  readonly erased: number | null;
};

const nothingErased: ReadonlyMap<number, number> = new Map();

/** The statements about one event, in the order of the journal; those about none where it is `null`. */
export function rowsAbout(
  dossier: Dossier,
  incident: IncidentId | null,
  erasures: ReadonlyMap<number, number> = nothingErased,
): readonly Row[] {
  const about =
    incident === null
      ? statementsIn(dossier).filter((one) => one.incident === null)
      : statementsIn(dossier, { incident });
  const numbers = new Map(about.map(({ statement }, place) => [statement.id, place + 1]));
  return about.map((recorded, place) => {
    const { statement } = recorded;
    return {
      number: place + 1,
      recorded,
      standing: standingOf(recorded),
      stance: stanceOf(statement),
      answers:
        statement.answers === null
          ? null
          : tie(statement.answers, answeringOf(statement) ?? 'answers', numbers),
      answeredBy: answersTo(recorded, numbers),
      own: isOwn(recorded),
      erased: erasures.get(recorded.seq) ?? null,
    };
  });
}

function tie(id: StatementId, answering: Answering, numbers: ReadonlyMap<StatementId, number>): Tie {
  return { id, answering, number: numbers.get(id) ?? null };
}

const answerings: ReadonlySet<string> = new Set<Answering>([
  'answers',
  'denies',
  'corroborates',
  'corrects',
  'lays-to-others',
]);

function isAnswering(how: StandingChange['how']): how is Answering {
  return answerings.has(how);
}

function answersTo({ changes }: RecordedStatement, numbers: ReadonlyMap<StatementId, number>) {
  const gone = new Set(
    changes.flatMap(({ how, statement }) => (how === 'answer-withdrawn' ? [statement] : [])),
  );
  return changes.flatMap(({ how, statement }) =>
    statement !== undefined && isAnswering(how)
      ? [{ ...tie(statement, how, numbers), isWithdrawn: gone.has(statement) }]
      : [],
  );
}

function isOwn({ by, enteredBy, statement: { who } }: RecordedStatement): boolean {
  return 'member' in who && by === who.member && enteredBy === undefined;
}

const stanceOfAnswer: { readonly [answering in Answering]: Stance } = {
  answers: 'asserted',
  denies: 'denied',
  corroborates: 'corroborated',
  corrects: 'corrected',
  'lays-to-others': 'laid-to-others',
};

function stanceOf(statement: Statement): Stance {
  const answering = answeringOf(statement);
  if (answering !== null && answering !== 'answers') return stanceOfAnswer[answering];
  if (statement.kind === 'denial') return 'denied';
  return statement.kind === 'corroboration' ? 'corroborated' : 'asserted';
}

/** Those who speak against something stand on the other side of the axis. */
export function isAgainst(stance: Stance): boolean {
  return stance === 'denied' || stance === 'laid-to-others';
}

/** Whose statement it is; `null` where that is nobody who is a member. */
export function memberOf({ statement: { who } }: Pick<RecordedStatement, 'statement'>): MemberId | null {
  return 'member' in who ? who.member : null;
}

/** What was said later to the statement itself: signatures, corrections and its withdrawal. */
export function laterOf<How extends StandingChange['how']>(
  { changes }: RecordedStatement,
  how: How,
): StandingChange | undefined {
  return changes.findLast((change) => change.how === how);
}

/** The journal up to the moment before a later statement about the same event was entered.
 *  @param after how many statements about the event stand, from 1 */
export function cutAfter<One extends { readonly seq: number }>(
  entries: readonly One[],
  rows: readonly Row[],
  after: number,
): readonly One[] {
  const next = rows[after]?.recorded.seq;
  return next === undefined ? entries : entries.filter(({ seq }) => seq < next);
}

/** What a reader can ask for by what a statement does; one that was withdrawn is that and nothing else. */
export const doings = [
  'asserted',
  'denied',
  'laid-to-others',
  'corroborated',
  'corrected',
  'withdrawn',
] as const satisfies readonly (Stance | 'withdrawn')[];

export type Doing = (typeof doings)[number];

export const ways = [
  'witnessed',
  'told',
  'document',
  'inferred',
  'reconstructed',
] as const satisfies readonly Knowledge[];

/** What is left out of the page, and what alone is asked for. */
export type Filter = {
  readonly without: readonly Doing[];
  readonly unknown: readonly Knowledge[];
  readonly contested: boolean;
  /** A member's id, or `=` and the words for somebody else; everybody where it is empty. */
  readonly who: string;
};

export const unfiltered: Filter = { without: [], unknown: [], contested: false, who: '' };

export function doingOf({ standing, stance }: Row): Doing {
  return standing.withdrawn ? 'withdrawn' : stance;
}

/** Who stands behind it, as the filter names them. */
export function voiceOf({ recorded }: Row): string {
  const { who } = recorded.statement;
  return 'member' in who ? who.member : `=${who.named}`;
}

export function passes(row: Row, { without, unknown, contested, who }: Filter): boolean {
  return (
    !without.includes(doingOf(row)) &&
    !unknown.includes(row.recorded.statement.how) &&
    (!contested || row.standing.contestedNow) &&
    (who === '' || voiceOf(row) === who)
  );
}

/** Everything but what was seen is left out. */
export function isOnlyWitnessed({ unknown }: Filter): boolean {
  return ways.every((way) => unknown.includes(way) === (way !== 'witnessed'));
}

export function onlyWitnessed(filter: Filter, only: boolean): Filter {
  return { ...filter, unknown: only ? ways.filter((way) => way !== 'witnessed') : [] };
}

export function countBy<Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
