import type { MotionId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { type MinutesDocument, minutesOf } from './document.ts';

const head = { size: 12, root: 'ab'.repeat(32) };

function documented(build: (journal: JournalBuilder) => unknown): MinutesDocument {
  const journal = new JournalBuilder();
  journal.open();
  build(journal);
  return minutesOf(journal.entries, SITTING, { ...silent, head })!;
}

function kinds(document: MinutesDocument): readonly string[] {
  return document.sections.flatMap(({ lines }) => lines.map(({ line }) => line.act.kind));
}

describe('documents', () => {
  it('[MIN-3] steps that only lead to an act are left out', () => {
    const tally = { yes: 2, no: 1, abstain: 0 };
    const document = documented((journal) => journal.item().move('1', 'Buy a crane.').vote('1', { tally }));
    expect(kinds(document)).toEqual(['opened', 'moved', 'vote']);
    expect(document.sections.map(({ title }) => title)).toEqual([null, 'The crane']);
  });

  it('[MIN-8] a correction stands beside its line, also one of a correction', () => {
    const document = documented((journal) => {
      journal.say('s1', 'Shops were looted.');
      const first = journal.last.seq;
      journal.correct(first, 'Two shops.');
      journal.correct(journal.last.seq, 'Three shops.');
    });
    expect(kinds(document)).toEqual(['opened', 'statement']);
    const [, statement] = document.sections[0]!.lines;
    expect(statement?.corrections.map(({ act }) => act.kind === 'correction' && act.text)).toEqual([
      'Two shops.',
      'Three shops.',
    ]);
  });

  it('[MIN-8] a correction of an entry without a line of its own is shown by itself', () => {
    expect(kinds(documented((journal) => journal.correct(0, 'Founded in May.')))).toEqual([
      'opened',
      'correction',
    ]);
  });

  it('[MIN-9] a withdrawn motion leaves no trace, nor what fell with it, nor their corrections', () => {
    const document = documented((journal) => {
      journal.move('1', 'Buy a crane.');
      const seq = journal.last.seq - 1;
      journal.move(
        '1-A',
        { form: 'amendment', amendment: { op: 'substitute', by: 'Two.' } },
        { kind: 'amend', target: '1' },
      );
      journal.correct(seq, 'A crane of six tons.');
      journal.withdraw('1', [
        { change: 'disposed', motion: '1-A' as MotionId, as: 'dropped' },
        { change: 'disposed', motion: '1' as MotionId, as: 'withdrawn' },
        { change: 'pending', stack: [] },
      ]);
      journal.move('2', 'Sell the crane.');
    });
    expect(kinds(document)).toEqual(['opened', 'moved']);
    expect(document.questions.map(({ motion }) => motion)).toEqual(['2']);
  });

  it('[MIN-9] a withdrawn motion stays when the house voted on what was applied to it', () => {
    const document = documented((journal) => {
      journal.move('1', 'Buy a crane.');
      journal.move(
        '1-A',
        { form: 'amendment', amendment: { op: 'substitute', by: 'Two.' } },
        { kind: 'amend', target: '1' },
      );
      journal.vote('1-A', {
        outcome: 'rejected',
        changes: [
          { change: 'disposed', motion: '1-A' as MotionId, as: 'rejected' },
          { change: 'pending', stack: ['1' as MotionId] },
        ],
      });
      journal.withdraw('1');
    });
    expect(kinds(document)).toEqual(['opened', 'moved', 'moved', 'vote', 'withdrawn']);
  });

  it('[MIN-14] what was not decided has its own heading', () => {
    const document = documented((journal) => journal.move('1', 'Go to Moscow.').adjourn(['1']));
    expect(document.undecided).toMatchObject([
      { label: '1', phase: 'undecided', wording: { text: 'Go to Moscow.' } },
    ]);
    expect(document.resolutions).toEqual([]);
  });

  it('[MIN-14] so has what a joint hearing left to its bodies on its way', () => {
    const document = documented((journal) =>
      journal.move('1', 'Go to Moscow.').item('i1', ['1']).move('2', 'Stay.').adjourn(['2']),
    );
    expect(document.undecided.map(({ label, phase }) => [label, phase])).toEqual([
      ['1', 'undecided'],
      ['2', 'undecided'],
    ]);
  });

  it('[MIN-15] an adopted text is given in its final wording with the entry that adopted it', () => {
    let entry = -1;
    const document = documented((journal) => {
      journal.move('1', 'Buy a crane.').vote('1', { tally: { yes: 3, no: 0, abstain: 0 } });
      entry = journal.last.seq;
      journal
        .move('2', 'Buy a ship.')
        .vote('2', { tally: { yes: 0, no: 3, abstain: 0 }, outcome: 'rejected' });
    });
    expect(document.resolutions).toEqual([
      { kind: 'main', label: '1', wording: { form: 'text', text: 'Buy a crane.' }, onBehalfOf: null, entry },
    ]);
  });

  it('[MIN-16] [MIN-18] carries the record and knows whether the sitting is over', () => {
    expect(documented(() => undefined)).toMatchObject({ record: head, closing: null });
    expect(documented((journal) => journal.adjourn()).closing).toMatchObject({ ground: 'agenda-done' });
  });

  it('an item taken up twice makes two sections, in the order of events', () => {
    const document = documented((journal) => {
      journal.item().say('s1', 'One.');
      journal.add({ type: 'AgendaItemAdded', sitting: SITTING, item: 'i2' as never, title: 'The quay' });
      journal.item('i2').say('s2', 'Two.').item().say('s3', 'Three.');
    });
    expect(document.sections.map(({ title }) => title)).toEqual([null, 'The crane', 'The quay', 'The crane']);
  });

  it('a sitting that was never called has no minutes', () => {
    const journal = new JournalBuilder();
    expect(minutesOf(journal.entries, 'other' as typeof SITTING, { ...silent, head: null })).toBeNull();
  });
});
