import type { MotionId, PollId, RulingId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { CHAIR, JournalBuilder, MOVER, SITTING, silent } from '../testing/journal.ts';
import type { Act } from './act.ts';
import { foldingMinutes, minutesSoFar } from './fold.ts';
import type { Minutes, Sources } from './minutes.ts';

function given(build: (journal: JournalBuilder) => unknown, sources: Sources = silent): Minutes {
  const journal = new JournalBuilder();
  journal.open();
  build(journal);
  return minutesSoFar(journal.entries, SITTING, sources);
}

function acts(minutes: Minutes): readonly Act[] {
  return minutes.lines.map(({ act }) => act);
}

function the<K extends Act['kind']>(minutes: Minutes, kind: K): Act & { readonly kind: K } {
  const found = acts(minutes).filter((act) => act.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Act & { readonly kind: K };
}

const yesNo = [
  { voter: 'cleo', choice: 'yes' },
  { voter: 'dov', choice: 'no' },
] as never;

describe('lines', () => {
  it('[SF-20] a long journal is gone through in steps, and comes to the same', () => {
    const journal = new JournalBuilder();
    journal.open();
    for (let at = 1; at <= 120; at += 1) journal.move(String(at), `Buy crane ${at}.`);
    const { entries } = journal;
    expect(entries.length).toBeGreaterThan(200);
    const folding = foldingMinutes(entries, SITTING, silent);
    let steps = 0;
    let step = folding.next();
    for (; !step.done; step = folding.next()) steps += 1;
    expect(steps).toBe(Math.floor(entries.length / 100));
    expect(step.value).toEqual(minutesSoFar(entries, SITTING, silent));
  });

  it('[MIN-1] an entry of another sitting adds nothing', () => {
    const journal = new JournalBuilder();
    journal.open().move('1', 'Buy a crane.');
    const own = minutesSoFar(journal.entries, SITTING, silent);
    const other = minutesSoFar(journal.entries, 'sitting-2' as typeof SITTING, silent);
    expect(own.lines.map(({ act }) => act.kind)).toEqual(['opened', 'moved', 'stated']);
    expect(other).toEqual({ ...other, heading: null, lines: [], questions: [] });
  });

  it('[MIN-10] a motion names its mover, and its second names nobody', () => {
    const minutes = given((journal) => {
      journal.move('1', 'Buy a crane.', { stated: false });
      journal.add({ type: 'MotionSeconded', sitting: SITTING, motion: '1' as MotionId, by: 'dov' as never });
    });
    expect(the(minutes, 'moved').mover).toEqual({ member: MOVER, name: 'Cleo' });
    expect(JSON.stringify(the(minutes, 'seconded')).toLowerCase()).not.toContain('dov');
  });

  it('[MIN-17] the directory names people, and a name it does not know is the label', () => {
    const known: Sources = { ...silent, directory: (id) => (id === CHAIR ? 'Ada Lindqvist' : undefined) };
    const minutes = given((journal) => journal.move('1', 'Buy a crane.'), known);
    expect(the(minutes, 'opened').presiding.name).toBe('Ada Lindqvist');
    expect(the(minutes, 'moved').mover.name).toBe('Cleo');
  });

  it('[MIN-4] a vote carries the numbers of its events', () => {
    const tally = { yes: 104, no: 52, abstain: 7 };
    const minutes = given((journal) =>
      journal.move('1', 'Buy a crane.').vote('1', { tally, needed: 79, present: 3, chairVote: 'no' }),
    );
    expect(the(minutes, 'vote')).toMatchObject({
      finding: { kind: 'counted', tally },
      needed: 79,
      basis: 156,
      membership: 5,
      present: 3,
      chairVote: 'no',
      outcome: 'adopted',
    });
  });

  it('[MIN-7] names stand beside a roll call and never beside a ballot', () => {
    const sources: Sources = { ...silent, sealed: () => yesNo };
    const tally = { yes: 1, no: 1, abstain: 0 };
    const voted = (method: 'roll-call' | 'recorded' | 'ballot' | 'hands') =>
      the(
        given(
          (journal) => journal.move('1', 'Buy.').vote('1', { tally, method, outcome: 'tie-rejected' }),
          sources,
        ),
        'vote',
      );
    expect(voted('roll-call').votes).toEqual([
      { voter: { member: 'cleo', name: 'Cleo' }, choice: 'yes' },
      { voter: { member: 'dov', name: 'Dov' }, choice: 'no' },
    ]);
    expect(voted('recorded').votes).toHaveLength(2);
    expect(voted('ballot').votes).toBeNull();
    expect(voted('hands').votes).toBeNull();
  });

  it('[MIN-7] a roll call whose ballots are not at hand has no names', () => {
    const minutes = given((journal) =>
      journal.move('1', 'Buy.').vote('1', { tally: { yes: 1, no: 0, abstain: 0 }, method: 'roll-call' }),
    );
    expect(the(minutes, 'vote').votes).toBeNull();
  });

  it('[MIN-12] an amendment that carries keeps the wording before and after', () => {
    const minutes = given((journal) => {
      journal.move('1', 'Buy a crane.');
      journal.move(
        '1-A',
        { form: 'amendment', amendment: { op: 'substitute', by: 'Buy two.' } },
        { kind: 'amend', target: '1' },
      );
      journal.vote('1-A', {
        changes: [
          { change: 'reworded', motion: '1' as MotionId, wording: { form: 'text', text: 'Buy two.' } },
          { change: 'disposed', motion: '1-A' as MotionId, as: 'adopted' },
          { change: 'pending', stack: ['1' as MotionId] },
        ],
      });
    });
    const [effect, ...others] = the(minutes, 'vote').effects;
    expect(others).toEqual([]);
    expect(effect).toMatchObject({
      effect: 'reworded',
      before: { form: 'text', text: 'Buy a crane.' },
      after: { form: 'text', text: 'Buy two.' },
    });
    expect(minutes.questions[0]).toMatchObject({
      moved: { text: 'Buy a crane.' },
      wording: { text: 'Buy two.' },
      phase: 'pending',
      decidedBy: null,
    });
  });

  it('[MIN-11] a ruling keeps the point, the answer and the reason', () => {
    const minutes = given((journal) => {
      const point = 'pt1' as never;
      journal.add({
        type: 'PointRaised',
        sitting: SITTING,
        point,
        kind: 'point-of-order',
        by: MOVER,
        text: 'No quorum?',
        citation: 'RONR 23',
      });
      journal.add({
        type: 'RulingMade',
        sitting: SITTING,
        ruling: 'r1' as RulingId,
        point,
        answer: 'not-well-taken',
        reason: 'Nine are present.',
        appealable: true,
        submitted: null,
        citation: 'RONR 23:2',
      });
    });
    expect(the(minutes, 'ruling')).toMatchObject({
      point: { kind: 'point-of-order', by: { name: 'Cleo' }, text: 'No quorum?' },
      answer: 'not-well-taken',
      reason: 'Nine are present.',
      citation: 'RONR 23:2',
    });
  });

  it('[MIN-11] an act that the chair let stand is marked', () => {
    const minutes = given((journal) =>
      journal.add({
        type: 'ChairRuledOtherwise',
        sitting: SITTING,
        ruling: 'r1' as RulingId,
        refused: 'floor-taken',
        reason: 'It is urgent.',
        citation: 'RONR 42',
      }),
    );
    expect(the(minutes, 'ruled-otherwise')).toMatchObject({
      refused: 'floor-taken',
      reason: 'It is urgent.',
    });
  });

  it('[MIN-13] a statement keeps who, how known and what it answers', () => {
    const journal = new JournalBuilder();
    journal.open().say('s1', 'Shops were looted.', { how: 'told', source: 'friends' });
    const first = journal.last.seq;
    journal.say('s2', 'It was peaceful.', { kind: 'denial', answers: 's1' as never });
    const statements = acts(minutesSoFar(journal.entries, SITTING, silent)).filter(
      ({ kind }) => kind === 'statement',
    );
    expect(statements[0]).toMatchObject({
      who: { member: null, name: 'a provincial delegate' },
      how: 'told',
      source: 'friends',
    });
    expect(statements[1]).toMatchObject({
      statementKind: 'denial',
      answers: { statement: 's1', entry: first },
    });
  });

  it('[MIN-13] an entry that was reconstructed says so', () => {
    const journal = new JournalBuilder();
    const provenance = { how: 'reconstructed', note: 'needed to complete the sitting' } as const;
    journal.open({ provenance });
    expect(minutesSoFar(journal.entries, SITTING, silent).lines[0]?.provenance).toEqual(provenance);
  });

  it('[MIN-5] without recorded hours no line has an hour and no speech a duration', () => {
    const journal = new JournalBuilder({ call: { hoursRecorded: false } });
    journal.open();
    speech(journal);
    journal.adjourn();
    const minutes = minutesSoFar(journal.entries, SITTING, silent);
    expect(minutes.lines.map(({ at }) => at)).toEqual(minutes.lines.map(() => null));
    expect(the(minutes, 'speech')).toMatchObject({ usedMs: null, startedAt: null });
    expect(minutes.heading?.openedAt).toBeNull();
    expect(minutes.closing?.at).toBeNull();
  });

  it('[MIN-4] a speech keeps speaker, side and time used', () => {
    const minutes = given(speech);
    expect(the(minutes, 'speech')).toMatchObject({
      speaker: { name: 'Dov' },
      question: { label: '1' },
      side: 'against',
      usedMs: 61_000,
      stopped: true,
    });
  });

  it('who only had the floor to move made no speech', () => {
    const minutes = given((journal) => {
      const member = MOVER;
      journal.add({
        type: 'FloorGiven',
        sitting: SITTING,
        member,
        on: null,
        side: null,
        purpose: 'motion',
        limitMs: null,
        citation: '',
      });
      journal.add({
        type: 'FloorEnded',
        sitting: SITTING,
        member,
        how: 'yielded',
        speechOn: null,
        usedMs: 5,
      });
    });
    expect(acts(minutes).map(({ kind }) => kind)).toEqual(['opened', 'floor-given']);
  });

  it('consent carries out its changes and closes the sitting', () => {
    const minutes = given((journal) => {
      journal.move('1', 'Buy a crane.');
      journal.add({
        type: 'ConsentGiven',
        sitting: SITTING,
        matter: { kind: 'adjourn' },
        changes: [{ change: 'adjourned', undecided: ['1' as MotionId] }],
        citation: 'RONR 4:58',
      });
    });
    expect(minutes.closing).toMatchObject({ ground: 'consent', undecided: ['1'] });
    expect(minutes.questions[0]).toMatchObject({ phase: 'undecided' });
  });

  it('a poll that ends in a division is announced by its last method', () => {
    const minutes = given((journal) => {
      journal.move('1', 'Buy a crane.');
      const poll = 'px' as PollId;
      const on = '1' as MotionId;
      const threshold = { num: 1, den: 2, compare: 'gt', basis: 'cast' } as const;
      journal.add({
        type: 'PollOpened',
        sitting: SITTING,
        poll,
        on,
        method: 'voice',
        threshold,
        membership: 5,
        present: null,
        citation: '',
      });
      journal.add({
        type: 'PollClosed',
        sitting: SITTING,
        poll,
        finding: { kind: 'judged', ayesHaveIt: true },
      });
      journal.add({
        type: 'DivisionDemanded',
        sitting: SITTING,
        poll,
        by: 'eva' as never,
        citation: 'RONR 29',
      });
      const tally = { yes: 2, no: 3, abstain: 0 };
      journal.add({
        type: 'PollClosed',
        sitting: SITTING,
        poll,
        finding: { kind: 'counted', tally, seal: null },
      });
      const changes = [{ change: 'disposed', motion: on, as: 'rejected' }] as const;
      journal.add({
        type: 'ResultAnnounced',
        sitting: SITTING,
        poll,
        on,
        outcome: 'rejected',
        chairVote: null,
        needed: 3,
        basis: 5,
        changes,
        citation: '',
      });
    });
    expect(the(minutes, 'division').by.name).toBe('Eva');
    expect(the(minutes, 'vote')).toMatchObject({ method: 'hands', outcome: 'rejected', effects: [] });
  });
});

describe('heading', () => {
  it('[MIN-5] presence that nobody recorded stays unknown', () => {
    expect(given(() => undefined).heading?.attendance).toEqual({ phase: 'not-recorded' });
  });

  it('[MIN-4] attendance lists everybody once and counts votes at the first record', () => {
    const { heading } = given((journal) =>
      journal.present(['ada', 'cleo']).present(['dov'], ['cleo']).present(['cleo']),
    );
    expect(heading?.attendance).toMatchObject({ phase: 'recorded', votingCount: 2 });
    const persons = heading?.attendance.phase === 'recorded' ? heading.attendance.persons : [];
    expect(persons.map(({ name }) => name)).toEqual(['Ada', 'Cleo', 'Dov']);
    expect(heading).toMatchObject({
      chair: { name: 'Ada' },
      clerk: { name: 'Ben' },
      quorum: { kind: 'number', needed: 3 },
    });
  });

  it('[MIN-29] a joint sitting says how its votes are counted, a special one what it was called for', () => {
    const call = { mode: 'concurrent', kind: 'special', subjects: ['The crane'] } as const;
    const journal = new JournalBuilder({ bodies: ['Soldiers', 'Peasants'], call });
    journal.open();
    const { heading } = minutesSoFar(journal.entries, SITTING, silent);
    expect(heading).toMatchObject({ mode: 'concurrent', subjects: ['The crane'] });
    expect(given(() => undefined).heading).toMatchObject({ mode: 'as-one', subjects: [] });
  });

  it('[MIN-5] a joint sitting has no quorum of its own', () => {
    const journal = new JournalBuilder({ bodies: ['Soldiers', 'Peasants'] });
    journal.open();
    const { heading } = minutesSoFar(journal.entries, SITTING, silent);
    expect(heading?.bodies.map(({ name }) => name)).toEqual(['Soldiers', 'Peasants']);
    expect(heading?.quorum).toEqual({ kind: 'not-known' });
  });
});

function speech(journal: JournalBuilder): void {
  journal.move('1', 'Buy a crane.');
  const on = '1' as MotionId;
  const member = 'dov' as never;
  journal.add({
    type: 'FloorGiven',
    sitting: SITTING,
    member,
    on,
    side: 'against',
    purpose: 'debate',
    limitMs: 60_000,
    citation: '',
  });
  journal.add({ type: 'FloorEnded', sitting: SITTING, member, how: 'stopped', speechOn: on, usedMs: 61_000 });
  journal.vote('1', {});
}
