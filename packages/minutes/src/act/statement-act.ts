import { tableGet } from '@tauride/kernel';
import {
  answeringOf,
  type KnownFrom,
  type Seq,
  type Statement,
  type StatementEvent,
  type StatementId,
  type UncertainTime,
} from '@tauride/procedure';
import type { Act } from './act.ts';
import type { Minutes } from './minutes.ts';
import type { Person } from './refs.ts';
import type { StatementAct, StatementRef, ToldSource, ToldTime } from './statement-acts.ts';
import { personOf, type Step } from './step.ts';

export function statementAct(step: Step, event: StatementEvent): Act {
  switch (event.type) {
    case 'IncidentReported': {
      const { id, title, place, when } = event.incident;
      return { kind: 'incident', incident: id, title, place, when: toldTime(step, when) };
    }
    case 'StatementEntered':
      return statement(step, event.statement);
    case 'StatementWithdrawn': {
      const of = refOf(step, event.statement);
      return { kind: 'statement-withdrawn', of, by: whoOf(step, of), reason: event.reason };
    }
    case 'StatementContested': {
      const { text, reason } = event;
      return {
        kind: 'statement-contested',
        of: refOf(step, event.statement),
        by: actorIn(step),
        text,
        reason,
      };
    }
    case 'StatementConfirmed':
      return signed(step, event.statement, 'confirmed');
    case 'StatementCountersigned':
      return signed(step, event.statement, 'countersigned');
    case 'EntryCorrected':
      return { kind: 'correction', corrects: event.entry, text: event.text, reason: event.reason };
  }
}

function statement(step: Step, stated: Statement): StatementAct {
  const { id, kind, who, capacity, text, how, source, about, answers } = stated;
  const { place = '', when = null, from, attachments = [] } = stated;
  const { by, enteredBy } = step.entry;
  return {
    kind: 'statement',
    statement: id,
    statementKind: kind,
    who: 'member' in who ? personOf(step, who.member) : { member: null, name: who.named },
    capacity,
    text,
    how,
    source,
    from: from === undefined ? null : sourceOf(step, from),
    about,
    incident: titleOf(step, stated),
    place,
    when: toldTime(step, when),
    attachments,
    answers: answers === null ? null : refOf(step, answers),
    answering: answeringOf(stated),
    own: 'member' in who && by === who.member && enteredBy === undefined,
    late: isOver(step),
    since: null,
  };
}

function sourceOf(step: Step, from: KnownFrom): ToldSource {
  if ('document' in from) return { kind: 'document', document: from.document };
  if ('statement' in from) return { kind: 'statement', ...refOf(step, from.statement) };
  const person = 'member' in from ? personOf(step, from.member) : { member: null, name: from.named };
  return { kind: 'person', person };
}

/** The title stands in a line of this sitting, or in the minutes of another: then its id has to do. */
function titleOf({ minutes: { lines } }: Step, { incident }: Statement): string | null {
  if (incident === undefined) return null;
  const found = lines.find(({ act }) => act.kind === 'incident' && act.incident === incident)?.act;
  return found?.kind === 'incident' ? found.title : incident;
}

function isOver({ before, minutes }: Step): boolean {
  return tableGet(before.sittings, minutes.sitting)?.phase === 'adjourned';
}

function signed(step: Step, id: StatementId, how: 'confirmed' | 'countersigned'): Act {
  return { kind: 'statement-signed', how, of: refOf(step, id), by: actorIn(step) };
}

function actorIn(step: Step): Person {
  const { by } = step.entry;
  return by === 'operator' ? { member: null, name: by } : personOf(step, by);
}

/** A statement of somebody who is no member is withdrawn by the desk in their name. */
function whoOf(step: Step, { entry }: StatementRef): Person {
  const act = step.minutes.lines.find(({ seq }) => seq === entry)?.act;
  return act?.kind === 'statement' ? act.who : actorIn(step);
}

function toldTime({ after }: Step, when: UncertainTime | null): ToldTime | null {
  return when === null ? null : { ...when, calendar: after.calendar };
}

function refOf({ minutes }: Step, statement: StatementId): StatementRef {
  return { statement, entry: entryOf(minutes, statement) };
}

function entryOf({ lines }: Minutes, id: StatementId): Seq | null {
  return lines.find(({ act }) => act.kind === 'statement' && act.statement === id)?.seq ?? null;
}
