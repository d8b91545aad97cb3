import { toAkn } from '@tauride/exchange';
import { generated, votesOf } from '@tauride/exchange/testing';
import {
  type Act,
  languages,
  loadWords,
  type MinutesDocument,
  minutesOf,
  reportedWords,
  type VoteAct,
  type Words,
} from '@tauride/minutes';
import {
  end,
  fullJournal,
  fullVotes,
  give,
  hear,
  hostileCases,
  JournalBuilder,
  SITTING,
  write,
} from '@tauride/minutes/testing';
import type { AssemblyId, Instant, MemberId } from '@tauride/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../akn/akn-samples.ts';
import { type ImportPlan, planImport, type PlanVoting } from '../akn/plan.ts';
import { fold } from '../akn/tree.ts';
import { recount } from '../akn/recount.ts';

const words = await loadWords('en');
const KINDS = { for: 'yes', against: 'no', abstain: 'abstain', other: 'other' } as const;

function sittings(): readonly MinutesDocument[] {
  return Array.from({ length: 40 }, (_, seed) => generated(seed, 150)).flatMap(
    ({ entries, sittings: ids, state }) =>
      ids.map((sitting) => {
        const sealed = (poll: Parameters<typeof votesOf>[1]) => votesOf(state, poll);
        return minutesOf(entries, sitting, { directory: () => undefined, sealed, head: null })!;
      }),
  );
}

function exported(document: MinutesDocument, inWords: Words = words) {
  return read(
    toAkn(document, {
      assembly: 'test' as AssemblyId,
      form: 'debate',
      words: inWords,
      madeAt: 0 as Instant,
    }),
  );
}

function linesOf(document: MinutesDocument) {
  return document.sections.flatMap(({ lines }) => lines.map(({ line }) => line));
}

function votesIn(document: MinutesDocument): readonly VoteAct[] {
  return linesOf(document).flatMap(({ act }) => (act.kind === 'vote' ? [act] : []));
}

/** What an import makes of a voting, in our words. */
function readVoting(plan: ImportPlan, { counts, ballots, question }: PlanVoting) {
  const names = new Map(plan.members.map(({ id, name }) => [id, name]));
  const counted = counts.filter(({ choice }) => choice !== 'other');
  return {
    question,
    counts: Object.fromEntries(counted.map(({ choice, value }) => [KINDS[choice], value])),
    names: ballots.map(({ member, choice }) => [names.get(member), KINDS[choice ?? 'other']]),
  };
}

function ourVoting({ question, finding, method, votes }: VoteAct) {
  const open = method === 'recorded' || method === 'roll-call' ? (votes ?? []) : [];
  const { wording } = question;
  const order = ['yes', 'no', 'abstain'];
  const sorted = open.toSorted((a, b) => order.indexOf(a.choice) - order.indexOf(b.choice));
  return {
    question: wording.form === 'text' ? wording.text : expect.any(String),
    counts: finding.kind === 'counted' ? finding.tally : {},
    names: sorted.map(({ voter, choice }) => [voter.name, choice]),
  };
}

/** The words of a speech as an export gives them. */
function wordsOf(act: Act & { readonly kind: 'speech' }): string {
  const pieces = act.words === null ? [] : (reportedWords(act.words.spoken, 'verbatim')?.text?.pieces ?? []);
  return pieces.map(({ text }) => text).join('\n');
}

const BROKEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

describe('what was exported and is imported again', () => {
  const all = sittings();

  it('[XC-13] has the same votes with the same numbers and the same names', () => {
    let votes = 0;
    let named = 0;
    for (const document of all) {
      const plan = planImport(exported(document));
      const found = plan.steps.flatMap((step) =>
        step.kind === 'voting' && step.act === 'voting' ? [readVoting(plan, step)] : [],
      );
      const ours = votesIn(document).map(ourVoting);
      expect(found).toEqual(ours);
      votes += ours.length;
      named += ours.reduce((sum, { names }) => sum + names.length, 0);
    }
    expect(votes).toBeGreaterThan(40);
    expect(named).toBeGreaterThan(40);
  });

  it.each(languages)('[XC-13] has the same votes where its words are in %s', async (language) => {
    const { entries } = fullJournal('Buy a crane.');
    const sources = { directory: () => undefined, sealed: () => fullVotes, head: null };
    const document = minutesOf(entries, SITTING, sources)!;
    const plan = planImport(exported(document, await loadWords(language)));
    const found = plan.steps.flatMap((step) =>
      step.kind === 'voting' && step.act === 'voting' ? [readVoting(plan, step)] : [],
    );
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(votesIn(document).map(ourVoting));
  });

  it('[XC-13] has the same speeches by the same speakers, in the same order', () => {
    let speeches = 0;
    for (const document of all) {
      const plan = planImport(exported(document));
      const names = new Map(plan.members.map(({ id, name }) => [id, name]));
      const found = plan.steps.flatMap((step) =>
        step.kind === 'speech' ? [[names.get(step.member), step.text.join('\n')]] : [],
      );
      const ours = linesOf(document).flatMap(({ act }) => {
        if (act.kind === 'speech') return [[act.speaker.name, wordsOf(act)]];
        if (act.kind !== 'statement' || act.statementKind !== 'speech') return [];
        return [[act.who.name, act.text]];
      });
      expect(found).toEqual(ours);
      speeches += ours.length;
    }
    expect(speeches).toBeGreaterThan(10);
  });

  it('[XC-13] has any words that were spoken, white space folded and what XML cannot hold replaced', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...hostileCases.map((found) => found.text)),
    );
    fc.assert(
      fc.property(text, (said) => {
        const journal = new JournalBuilder();
        journal.open().say('s1', said, { kind: 'speech', who: { member: 'cleo' as MemberId } });
        const sources = { directory: () => undefined, sealed: () => undefined, head: null };
        const plan = planImport(exported(minutesOf(journal.entries, SITTING, sources)!));
        const [speech] = plan.steps.filter((step) => step.kind === 'speech');
        expect(fold(speech!.text.join(' '))).toBe(fold(said.replaceAll(BROKEN, '\ufffd')));
      }),
      { numRuns: 300 },
    );
  });

  it('[DB-12] has the words that were written down of a speech, and written down from there the same again', () => {
    const journal = new JournalBuilder().open();
    const speech = give(journal);
    write(journal, speech, 'First.\nA paragraph.');
    hear(journal, speech, 'Left');
    write(journal, speech, 'Second.', { piece: 2 });
    end(journal);
    const spoken = (entries: JournalBuilder['entries']) => {
      const sources = { directory: () => undefined, sealed: () => undefined, head: null };
      const plan = planImport(exported(minutesOf(entries, SITTING, sources)!));
      const names = new Map(plan.members.map(({ id, name }) => [id, name]));
      return plan.steps.flatMap((step) =>
        step.kind === 'speech' ? [{ by: names.get(step.member), text: step.text }] : [],
      );
    };
    const first = spoken(journal.entries);
    expect(first).toEqual([{ by: 'Cleo', text: ['First.', 'A paragraph.', 'Second.'] }]);
    const again = new JournalBuilder().open();
    for (const { text } of first) write(again, give(again), text.join('\n'));
    end(again);
    expect(spoken(again.entries)).toEqual(first);
  });

  it('[DB-12] [A-36] has what was heard in a speech where it was heard, and the hours', () => {
    const journal = new JournalBuilder().open();
    const speech = give(journal);
    write(journal, speech, 'First.');
    hear(journal, speech, 'Left');
    write(journal, speech, 'Second.', { piece: 2 });
    end(journal);
    const sources = { directory: () => undefined, sealed: () => undefined, head: null };
    const document = minutesOf(journal.entries, SITTING, sources)!;
    const [found] = planImport(exported(document)).steps.filter((step) => step.kind === 'speech');
    expect(found!.heard.map(({ after, text }) => [after, text])).toEqual([
      [1, expect.stringContaining('Left')],
      [1, expect.stringContaining('(Applause, many: Left)')],
      [1, expect.stringContaining('(Applause: the house)')],
    ]);
    for (const { time } of found!.heard) expect(time).toMatch(/^\d{4}-.*T\d\d:\d\d:\d\d/u);
    const [act] = linesOf(document).flatMap((line) => (line.act.kind === 'speech' ? [line] : []));
    const hours = [found!.startTime, found!.endTime].map((time) => Date.parse(time!));
    expect(hours).toEqual([(act!.act as { startedAt: number }).startedAt, act!.at]);
  });

  it('[XC-13] disagrees nowhere with itself in the eyes of the import', () => {
    for (const document of all) {
      const debate = exported(document);
      // That a sitting had no quorum is no fault of its record.
      expect(debate.warnings.filter(({ code }) => code !== 'below-quorum')).toEqual([]);
      expect(recount(debate).filter(({ verdict }) => verdict === 'disagrees')).toEqual([]);
    }
  });
});
