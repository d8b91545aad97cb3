import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { IncidentId, MemberId, Seq, StatementId } from '../ids.ts';
import { CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { dossierOf, incidentsIn, type RecordedStatement, standingOf, statementsIn } from './standing.ts';

const said = {
  type: 'EnterStatement',
  sitting: SITTING,
  kind: 'claim',
  who: { member: 'd1' as MemberId },
  capacity: '',
  text: 'The gate was open.',
  how: 'witnessed',
  source: '',
  about: '',
  answers: null,
} as const;

const [S1, S2] = ['s1', 's2'] as unknown as readonly [StatementId, StatementId];

function recorded(hall: Hall, id: StatementId): RecordedStatement {
  return tableGet(dossierOf(hall.entries).statements, id)!;
}

describe('the standing of a statement', () => {
  it('[ST-13] tells who denied it and when that was withdrawn', () => {
    const hall = openHall();
    hall.act(CLERK, said);
    hall.act('d2', { ...said, who: { member: 'd2' as MemberId }, kind: 'denial', answers: S1 });
    expect(standingOf(recorded(hall, S1))).toMatchObject({ deniedBy: [S2], contestedNow: true });
    hall.act('d2', { type: 'WithdrawStatement', sitting: SITTING, statement: S2, reason: 'Seen wrongly.' });
    expect(standingOf(recorded(hall, S1))).toMatchObject({ deniedBy: [], contestedNow: false });
    expect(standingOf(recorded(hall, S2)).withdrawn).toBe(true);
    expect(recorded(hall, S1).changes.map(({ how, statement, by }) => [how, statement, by])).toEqual([
      ['denies', S2, 'd2'],
      ['answer-withdrawn', S2, 'd2'],
    ]);
  });

  it('[ST-9] [ST-13] counts the last word of the member, and shows both versions', () => {
    const hall = openHall();
    hall.act(CLERK, said);
    const entry = (hall.entries.length - 1) as Seq;
    const at = { sitting: SITTING, statement: S1 } as const;
    hall.act('d1', { type: 'ContestStatement', ...at, text: 'The door was open.', reason: '' });
    expect(standingOf(recorded(hall, S1))).toMatchObject({ response: 'contested', contestedNow: true });
    const text = 'The door was open.';
    hall.act(CLERK, { type: 'CorrectEntry', sitting: SITTING, entry, text, reason: 'Misheard.' });
    hall.act('d1', { type: 'ConfirmStatement', ...at });
    const after = recorded(hall, S1);
    expect(after.statement.text).toBe('The gate was open.');
    expect(after.changes.map((change) => [change.how, change.text])).toEqual([
      ['contested', text],
      ['entry-corrected', text],
      ['confirmed', undefined],
    ]);
    expect(standingOf(after)).toMatchObject({
      response: 'confirmed',
      entryCorrected: true,
      contestedNow: false,
    });
  });

  it('[ST-2] an answer is about the incident of what it answers', () => {
    const hall = openHall();
    const incident = 'i1' as IncidentId;
    hall.act(CLERK, { type: 'ReportIncident', sitting: SITTING, title: 'The gate', place: '', when: null });
    hall.act(CLERK, { ...said, incident });
    hall.act(CLERK, { ...said, kind: 'denial', answers: S1 });
    hall.act(CLERK, said);
    const dossier = dossierOf(hall.entries);
    expect(incidentsIn(dossier).map((one) => one.incident.title)).toEqual(['The gate']);
    expect(statementsIn(dossier, { incident }).map(({ statement }) => statement.id)).toEqual([S1, S2]);
    expect(statementsIn(dossier)).toHaveLength(3);
  });
});
