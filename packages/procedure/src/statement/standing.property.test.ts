import { tableGet, tableIds } from '@tauride/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecordCommand, recordActs, recordActsOn } from '../available/record-acts.ts';
import type { DebateCommand } from '../debate/commands.ts';
import type { MemberId, StatementId } from '../ids.ts';
import { CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { answeringOf } from './answering.ts';
import type { StatementCommand } from './commands.ts';
import {
  type Dossier,
  dossierOf,
  foldStatement,
  type Standing,
  standingOf,
  statementsIn,
} from './standing.ts';
import { answerings } from './state.ts';

const people = ['d1', 'd2', CLERK] as const;

/** Plays whatever is offered to people in turn, with answers and names of every kind. */
function played(draws: readonly number[]): Hall {
  const hall = openHall();
  for (const draw of draws) {
    const member = people[draw % people.length]! as MemberId;
    const offered = offeredTo(hall, member);
    const act = offered[Math.floor(draw / people.length) % offered.length]!;
    hall.act(member, varied(act, draw));
  }
  return hall;
}

/** About the statements that there are, and new ones; the words of speeches are another matter. */
function offeredTo(hall: Hall, member: MemberId): readonly StatementCommand[] {
  const state = hall.founded();
  const asking = { member, now: hall.now };
  const ids = tableIds(state.statements).map((id) => id as StatementId);
  return [
    ...recordActs(state, SITTING, asking),
    ...ids.flatMap((statement) => recordActsOn(state, { statement }, asking)),
  ].filter((act): act is StatementCommand => !isOfDebate(act) && act.type !== 'CorrectEntry');
}

function isOfDebate(act: RecordCommand): act is DebateCommand {
  return 'speech' in act;
}

function varied(act: StatementCommand, draw: number): StatementCommand {
  if (act.type !== 'EnterStatement') return act;
  const answering = answerings[draw % answerings.length]!;
  if (act.kind === 'note' && draw % 2 === 0)
    return { ...act, who: { member: 'd1' as MemberId }, kind: 'speech' };
  if (act.kind !== 'denial') return act;
  return answering === 'denies' || answering === 'lays-to-others'
    ? { ...act, answering }
    : { ...act, kind: 'claim', ...(act.who && 'member' in act.who ? { answering } : {}) };
}

const draws = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 });

function standings(dossier: Dossier): unknown {
  return statementsIn(dossier).map((recorded) => [recorded.statement.id, standingOf(recorded)]);
}

function lengths(standing: Standing): object {
  const { deniedBy, corroboratedBy, correctedBy, laidToOthersBy } = standing;
  return Object.fromEntries(
    Object.entries({ deniedBy, corroboratedBy, correctedBy, laidToOthersBy }).map(([how, by]) => [
      how,
      by.length > 0,
    ]),
  );
}

describe('how statements stand', () => {
  it('[ST-12] follows from the entries alone, at every place in the journal', () => {
    fc.assert(
      fc.property(draws, fc.nat(100), (each, cut) => {
        const { entries } = played(each);
        const until = Math.min(cut, entries.length);
        const stepwise = entries.slice(until).reduce(foldStatement, dossierOf(entries.slice(0, until)));
        expect(standings(stepwise)).toEqual(standings(dossierOf(entries)));
        const parsed = JSON.parse(JSON.stringify(stepwise)) as Dossier;
        expect(standings(parsed)).toEqual(standings(stepwise));
      }),
      { numRuns: 40 },
    );
  });

  it('[ST-1] [ST-11] changes no words, and keeps what was withdrawn', () => {
    let withdrawn = 0;
    fc.assert(
      fc.property(draws, (each) => {
        const { entries } = played(each);
        const dossier = dossierOf(entries);
        const entered = entries.flatMap(({ event }) =>
          event.type === 'StatementEntered' ? [event.statement] : [],
        );
        expect(statementsIn(dossier).map(({ statement }) => statement)).toEqual(entered);
        withdrawn += statementsIn(dossier).filter((one) => standingOf(one).withdrawn).length;
      }),
      { numRuns: 40 },
    );
    expect(withdrawn).toBeGreaterThan(10);
  });

  it('[ST-13] is what those who answer it say and have not withdrawn', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(draws, (each) => {
        const hall = played(each);
        const dossier = dossierOf(hall.entries);
        const all = statementsIn(dossier);
        const gone = (id: StatementId): boolean =>
          tableGet(hall.founded().statements, id)?.withdrawn === true;
        for (const recorded of all) {
          const { id } = recorded.statement;
          const by = (how: string): StatementId[] =>
            all
              .map(({ statement }) => statement)
              .filter((other) => other.answers === id && answeringOf(other) === how && !gone(other.id))
              .map((other) => other.id);
          const standing = standingOf(recorded);
          expect(standing).toMatchObject({
            withdrawn: gone(id),
            deniedBy: by('denies'),
            corroboratedBy: by('corroborates'),
            correctedBy: by('corrects'),
            laidToOthersBy: by('lays-to-others'),
          });
          const against =
            by('denies').length + by('lays-to-others').length > 0 || standing.response === 'contested';
          expect(standing.contestedNow).toBe(against && !gone(id));
          seen.add(JSON.stringify({ ...standing, ...lengths(standing) }));
        }
      }),
      { numRuns: 60 },
    );
    // The runs met many different standings, or the test would show little.
    expect(seen.size).toBeGreaterThan(12);
  });
});
