import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { debateXml, read, sampleFolder, samplesMissing } from './akn-samples.ts';
import { nameKey } from './names.ts';
import { planImport } from './plan.ts';
import { reportDebate } from './report.ts';
import { IdPool, slugOf } from './slug.ts';

function plan(parts: Parameters<typeof debateXml>[0]) {
  return planImport(read(debateXml(parts)));
}

const ids = (found: { readonly members: readonly { readonly id: string }[] }) =>
  found.members.map((member) => member.id);

describe('members', () => {
  it('[A-25] are those who spoke, voted or were called, and nobody else', () => {
    const body = `<rollCall><p><person refersTo="#ames">Ann Ames</person></p></rollCall>
<debateSection eId="s" name="x"><speech by="#bell" as="#chair"><p>a</p></speech><p>Ayes: <vote by="#nobody">Zoë Ærø</vote></p></debateSection>`;
    expect(plan({ analysis: '<voting href="#s"/>', body }).members).toEqual([
      { id: 'ames', name: 'Ann Ames', capacity: null, knownBy: 'reference', called: true },
      { id: 'bell', name: 'Bo Bell', capacity: 'Chair', knownBy: 'reference', called: false },
      { id: 'zoe-aero', name: 'Zoë Ærø', capacity: null, knownBy: 'name', called: false },
    ]);
  });

  it('[A-25] have ASCII ids in any script, unique and the same each time', () => {
    const body =
      '<rollCall><p><person>Иван Петров</person><person>李明</person><person>Al Bo</person><person>Al. Bo-</person><person>Al-Bo Cy</person></p></rollCall>';
    const first = ids(plan({ body }));
    expect(first).toEqual(ids(plan({ body })));
    expect(new Set(first).size).toBe(4);
    for (const id of first) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(slugOf('x'.repeat(90))).toHaveLength(48);
  });

  it('[A-25] two entries of one name stay two members', () => {
    const references =
      '<TLCPerson eId="ann.ames" href="/p/2" showAs="Ann Ames"/><TLCPerson eId="Ann-Ames" href="/p/3" showAs="Ann Ames"/>';
    const body =
      '<debateSection name="x"><speech by="#ann.ames"><p>a</p></speech><speech by="#Ann-Ames"><p>b</p></speech></debateSection>';
    expect(ids(plan({ references, body }))).toEqual(['ann-ames', 'ann-ames-2']);
  });

  it('[A-25] number those of one name, each once, however many they are', () => {
    const ids = new IdPool();
    const taken = ['x', 'x-3', 'x', 'x', 'x-2', 'x-2'].map((wanted) => ids.take(wanted));
    expect(taken).toEqual(['x', 'x-3', 'x-2', 'x-4', 'x-2-2', 'x-2-3']);
    // Trying each number anew would take longer than any test may.
    const many = Array.from({ length: 200_000 }, () => ids.take('y'));
    expect(many.at(-1)).toBe('y-200000');
  });

  it('[A-26] an entry for anybody identifies nobody', () => {
    const references = '<TLCPerson eId="any" href="/p/any" showAs="stands for any person"/>';
    const body = `<debateSection eId="s" name="x"><speech by="#any"><from>Mr. ORTIZ (Secretary).-</from><p>a</p></speech>
<speech by="#any"><from>Señora <person refersTo="#any">Ames, Ann</person></from><p>a</p></speech></debateSection>`;
    expect(plan({ references, body }).members).toMatchObject([
      { id: 'ortiz', name: 'ORTIZ', knownBy: 'name' },
      { id: 'ames', knownBy: 'reference' },
    ]);
  });

  it('[A-26] an office before a speech does not replace the entry', () => {
    const body = `<debateSection name="x"><speech by="#bell"><from>The Minister</from><p>a</p></speech></debateSection>`;
    expect(ids(plan({ body }))).toEqual(['bell']);
  });

  it('[A-26] joins names of the same words in any order', () => {
    const body = `<rollCall><p><person>Dee Fox, Don</person></p></rollCall><debateSection eId="s" name="x"><p>Ayes: <vote by="#x">Fox Dee</vote><vote by="#y">Bell, Bo</vote></p></debateSection>`;
    expect(ids(plan({ analysis: '<voting href="#s"/>', body }))).toEqual(['dee-fox-don', 'bell']);
    expect(nameKey('Ascencio Mansilla, don Gabriel')).toBe(nameKey('Gabriel ASCENCIO Mansilla'));
    expect(nameKey('José Ortiz')).not.toBe(nameKey('José Miguel Ortiz'));
  });

  it('[A-26] an entry misused for others still identifies its own bearer, and nobody with one word in common', () => {
    const person = (name: string) => `<vote by="#none"><person refersTo="#ames">${name}</person></vote>`;
    const body = `<debateSection eId="s" name="x"><p>Ayes: ${person('Dee Fox')} ${person('Ames, Ann')} ${person('Ann Gray')}</p></debateSection>`;
    expect(ids(plan({ analysis: '<voting href="#s"/>', body }))).toEqual(['dee-fox', 'ames', 'ann-gray']);
  });
});

describe('steps', () => {
  const body = `<debateSection eId="m" name="motion"><num>7</num><heading>The kitchen</heading>
<speech by="#ames" to="#bell"><from>Ann Ames: I say this</from><p>and that.</p></speech>
<debateSection eId="v" name="vote"><summary eId="sum">Put.</summary><p>Ayes: <vote by="#ames">Ann Ames</vote></p></debateSection>
<speech by="#bell"><from>Bo Bell (Minister):</from><p>Thanks.</p></speech></debateSection>
<adjournment eId="end"><p>Closed.</p><p>At ten.</p></adjournment>`;
  const analysis =
    '<voting eId="one" href="#sum" outcome="#ok"><quorum value="1"/><count refersTo="#aye" value="1"/></voting>';

  it('[A-27] follow the document, and a voting follows its last vote', () => {
    const found = plan({ analysis, body });
    expect(found.steps.map((step) => step.kind)).toEqual([
      'speech',
      'note',
      'note',
      'voting',
      'speech',
      'note',
    ]);
    expect(found.steps[3]).toEqual({
      kind: 'voting',
      act: 'voting',
      agendaItem: 'm',
      question: 'The kitchen',
      outcome: 'Approved',
      quorum: 1,
      counts: [{ choice: 'for', label: 'Aye', value: 1 }],
      ballots: [{ member: 'ames', choice: 'for', label: 'ayes', attributedBy: 'sentence' }],
    });
    expect(found.steps[5]).toEqual({
      kind: 'note',
      agendaItem: 'end',
      note: 'adjournment',
      time: null,
      text: 'Closed.\nAt ten.',
    });
    expect(found.agenda).toEqual([
      { id: 'm', number: '7', title: 'The kitchen', parent: null },
      { id: 'end', number: null, title: 'adjournment', parent: null },
    ]);
  });

  it('[A-27] a voting that stands nowhere comes last, under its matter', () => {
    const lost = '<voting eId="lost" refersTo="#ok"/>';
    expect(plan({ analysis: lost, body }).steps.at(-1)).toMatchObject({
      kind: 'voting',
      question: 'Approved',
      agendaItem: null,
    });
  });

  it('[A-28] keep what is said inside from', () => {
    const speeches = plan({ analysis, body }).steps.filter((step) => step.kind === 'speech');
    expect(speeches).toMatchObject([
      { member: 'ames', to: 'bell', text: ['I say this', 'and that.'] },
      { member: 'bell', to: null, text: ['Thanks.'] },
    ]);
  });

  it('[A-27] names assembly, body and sitting', () => {
    const front = '<p><docTitle>Third sitting</docTitle> <docProponent>The Council</docProponent></p>';
    expect(plan({ front })).toMatchObject({
      assembly: 'The Club',
      body: 'The Council',
      sitting: { title: 'Third sitting', date: '2026-03-14' },
    });
  });
});

describe('report', () => {
  it('[A-17] shows the numbers in columns and each disagreement with its place', () => {
    const analysis = '<voting eId="one" href="#s" outcome="#ok"><count refersTo="#aye" value="12"/></voting>';
    const body =
      '<debateSection eId="s" name="x"><heading>Kitchen</heading><p>Ayes: <vote by="#ames">Ann Ames</vote></p></debateSection>';
    const text = reportDebate(read(debateXml({ analysis, body })));
    expect(text).toContain('Voting one: Kitchen\n  outcome: Approved\n');
    expect(text).toContain(
      '       document  text  named\n  Aye        12     -      1  THE NUMBERS DISAGREE\n',
    );
    expect(text).toMatch(/line 3, column \d+, <voting>: The document counts 12 for "Aye", but names 1\./);
  });

  it('[A-20] sends no control characters of the document to the terminal', () => {
    const body =
      '<debateSection name="x"><heading>&#x9b;31m</heading><speech by="#a&#x9b;"><p>a</p></speech></debateSection>';
    const analysis = '<voting href="#x&#x9b;" outcome="#y&#x9b;"/>';
    expect(reportDebate(read(debateXml({ analysis, body })))).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe.skipIf(samplesMissing)('a real plan (skipped where ../shared is absent)', () => {
  it('[A-26] knows each voter of the Chilean sitting once', () => {
    const found = planImport(
      read(readFileSync(join(sampleFolder, 'samples-os', 'cl_Sesion56_2.xml'), 'utf8')),
    );
    const voting = found.steps.find((step) => step.kind === 'voting' && step.ballots.length > 0);
    const voters = voting?.kind === 'voting' ? voting.ballots.map((ballot) => ballot.member) : [];
    expect(voters).toHaveLength(88);
    expect(new Set(voters).size).toBe(88);
    const called = new Set(found.members.filter((member) => member.called).map((member) => member.id));
    // Four names are spelt differently in the roll call.
    expect(voters.filter((voter) => !called.has(voter))).toHaveLength(4);
    expect(found.assembly).toMatch(/DIPUTADOS/);
  });
});
