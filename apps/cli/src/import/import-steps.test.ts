import { tableGet, tableIds, tableValues } from '@tauride/kernel';
import {
  type Assembly,
  decide,
  type Entry,
  evolve,
  type FoundedAssembly,
  initialAssembly,
  type Instant,
  type Seq,
  type Statement,
} from '@tauride/procedure';
import { LIMITS } from '@tauride/protocol';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { debateXml, read, sampleFiles, sampleFolder, samplesMissing } from '../akn/akn-samples.ts';
import { planImport } from '../akn/plan.ts';
import type { ActStep, BallotsStep } from '../play.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z') as Instant;

type Parts = Parameters<typeof debateXml>[0];

function importOf(parts: Parts): ImportSteps {
  return importSteps({ plan: planImport(read(debateXml(parts))), document: '/akn/test', now: NOW });
}

interface Played {
  readonly state: FoundedAssembly;
  readonly entries: readonly Entry[];
  readonly ballots: readonly BallotsStep[];
}

/** By the rules alone; the box of a poll is sealed with the ballots that the import puts into it. */
function play({ steps }: ImportSteps): Played {
  let state: Assembly = initialAssembly;
  const entries: Entry[] = [];
  const ballots: BallotsStep[] = [];
  for (const step of steps) {
    if (step.kind === 'ballots') {
      ballots.push(step);
      continue;
    }
    for (const event of eventsOf(state, step, ballots.at(-1))) {
      const { at, by, provenance } = step;
      const entry: Entry = { v: 1, seq: state.seq as Seq, at, by, event, provenance: provenance! };
      entries.push(entry);
      state = evolve(state, entry);
    }
  }
  if (state.phase !== 'founded') throw new Error('nothing was founded');
  return { state, entries, ballots };
}

function eventsOf(state: Assembly, step: ActStep, box: BallotsStep | undefined): readonly Entry['event'][] {
  const actor =
    step.by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: step.by } as const);
  const sealed = { seal: { root: '0'.repeat(64), count: 0 }, tally: tallyOf(box) };
  const decided = decide(state, step.command, { now: step.at, actor, sealed });
  if (decided.ok) return decided.value;
  throw new Error(`${step.command.type}: ${JSON.stringify(decided.error)}`);
}

function tallyOf(box: BallotsStep | undefined) {
  const of = (wanted: string): number => box?.ballots.filter(({ choice }) => choice === wanted).length ?? 0;
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
}

function statementsOf({ entries }: Played): readonly Statement[] {
  return entries.flatMap(({ event }) => (event.type === 'StatementEntered' ? [event.statement] : []));
}

function phases({ state }: Played): readonly string[] {
  return tableValues(state.motions).map(({ phase }) => phase);
}

const named = (choices: string): string =>
  `<debateSection eId="s" name="x"><heading>The kitchen</heading>${choices}</debateSection>`;
const AYES = `<p>Ayes: <vote by="#ames">Ann Ames</vote> <vote by="#cruz">Cy Cruz</vote></p>`;
const NOES = `<p>Noes: <vote by="#bell">Bo Bell</vote></p>`;
const voting = (inner: string, outcome = '#ok'): string =>
  `<voting eId="v" href="#s" outcome="${outcome}">${inner}</voting>`;
const COUNTS = '<count refersTo="#aye" value="2"/><count refersTo="#no" value="1"/>';
const LOST = '<TLCConcept eId="lost" href="/c/lost" showAs="Rejected"/>';

describe('what was heard, and when', () => {
  const heard = (text: string, time = '') => `<p><remark type="phenomenon"${time}>${text}</remark></p>`;
  const stated = (speech: string) =>
    statementsOf(play(importOf({ body: `<debateSection eId="s" name="x">${speech}</debateSection>` })))
      .slice(1)
      .map(({ kind, text, when }) => [kind, text, when]);
  const hour = (time: string) => Date.parse(`2026-03-14T${time}Z`);

  it('[A-36] stands between the parts of the speech, with the hours of both', () => {
    const own = 'xmlns:tauride="urn:x-tauride:record:1" tauride:at="2026-03-14T18:00:30+01:00"';
    const hours = 'startTime="2026-03-14T17:00:00Z" endTime="2026-03-14T17:04:00Z"';
    const speech = `<speech by="#ames" ${hours}><p>One.</p><p>Two.</p>${heard('(Applause.)', ` ${own}`)}<p>Three.</p>${heard('(Unrest.)')}</speech>`;
    const held = { from: hour('17:00:00'), until: hour('17:04:00'), precision: 'minute', words: '' };
    const then = { ...held, from: hour('17:00:30'), until: hour('17:00:30') };
    expect(stated(speech)).toEqual([
      ['speech', 'One.\nTwo.', held],
      ['reaction', '(Applause.)', then],
      ['speech', 'Three.', held],
      ['reaction', '(Unrest.)', undefined],
    ]);
  });

  it('[A-36] is kept of a speech without words, and other remarks tell of the record alone', () => {
    const speech = `<speech by="#ames">${heard('(Laughter.)')}<p><remark>Erased.</remark></p></speech>`;
    const nothing = '(The document has no words of this speech.)';
    expect(stated(speech)).toEqual([
      ['speech', nothing, undefined],
      ['reaction', '(Laughter.)', undefined],
    ]);
  });

  it('[A-36] keeps an hour without a zone, or before its beginning, in the words of the document', () => {
    const of = (start: string, end: string) =>
      stated(`<speech by="#ames" startTime="${start}" endTime="${end}"><p>One.</p></speech>`)[0]![2];
    const worded = (words: string) => ({ precision: 'minute', words });
    expect(of('2026-03-14T17:00:00', '2026-03-14T17:04:00')).toEqual(
      worded('2026-03-14T17:00:00 – 2026-03-14T17:04:00'),
    );
    expect(of('2026-03-14T17:04:00Z', '2026-03-14T17:00:00Z')).toEqual(
      worded('2026-03-14T17:04:00Z – 2026-03-14T17:00:00Z'),
    );
  });

  it('[A-36] is kept of a scene whose hour the text records', () => {
    const scene =
      '<scene><recordedTime time="2026-03-14T17:00:00Z">At five</recordedTime> the bell rings.</scene>';
    const then = { from: hour('17:00:00'), until: hour('17:00:00'), precision: 'minute', words: '' };
    expect(stated(scene)).toEqual([['note', 'At five the bell rings.', then]]);
  });
});

describe('members', () => {
  const body = `<rollCall><p><person refersTo="#ames">Ann Ames</person></p></rollCall>
<debateSection eId="s" name="x"><speech by="#cruz"><p>a</p></speech>${NOES}</debateSection>`;
  const imported = importOf({ analysis: voting(''), body });
  const played = play(imported);

  it('[A-29] have neutral ids and labels in the journal, and names in the directory alone', () => {
    const journal = JSON.stringify(played.entries.filter(({ event }) => event.type !== 'StatementEntered'));
    expect(journal).not.toMatch(/ames|cruz|bell/i);
    expect(imported.seating.names).toEqual([
      { member: 'member-1', name: 'Ann Ames' },
      { member: 'member-2', name: 'Cy Cruz' },
      { member: 'member-3', name: 'Bo Bell' },
    ]);
  });

  it('[A-29] have a vote when they are called or vote, and else may speak', () => {
    const rights = tableIds(played.state.members).map((id) => [
      id,
      tableGet(played.state.members, id)!.seats[0]!.voting,
    ]);
    expect(rights).toEqual([
      ['chair', 'none'],
      ['clerk', 'none'],
      ['member-1', 'full'],
      ['member-2', 'advisory'],
      ['member-3', 'full'],
    ]);
  });

  it('[A-29] seats without a name are as many as the document counts votes, and none without a vote', () => {
    const counts = '<count refersTo="#aye" value="20"/><count refersTo="#no" value="11"/>';
    expect(importOf({ analysis: voting(counts), body: named('') }).seating.unnamedCount).toBe(31);
    expect(importOf({ body: named('<p>a</p>') }).seating.unnamedCount).toBe(0);
  });

  it('[A-29] the one who speaks from the chair presides, unless there are two or the chair votes', () => {
    const chairs = (more: string) =>
      importOf({
        analysis: voting(COUNTS),
        body: named(`<speech by="#bell" as="#chair"><p>a</p></speech>${more}`),
      }).seating;
    const alone = chairs('');
    expect(alone.chair).toBe(alone.idOf('bell'));
    expect(chairs(`<speech by="#ames" as="#chair"><p>b</p></speech>`).chair).toBe('chair');
    expect(chairs(NOES).chair).toBe('chair');
  });
});

describe('votings', () => {
  it('[A-30] with named votes are entered with these', () => {
    const played = play(importOf({ analysis: voting(COUNTS), body: named(AYES + NOES) }));
    expect(played.ballots[0]!.ballots).toEqual([
      { member: 'member-1', choice: 'yes' },
      { member: 'member-2', choice: 'yes' },
      { member: 'member-3', choice: 'no' },
    ]);
    expect(tableValues(played.state.polls)).toMatchObject([
      {
        method: 'recorded',
        phase: 'announced',
        outcome: 'adopted',
        finding: { tally: { yes: 2, no: 1, abstain: 0 } },
      },
    ]);
  });

  it('[A-30] with numbers alone are entered with these', () => {
    const played = play(importOf({ analysis: voting(COUNTS), body: named('') }));
    expect(tableValues(played.state.polls)).toMatchObject([
      { method: 'hands', outcome: 'adopted', finding: { tally: { yes: 2, no: 1, abstain: 0 } } },
    ]);
  });

  it('[A-30] without a count are adopted without objection', () => {
    const played = play(
      importOf({ analysis: voting('<count refersTo="#aye" value="0"/>'), body: named('') }),
    );
    expect([phases(played), tableValues(played.state.polls)]).toEqual([['adopted'], []]);
  });

  it('[A-30] stand beside what the document says of them', () => {
    const notes = statementsOf(play(importOf({ analysis: voting(COUNTS), body: named(AYES + NOES) })));
    expect(notes.at(-1)!.text).toBe('The kitchen: outcome Approved; Aye 2; No 1; 3 named votes.');
  });

  it('[A-30] of one question are kept apart', () => {
    const played = play(importOf({ analysis: voting(COUNTS) + voting(COUNTS), body: named('') }));
    const texts = tableValues(played.state.motions).map(({ wording }) => wording);
    expect(texts).toEqual([
      { form: 'text', text: 'The kitchen' },
      { form: 'text', text: 'The kitchen (voting 2 on it)' },
    ]);
  });

  it.each([
    ['another result than the majority', voting(COUNTS, '#lost'), AYES + NOES],
    ['another result than the numbers', voting(COUNTS, '#lost'), ''],
    ['only one side counted', voting('<count refersTo="#aye" value="2"/>'), ''],
    [
      'a number that is none',
      voting('<count refersTo="#aye" value="two"/><count refersTo="#no" value="1"/>'),
      '',
    ],
    [
      'numbers beyond any hall',
      voting('<count refersTo="#aye" value="900000000"/><count refersTo="#no" value="1"/>'),
      '',
    ],
    ['no count and a rejection', voting('', '#lost'), ''],
    ['no count and no outcome', '<voting eId="v" href="#s"/>', ''],
    [
      'a recount',
      '<recount eId="v" href="#s" outcome="#ok"><count refersTo="#aye" value="2"/></recount>',
      '',
    ],
  ])('[A-31] %s: entered as a statement alone', (_what, analysis, votes) => {
    const imported = importOf({ analysis, references: LOST, body: named(votes) });
    const played = play(imported);
    expect(imported.votings[0]!.entering.as).toBe('statement');
    expect(phases(played)).toEqual([]);
    expect(statementsOf(played).at(-1)!.text).toMatch(/^The kitchen: outcome /);
  });

  it('[A-31] a rejection that the votes support is entered as one', () => {
    const counts = '<count refersTo="#aye" value="1"/><count refersTo="#no" value="1"/>';
    const played = play(importOf({ analysis: voting(counts, '#lost'), references: LOST, body: named('') }));
    expect(phases(played)).toEqual(['rejected']);
  });

  it('[A-35] leave out who is named with two choices, and keep who is named twice with one', () => {
    const twice = `<p>Ayes: <vote by="#ames">Ann Ames</vote> <vote by="#ames">Ann Ames</vote> <vote by="#bell">Bo Bell</vote></p>`;
    const played = play(importOf({ analysis: voting(''), body: named(twice + NOES) }));
    expect(played.ballots[0]!.ballots).toEqual([{ member: 'member-1', choice: 'yes' }]);
  });

  it('[A-35] make no ballot of a choice that is none of the three', () => {
    const body = named(
      `<p>Not voting: <vote by="#cruz">Cy Cruz</vote></p><p>Ayes: <vote by="#ames">Ann Ames</vote></p>`,
    );
    const imported = importOf({ analysis: voting(''), body });
    expect(imported.seating.idOf('cruz')).toBe('member-1');
    expect(play(imported).ballots[0]!.ballots).toEqual([{ member: 'member-2', choice: 'yes' }]);
  });
});

describe('words', () => {
  it('[A-32] are entered in order, with speaker and capacity', () => {
    const body = named(
      `<speech by="#bell" as="#chair"><p>One.</p><p>Two.</p></speech><scene>Applause.</scene>`,
    );
    const [, speech, scene] = statementsOf(play(importOf({ body })));
    expect(speech).toMatchObject({
      kind: 'speech',
      who: { member: 'member-1' },
      capacity: 'Chair',
      text: 'One.\nTwo.',
      how: 'document',
      source: '/akn/test',
    });
    expect(scene).toMatchObject({
      kind: 'note',
      who: { named: 'The document' },
      capacity: 'scene',
      text: 'Applause.',
    });
  });

  it('[A-32] an answer answers the question before it', () => {
    const body = named(`<question by="#ames"><p>Why?</p></question><answer by="#bell"><p>So.</p></answer>`);
    const [, question, answer] = statementsOf(play(importOf({ body })));
    expect([question!.answers, answer!.answers]).toEqual([null, question!.id]);
  });

  it('[A-32] of a long speech are parted between paragraphs, and none is lost', () => {
    const paragraphs = [1, 2, 3].map((part) => `<p>${`Part ${part} goes on and on. `.repeat(200)}</p>`);
    const long = `<p>${'word '.repeat(5_000)}</p>`;
    const imported = importOf({ body: named(`<speech by="#ames">${paragraphs.join('')}${long}</speech>`) });
    const spoken = statementsOf(play(imported)).filter(({ kind }) => kind === 'speech');
    expect(spoken.length).toBeGreaterThan(3);
    expect(spoken.every(({ text }) => text.length <= LIMITS.statement)).toBe(true);
    expect(
      spoken
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    ).toBe(
      `${[1, 2, 3].map((part) => `Part ${part} goes on and on. `.repeat(200)).join('')}${'word '.repeat(5_000)}`.trim(),
    );
    expect(spoken[1]!.source).toMatch(/^\/akn\/test, part 2 of \d$/);
  });

  it('[A-33] say where they come from, and so does everything else', () => {
    const { entries } = play(importOf({ analysis: voting(COUNTS), body: named(AYES + NOES) }));
    const hows = entries.map(({ provenance }) =>
      [provenance!.how, provenance!.note.startsWith('/akn/test')].join(),
    );
    expect(new Set(hows)).toEqual(new Set(['document,true', 'reconstructed,true']));
    const opening = entries.find(({ event }) => event.type === 'SittingOpened');
    expect(opening!.provenance!.how).toBe('reconstructed');
  });
});

describe.skipIf(samplesMissing)('real debates (skipped where ../shared is absent)', () => {
  it.each(samplesMissing ? [] : sampleFiles())('[A-32] %s is entered from opening to adjournment', (file) => {
    const debate = read(readFileSync(join(sampleFolder, file), 'utf8'));
    const plan = planImport(debate);
    const played = play(importSteps({ plan, document: file, now: NOW }));
    expect(tableGet(played.state.sittings, 'sitting-1')!.phase).toBe('adjourned');
    const speeches = plan.steps.filter((step) => step.kind === 'speech');
    const spoken = statementsOf(played).filter(({ kind }) => kind === 'speech');
    expect(spoken.length).toBeGreaterThanOrEqual(speeches.length);
  });

  it('[A-30] the Chilean sitting has 88 named votes, 86 to none with two abstaining', () => {
    const debate = read(readFileSync(join(sampleFolder, 'samples-os/cl_Sesion56_2.xml'), 'utf8'));
    const played = play(importSteps({ plan: planImport(debate), document: 'cl', now: NOW }));
    expect(phases(played)).toEqual(['adopted', 'adopted', 'adopted']);
    expect(tableValues(played.state.polls)).toMatchObject([
      { outcome: 'adopted', finding: { tally: { yes: 86, no: 0, abstain: 2 } } },
    ]);
    expect(played.ballots[0]!.ballots).toHaveLength(88);
  });
});
