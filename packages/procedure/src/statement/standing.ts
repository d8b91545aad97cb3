import { emptyTable, type Table, tableGet, tableSet, tableValues } from '@tauride/kernel';
import { type Entry, isSealed, type Line } from '../event.ts';
import type { IncidentId, Instant, MemberId, Seq, SittingId, StatementId } from '../ids.ts';
import { answeringOf } from './answering.ts';
import type { StatementEvent } from './events.ts';
import type { Answering, Incident, Provenance, Statement } from './state.ts';

/** The entry of something, as it stands in the journal. */
export interface Entered {
  readonly seq: Seq;
  readonly at: Instant;
  readonly by: Entry['by'];
  readonly enteredBy?: MemberId | 'operator';
  readonly sitting: SittingId;
}

/** What happened to a statement after it was entered. */
export interface StandingChange extends Entered {
  readonly how:
    | Answering
    /** The statement that had answered it was withdrawn. */
    | 'answer-withdrawn'
    | 'withdrawn'
    | 'confirmed'
    | 'contested'
    | 'countersigned'
    /** The desk corrected its entry. */
    | 'entry-corrected';
  /** The statement that answers it. */
  readonly statement?: StatementId;
  readonly text?: string;
  readonly reason?: string;
}

export interface RecordedStatement extends Entered {
  readonly statement: Statement;
  /** What it is about: itself, or the statement that it answers. */
  readonly incident: IncidentId | null;
  readonly provenance: Provenance | null;
  /** In the order of the journal. */
  readonly changes: readonly StandingChange[];
}

export interface RecordedIncident extends Entered {
  readonly incident: Incident;
}

/** All statements of a journal, or of as much of it as was folded. Plain JSON. */
export interface Dossier {
  readonly incidents: Table<RecordedIncident>;
  readonly statements: Table<RecordedStatement>;
  /** Which statement an entry holds, by its number. */
  readonly entries: Table<StatementId>;
}

export const emptyDossier: Dossier = { incidents: emptyTable, statements: emptyTable, entries: emptyTable };

/** Rule ST-12: how statements stand is a function of the entries alone, and the record never rules on their truth. */
export function dossierOf(entries: Iterable<Line>): Dossier {
  let dossier = emptyDossier;
  for (const entry of entries) dossier = foldStatement(dossier, entry);
  return dossier;
}

const ofStatements: { readonly [type in StatementEvent['type']]: true } = {
  IncidentReported: true,
  StatementEntered: true,
  StatementWithdrawn: true,
  StatementConfirmed: true,
  StatementContested: true,
  StatementCountersigned: true,
  EntryCorrected: true,
};

/** The dossier after one more entry; the same object where the entry is about something else. */
export function foldStatement(dossier: Dossier, entry: Line): Dossier {
  if (isSealed(entry) || !Object.hasOwn(ofStatements, entry.event.type)) return dossier;
  const event = entry.event as StatementEvent;
  const { seq, at, by, enteredBy } = entry;
  const entered: Entered = { seq, at, by, ...(enteredBy && { enteredBy }), sitting: event.sitting };
  switch (event.type) {
    case 'IncidentReported': {
      const incidents = tableSet(dossier.incidents, event.incident.id, {
        ...entered,
        incident: event.incident,
      });
      return { ...dossier, incidents };
    }
    case 'StatementEntered':
      return withStatement(dossier, event.statement, { ...entered, provenance: entry.provenance ?? null });
    case 'StatementWithdrawn':
      return withWithdrawal(dossier, event, entered);
    case 'StatementConfirmed':
      return changed(dossier, event.statement, { ...entered, how: 'confirmed' });
    case 'StatementContested': {
      const { text, reason } = event;
      return changed(dossier, event.statement, { ...entered, how: 'contested', text, reason });
    }
    case 'StatementCountersigned':
      return changed(dossier, event.statement, { ...entered, how: 'countersigned' });
    case 'EntryCorrected': {
      const { entry: corrected, text, reason } = event;
      const id = tableGet(dossier.entries, String(corrected));
      const change = { ...entered, how: 'entry-corrected', text, reason } as const;
      return id === undefined ? dossier : changed(dossier, id, change);
    }
  }
}

function withStatement(
  dossier: Dossier,
  statement: Statement,
  entered: Entered & Pick<RecordedStatement, 'provenance'>,
): Dossier {
  const { id, answers } = statement;
  const answered = answers === null ? undefined : tableGet(dossier.statements, answers);
  const incident = statement.incident ?? answered?.incident ?? null;
  const recorded: RecordedStatement = { ...entered, statement, incident, changes: [] };
  const after: Dossier = {
    ...dossier,
    statements: tableSet(dossier.statements, id, recorded),
    entries: tableSet(dossier.entries, String(entered.seq), id),
  };
  const how = answeringOf(statement);
  if (answers === null || how === null) return after;
  const { provenance: _provenance, ...at } = entered;
  return changed(after, answers, { ...at, how, statement: id });
}

/** A statement that is withdrawn no longer speaks for or against the one that it answered; both stay shown. */
function withWithdrawal(
  dossier: Dossier,
  { statement: id, reason }: StatementEvent & { readonly type: 'StatementWithdrawn' },
  entered: Entered,
): Dossier {
  const answers = tableGet(dossier.statements, id)?.statement.answers ?? null;
  const after = changed(dossier, id, { ...entered, how: 'withdrawn', reason });
  return answers === null
    ? after
    : changed(after, answers, { ...entered, how: 'answer-withdrawn', statement: id });
}

/** The public's journal lacks statements of sittings that it may not follow. */
function changed(dossier: Dossier, id: StatementId, change: StandingChange): Dossier {
  const found = tableGet(dossier.statements, id);
  if (!found) return dossier;
  const statements = tableSet(dossier.statements, id, { ...found, changes: [...found.changes, change] });
  return { ...dossier, statements };
}

/** How a statement stands: who stands behind it and who against it now, never whether it is true. */
export interface Standing {
  readonly withdrawn: boolean;
  /** Statements that answer it and were not withdrawn themselves, in the order of the journal. */
  readonly deniedBy: readonly StatementId[];
  readonly corroboratedBy: readonly StatementId[];
  readonly correctedBy: readonly StatementId[];
  readonly laidToOthersBy: readonly StatementId[];
  /** What the member in whose name the desk entered it says of that, last. */
  readonly response: 'confirmed' | 'contested' | null;
  readonly countersigned: boolean;
  readonly entryCorrected: boolean;
  /** Denied, laid to others or contested, and not withdrawn. */
  readonly contestedNow: boolean;
}

/** Rule ST-13: the standing that follows from what happened to it. */
export function standingOf({ changes }: Pick<RecordedStatement, 'changes'>): Standing {
  const gone = new Set(
    changes.filter(({ how }) => how === 'answer-withdrawn').map(({ statement }) => statement),
  );
  const by = (answering: Answering): readonly StatementId[] =>
    changes.flatMap(({ how, statement }) =>
      how === answering && statement !== undefined && !gone.has(statement) ? [statement] : [],
    );
  const has = (how: StandingChange['how']): boolean => changes.some((change) => change.how === how);
  const last = changes.findLast(({ how }) => how === 'confirmed' || how === 'contested')?.how;
  const response = last === 'confirmed' || last === 'contested' ? last : null;
  const [deniedBy, laidToOthersBy, withdrawn] = [by('denies'), by('lays-to-others'), has('withdrawn')];
  return {
    withdrawn,
    deniedBy,
    corroboratedBy: by('corroborates'),
    correctedBy: by('corrects'),
    laidToOthersBy,
    response,
    countersigned: has('countersigned'),
    entryCorrected: has('entry-corrected'),
    contestedNow:
      !withdrawn && (deniedBy.length > 0 || laidToOthersBy.length > 0 || response === 'contested'),
  };
}

/** Statements in the order of the journal: all, or those about one incident. */
export function statementsIn(
  { statements }: Dossier,
  about: { readonly incident?: IncidentId } = {},
): readonly RecordedStatement[] {
  return tableValues(statements)
    .filter(({ incident }) => about.incident === undefined || incident === about.incident)
    .toSorted((a, b) => a.seq - b.seq);
}

/** Incidents in the order of the journal. */
export function incidentsIn({ incidents }: Dossier): readonly RecordedIncident[] {
  return tableValues(incidents).toSorted((a, b) => a.seq - b.seq);
}
