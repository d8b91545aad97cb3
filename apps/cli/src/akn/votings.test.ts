import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, debateXml, read, sampleFolder, samplesMissing } from './akn-samples.ts';
import { recount } from './recount.ts';
import { choiceOfLabel, lastCue } from './words.ts';

const COUNTS = `<count refersTo="#aye" href="#qa" value="2"/><count refersTo="#no" href="#qn" value="1"/><count refersTo="#abs" value="0"/>`;

function voting(attributes = 'href="#sum"', counts = COUNTS): string {
  return `<voting eId="v" ${attributes} outcome="#ok">${counts}</voting>`;
}

const ATTRIBUTED = `<debateSection eId="sec" name="x"><heading>Kitchen</heading>
<summary eId="sum">Ayes <quantity eId="qa" refersTo="#aye">2</quantity>
(<vote by="#ames" choice="#aye">Ann Ames</vote>, <vote by="#bell" choice="#aye">Bo Bell</vote>),
noes <quantity eId="qn" refersTo="#no">1</quantity> (<vote by="#cruz" choice="#no">Cy Cruz</vote>)</summary></debateSection>`;

/** A section whose votes have no choice of their own. */
function unattributed(inner: string): string {
  return debateXml({
    analysis: voting('href="#sec"', ''),
    body: `<debateSection eId="sec" name="x">${inner}</debateSection>`,
  });
}

function choices(xml: string): string[] {
  return read(xml).votings[0]!.votes.map(
    (vote) => `${vote.name}: ${vote.choice?.kind ?? '?'} by ${vote.attributedBy}`,
  );
}

describe('whose votes they are', () => {
  it('[A-12] gives a vote to the voting whose text holds it, else to the last one before it', () => {
    const body = `<debateSection name="x"><summary eId="a">In favour: <vote by="#ames">Ames</vote></summary><p>In favour: <vote by="#bell">Bell</vote></p>
<summary eId="b">The second.</summary><p>Against: <vote by="#cruz">Cruz</vote></p></debateSection>
<debateSection name="y"><p>In favour: <vote by="#ames">Ames</vote></p></debateSection>`;
    const debate = read(
      debateXml({ analysis: '<voting eId="2" href="#b"/><voting eId="1" href="#a"/>', body }),
    );
    const named = debate.votings.map((found) => found.votes.map((vote) => vote.name));
    expect(named).toEqual([['Cruz'], ['Ames', 'Bell']]);
    expect(debate.looseVotes).toMatchObject([{ name: 'Ames', place: { line: 8 } }]);
    expect(codes(debate)).toContain('loose-vote');
  });

  it('[A-12] prefers the innermost section', () => {
    const body = `<debateSection eId="outer" name="x"><debateSection eId="inner" name="y"><p>Ayes: <vote by="#ames">Ames</vote></p></debateSection><p>Ayes: <vote by="#bell">Bell</vote></p></debateSection>`;
    const debate = read(debateXml({ analysis: '<voting href="#outer"/><voting href="#inner"/>', body }));
    expect(debate.votings.map((found) => found.votes.map((vote) => vote.name))).toEqual([['Bell'], ['Ames']]);
  });

  it.each([
    ['href="#sum"', 'href', false],
    ['href="#gone"', 'count', true],
    ['', 'count', true],
  ])('[A-13] finds the text of a voting with %s by %s', (attributes, foundBy, remarked) => {
    const debate = read(debateXml({ analysis: voting(attributes), body: ATTRIBUTED }));
    expect(debate.votings[0]).toMatchObject({ foundBy, section: 0 });
    expect(debate.votings[0]!.votes).toHaveLength(3);
    expect(codes(debate).includes('voting-place')).toBe(remarked);
  });

  it('[A-13] falls back to the matter and else says that it found nothing', () => {
    const found = (attributes: string) =>
      read(debateXml({ analysis: voting(attributes, ''), body: ATTRIBUTED })).votings[0]!;
    expect(found('refersTo="#sec"')).toMatchObject({ foundBy: 'matter', section: 0 });
    expect(found('refersTo="#ok"')).toMatchObject({ foundBy: 'nothing', section: null, votes: [] });
  });
});

describe('what they chose', () => {
  it('[A-14] takes the attribute first, whatever the words say', () => {
    const xml = unattributed(
      '<p>Against: <vote by="#ames" choice="#aye">Ames</vote> <vote by="#bell">Bell</vote></p>',
    );
    expect(choices(xml)).toEqual(['Ames: for by attribute', 'Bell: against by sentence']);
  });

  it('[A-14] takes an element around it that refers to a choice, not one that refers to an outcome', () => {
    const xml =
      unattributed(`<summary><outcome refersTo="#no">Ayes: <vote by="#ames">Ames</vote></outcome></summary>
<summary><outcome refersTo="#ok">Ayes: <vote by="#bell">Bell</vote></outcome></summary>`);
    expect(choices(xml)).toEqual(['Ames: against by enclosing', 'Bell: for by sentence']);
  });

  it('[A-14] takes as choices what the counts refer to, whatever they are called', () => {
    const analysis = voting('href="#sec"', '<count refersTo="#ok" value="1"/>');
    const body =
      '<debateSection eId="sec" name="x"><summary><outcome refersTo="#ok">Ayes: <vote by="#ames">Ann</vote></outcome></summary></debateSection>';
    expect(read(debateXml({ analysis, body })).votings[0]!.votes[0]).toMatchObject({
      choice: { label: 'Approved' },
      attributedBy: 'enclosing',
    });
  });

  it('[A-14] reads on over paragraphs to the next announcement, and keeps the words', () => {
    const xml = unattributed(
      `<p>Voted in favour:</p><p><vote by="#ames">Ames</vote></p><p><vote by="#bell">Bell</vote></p><p>Voted against:</p><p><vote by="#cruz">Cruz</vote></p>`,
    );
    expect(choices(xml)).toEqual([
      'Ames: for by sentence',
      'Bell: for by sentence',
      'Cruz: against by sentence',
    ]);
    expect(read(xml).votings[0]!.votes[2]!.evidence).toBe('voted against');
  });

  it('[A-14] takes the heading or the name of a section, the nearest first', () => {
    const xml = unattributed(`<debateSection name="AYES"><p><vote by="#ames">Ames</vote></p></debateSection>
<debateSection name="list"><heading>Noes</heading><p><vote by="#bell">Bell</vote></p></debateSection>`);
    expect(choices(xml)).toEqual(['Ames: for by heading', 'Bell: against by heading']);
  });

  it('[A-14] says so when nothing tells', () => {
    const xml = unattributed('<p>Present were <vote by="#ames">Ames</vote></p>');
    expect(choices(xml)).toEqual(['Ames: ? by none']);
    expect(codes(read(xml))).toContain('choice-unknown');
    expect(recount(read(xml))[0]).toMatchObject({ namedTotal: 1, unattributed: 1 });
  });

  it.each([
    ['Votaron por la afirmativa los siguientes señores diputados:', 'for'],
    ['Votaron por la negativa:', 'against'],
    ['-Se abstuvieron los diputados señores:', 'abstain'],
    ['Ont voté pour :', 'for'],
    ['Ont voté contre :', 'against'],
    ['Se sont abstenus :', 'abstain'],
    ['Mit Ja stimmten', 'for'],
    ['Nein-Stimmen', 'against'],
    ['Der Stimme enthielten sich', 'abstain'],
    ['Hanno votato a favore:', 'for'],
    ['Contrari', 'against'],
    ['Si sono astenuti', 'abstain'],
    ['Votaram a favor', 'for'],
    ['Votaram contra', 'against'],
    ['Abstiveram-se', 'abstain'],
    ['Voor stemden', 'for'],
    ['Tegen stemden', 'against'],
    ['Onthouden hebben zich', 'abstain'],
    ['Ayes 2, noes', 'against'],
    ['Those against lost; voted for', 'for'],
    ['Did not vote', 'other'],
    ['The house met at ten for the budget', undefined],
  ])('[A-15] knows that "%s" announces %s', (text, kind) => {
    expect(lastCue(text)?.kind).toBe(kind);
  });

  it.each([
    ['aFavor', 'for'],
    ['enContra', 'against'],
    ['seAbstiene', 'abstain'],
    ['AYES', 'for'],
    ['No', 'against'],
    ['Votos en contra', 'against'],
    ['ja', 'for'],
    ['not voting', 'other'],
    ['For or against', null],
    ['Approved', null],
    ['Motion for the kitchen', null],
    ['', null],
  ])('[A-15] takes the label "%s" for %s', (label, kind) => {
    expect(choiceOfLabel(label)).toBe(kind);
  });

  it('[A-15] hears no announcement in a speech', () => {
    const xml = unattributed(
      '<p>In favour:</p><speech by="#cruz"><p>I am against: never!</p></speech><p><vote by="#ames">Ames</vote></p>',
    );
    expect(choices(xml)).toEqual(['Ames: for by sentence']);
  });

  it('[A-16] names the voter by the text and tells when the reference is somebody else', () => {
    const xml = unattributed(
      '<p>Ayes: <vote by="#bell"><person refersTo="#ames">Ames Ann; </person></vote><vote by="#cruz"/></p>',
    );
    const debate = read(xml);
    expect(debate.votings[0]!.votes.map((vote) => vote.name)).toEqual(['Ames Ann', 'Cy Cruz']);
    expect(debate.warnings).toMatchObject([{ kind: 'disagreement', code: 'voter-differs' }]);
    expect(debate.warnings[0]!.message).toContain('"#bell" is "Bo Bell"');
  });
});

describe('recount', () => {
  const recounted = (analysis: string, body = ATTRIBUTED) => {
    const debate = read(debateXml({ analysis, body }));
    return { debate, found: recount(debate)[0]! };
  };
  const numbers = (analysis: string, body?: string) =>
    recounted(analysis, body).found.lines.map((line) => [line.document, line.text, line.named, line.verdict]);

  it('[A-17] puts the three numbers side by side and they agree', () => {
    expect(numbers(voting())).toEqual([
      [2, 2, 2, 'agrees'],
      [1, 1, 1, 'agrees'],
      [0, null, 0, 'agrees'],
    ]);
    const { debate, found } = recounted(voting());
    expect(found).toMatchObject({ verdict: 'agrees', namedTotal: 3, documentTotal: 3 });
    expect(debate.warnings).toEqual([]);
  });

  it('[A-17] tells a count that differs from the names, and one that differs from the text', () => {
    const analysis = voting(undefined, COUNTS.replace('value="2"', 'value="3"'));
    expect(numbers(analysis)[0]).toEqual([3, 2, 2, 'disagrees']);
    const { debate, found } = recounted(analysis);
    expect(found.verdict).toBe('disagrees');
    expect(codes(debate).sort()).toEqual(['count-differs-from-names', 'count-differs-from-text']);
    expect(numbers(voting(), ATTRIBUTED.replace('>1<', '>4<'))[1]).toEqual([1, 4, 1, 'disagrees']);
  });

  it('[A-17] compares what there is when no votes are named', () => {
    expect(numbers(voting(), ATTRIBUTED.replaceAll(/<vote.*?<\/vote>/gu, ''))).toEqual([
      [2, 2, null, 'agrees'],
      [1, 1, null, 'agrees'],
      [0, null, null, 'uncounted'],
    ]);
  });

  it('[A-18] compares nothing where nothing was counted', () => {
    const { found } = recounted(
      voting(undefined, '<count refersTo="#uncounted" value="0"/>'),
      ATTRIBUTED.replaceAll(/<vote.*?<\/vote>/gu, ''),
    );
    expect(found).toMatchObject({ lines: [], verdict: 'uncounted', documentTotal: null });
  });

  it('[A-19] tells a choice that is named and not counted', () => {
    const { found } = recounted(voting(undefined, '<count refersTo="#aye" value="2"/>'));
    expect(found.lines.map((line) => [line.document, line.named, line.verdict])).toEqual([
      [2, 2, 'agrees'],
      [null, 1, 'disagrees'],
    ]);
    expect(recounted(voting(undefined, '')).found).toMatchObject({ verdict: 'uncounted', namedTotal: 3 });
  });

  it.each(['two', '-1', '7.5', '1e3', ''])('[A-22] does not guess a count of "%s"', (value) => {
    const { debate, found } = recounted(voting(undefined, `<count refersTo="#aye" value="${value}"/>`));
    expect(found.lines[0]).toMatchObject({ document: null, named: 2, verdict: 'uncounted' });
    expect(codes(debate)).toContain('count-form');
  });

  it('[A-24] tells who votes twice', () => {
    const twice = ATTRIBUTED.replace(
      '<vote by="#cruz" choice="#no">Cy Cruz</vote>',
      '<vote by="#ames" choice="#no">AMES, Ann</vote>',
    );
    const { debate } = recounted(voting(), twice);
    expect(debate.warnings).toMatchObject([
      { kind: 'disagreement', code: 'voted-twice', place: { line: 9 } },
    ]);
  });
});

describe.skipIf(samplesMissing)('real votings (skipped where ../shared is absent)', () => {
  const sample = (name: string) => read(readFileSync(join(sampleFolder, 'samples-os', name), 'utf8'));

  it('[A-17] recounts the 88 named votes of the Chilean sitting', () => {
    const found = recount(sample('cl_Sesion56_2.xml'));
    expect(found.map(({ namedTotal, verdict }) => [namedTotal, verdict])).toEqual([
      [0, 'uncounted'],
      [88, 'agrees'],
      [0, 'uncounted'],
    ]);
    const numbers = found[1]!.lines.map(({ document, text, named }) => [document, text, named]);
    expect(numbers).toEqual([
      [86, 86, 86],
      [0, 0, 0],
      [2, 2, 2],
    ]);
    expect(found[1]!.voting).toMatchObject({ foundBy: 'count', outcome: { showAs: 'Aprobado' } });
    expect(found[0]!.voting.outcome?.showAs).toBe('Aprobado unánimemente');
  });

  it('[A-14] reads the same choices there from the sentences alone', () => {
    const xml = readFileSync(join(sampleFolder, 'samples-os', 'cl_Sesion56_2.xml'), 'utf8');
    const bared = xml.replaceAll(/<outcome refersTo="#(?:aFavor|seAbstiene)">/gu, '<outcome>');
    expect(bared).not.toBe(xml);
    const votes = recount(read(bared))[1]!;
    expect(votes.lines.map((line) => line.named)).toEqual([86, 0, 2]);
    expect(new Set(votes.voting.votes.map((vote) => vote.attributedBy))).toEqual(new Set(['sentence']));
  });

  it('[A-17] finds the noes of the Kenyan example counted as 34 and written as 56', () => {
    const wrong = sample('ke_Debate_Bungeni_2011-06-10.xml').warnings.filter(
      (warning) => warning.kind === 'disagreement',
    );
    expect(wrong).toMatchObject([{ code: 'count-differs-from-text', place: { line: 48 } }]);
  });
});
