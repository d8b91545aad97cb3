import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, debateXml, read, sampleFiles, sampleFolder, samplesMissing } from './akn-samples.ts';
import { AKN_NAMESPACE, problemText } from './problem.ts';
import { readDebate } from './read-debate.ts';
import { DEFAULT_LIMITS } from './scan.ts';

function problemOf(xml: string | Uint8Array, limits = DEFAULT_LIMITS) {
  const result = readDebate(xml, limits);
  if (result.ok) throw new Error('it was read');
  return result.error;
}

describe('what is refused', () => {
  it.each(['CSD13', 'WD17'])('[A-1] refuses the draft namespace %s and names both', (draft) => {
    const found = `${AKN_NAMESPACE}/${draft}`;
    const problem = problemOf(debateXml({}).replace(AKN_NAMESPACE, found));
    expect(problem).toMatchObject({ kind: 'wrong-namespace', found, expected: AKN_NAMESPACE });
    expect(problemText(problem)).toContain(found);
    expect(problemText(problem)).toContain(`expected "${AKN_NAMESPACE}"`);
  });

  it('[A-2] refuses a DOCTYPE, so no entity can be defined', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    expect(problemOf(bomb + debateXml({})).kind).toBe('doctype');
  });

  it('[A-2] takes an undefined entity as malformed and reads the five of XML', () => {
    const said = (text: string) =>
      debateXml({
        body: `<debateSection name="x"><speech by="#ames"><p>${text}</p></speech></debateSection>`,
      });
    expect(problemOf(said('&b;')).kind).toBe('malformed');
    expect(read(said('a &lt; &amp; &#x263A;')).items[0]).toMatchObject({ paragraphs: ['a < & \u263A'] });
  });

  it('[A-3] refuses at each limit', () => {
    const deep = debateXml({
      body: `${'<debateSection name="x">'.repeat(300)}${'</debateSection>'.repeat(300)}`,
    });
    expect(problemOf(deep)).toMatchObject({ kind: 'too-deep', limit: 200 });
    expect(problemOf(debateXml({}), { ...DEFAULT_LIMITS, characters: 500 })).toMatchObject({
      kind: 'too-large',
    });
    expect(problemOf(debateXml({}), { ...DEFAULT_LIMITS, elements: 5 })).toMatchObject({
      kind: 'too-many-elements',
    });
  });

  it('[A-3] counts the depth of foreign elements too', () => {
    const body = `<debateSection name="x">${'<x:y>'.repeat(300)}${'</x:y>'.repeat(300)}</debateSection>`;
    expect(problemOf(debateXml({ body })).kind).toBe('too-deep');
  });

  it('[A-3] does not read on after the first problem', () => {
    let asked = 0;
    function* pieces() {
      yield '<!DOCTYPE a>';
      for (; asked < 1000; asked += 1) yield '<a>'.repeat(1000);
    }
    expect(readDebate(pieces()).ok).toBe(false);
    expect(asked).toBeLessThan(2);
  });

  it('[A-4] refuses malformed XML with line and column', () => {
    const problem = problemOf(
      '<akomaNtoso\r\n xmlns="' + AKN_NAMESPACE + '">\r\n  <debate></debat></akomaNtoso>',
    );
    expect(problem).toMatchObject({ kind: 'malformed', place: { line: 3 } });
    expect(problemText(problem)).toMatch(/^line 3, column \d+: the file is not well-formed XML: /);
    expect(problemOf('').kind).toBe('malformed');
    expect(problemOf(debateXml({}).slice(0, -3)).kind).toBe('malformed');
  });

  it('[A-5] refuses what is no debate', () => {
    const act = `<akomaNtoso xmlns="${AKN_NAMESPACE}"><act name="x"/></akomaNtoso>`;
    expect(problemOf(act)).toMatchObject({ kind: 'not-a-debate', found: 'act' });
    expect(problemOf('<html/>')).toMatchObject({ kind: 'not-akoma-ntoso', found: 'html' });
  });
});

describe('what is read', () => {
  const body = `<debateSection eId="s1" name="motion"><num>7</num><heading>The <i>kitchen</i></heading>
<speech eId="sp1" by="#ames" as="#chair" to="#bell" startTime="2026-03-14T18:00:00Z" endTime="2026-03-14T18:01:00Z">
<from>The <role>Chair</role> (<person refersTo="#ames">Ann Ames</person>)</from><p>One.</p><ul><li>Two</li><li>Three</li></ul></speech>
<scene>(Applause)</scene><x:note>not <p>ours</p></x:note><p>Plain.</p>
<debateSection eId="s2" name="part"><question by="bell"><p>Why?</p></question><answer by="/p/cruz"><p>So.</p></answer></debateSection>
</debateSection>`;

  it('[A-6] decodes UTF-16 and a declared encoding, and refuses bytes that do not decode', () => {
    const said = debateXml({ body: '<debateSection name="x"><scene>\u00e9</scene></debateSection>' });
    const scene = { items: [{ text: '\u00e9' }] };
    const utf16 = Buffer.from(`\ufeff${said}`, 'utf16le');
    expect(readDebate(utf16)).toMatchObject({ ok: true, value: scene });
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${said}`, 'latin1');
    expect(readDebate(latin)).toMatchObject({ ok: true, value: scene });
    expect(problemOf(Buffer.from(said, 'latin1')).kind).toBe('encoding');
    expect(problemOf(Buffer.from(`<?xml version="1.0" encoding="nonsense"?>${said}`)).kind).toBe('encoding');
  });

  it('[A-6] reads pieces of one byte like the whole, places included', () => {
    const xml = debateXml({ body: body.replaceAll('\n', '\r\n') });
    const whole = readDebate(xml);
    expect(whole.ok).toBe(true);
    const bytes = Buffer.from(xml);
    expect(readDebate(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
    expect(readDebate(xml.split(''))).toEqual(whole);
  });

  it('[A-7] keeps sections with nesting, number and heading, and leaves foreign elements out', () => {
    const debate = read(debateXml({ body }));
    expect(debate.sections).toMatchObject([
      { eId: 's1', element: 'debateSection', num: '7', heading: 'The kitchen', parent: null, depth: 0 },
      { eId: 's2', name: 'part', heading: null, parent: 0, depth: 1 },
    ]);
    expect(JSON.stringify(debate)).not.toContain('ours');
  });

  it('[A-8] keeps contributions and notes in order', () => {
    expect(read(debateXml({ body })).items).toMatchObject([
      {
        kind: 'speech',
        section: 0,
        by: { id: 'ames', showAs: 'Ann Ames' },
        as: { showAs: 'Chair' },
        to: { id: 'bell' },
        from: 'The Chair (Ann Ames)',
        fromName: 'Ann Ames',
        fromRole: 'Chair',
        paragraphs: ['One.', 'Two Three'],
        startTime: '2026-03-14T18:00:00Z',
        endTime: '2026-03-14T18:01:00Z',
        place: { line: 7, column: 1 },
      },
      { kind: 'scene', text: '(Applause)' },
      { kind: 'text', text: 'Plain.' },
      { kind: 'question', section: 1 },
      { kind: 'answer', section: 1 },
    ]);
  });

  it('[A-9] follows a bare eId and an IRI, and invents nothing for what leads nowhere', () => {
    const [, , , question, answer] = read(debateXml({ body })).items;
    expect(question).toMatchObject({ by: { id: 'bell', showAs: 'Bo Bell', resolves: 'reference' } });
    expect(answer).toMatchObject({ by: { id: 'cruz', showAs: 'Cy Cruz', resolves: 'reference' } });
    const gone = read(debateXml({ body: body.replace('"bell"', '"#dee"') }));
    expect(gone.items[3]).toMatchObject({ by: { id: 'dee', showAs: null, resolves: 'nothing' } });
  });

  it('[A-10] reads the names of a roll call', () => {
    const called =
      '<rollCall><p>Present: <person refersTo="#ames">Ames</person>, <person>Dee</person></p></rollCall>';
    const debate = read(debateXml({ body: called }));
    expect(debate.roll).toMatchObject([
      { name: 'Ames', ref: { id: 'ames' } },
      { name: 'Dee', ref: null },
    ]);
  });

  it('[A-11] takes the day of the title page before that of the work', () => {
    expect(read(debateXml({})).source.date).toBe('2026-03-14');
    const front = '<p><docTitle>Record</docTitle> <docDate date="2026-03-13">Friday</docDate></p>';
    expect(read(debateXml({ front })).source).toMatchObject({
      date: '2026-03-13',
      title: 'Record',
      country: 'ch',
      language: 'eng',
    });
  });
});

describe('remarks', () => {
  const speech = (attributes: string) =>
    debateXml({ body: `<debateSection name="x">\n<speech ${attributes}><p>a</p></speech></debateSection>` });

  it.each([
    ['by="#dee"', 'dangling-reference', 'dee'],
    ['by="ames"', 'reference-without-hash', 'lacks its "#"'],
    ['by="#chair"', 'wrong-kind-of-reference', 'TLCRole'],
    ['by="#ames" as="#bell"', 'wrong-kind-of-reference', 'expected role'],
  ])('[A-20] %s is a warning with its place', (attributes, code, words) => {
    const { warnings } = read(speech(attributes));
    expect(warnings).toMatchObject([
      { kind: 'warning', code, element: 'speech', place: { line: 7, column: 1 } },
    ]);
    expect(warnings[0]!.message).toContain(words);
  });

  it.each([
    ['2026-03-14T18:02:00Z', '2026-03-14T18:01:00Z', ['time-order']],
    ['2026-03-14T18:02:00+01:00', '2026-03-14T18:01:00Z', []],
    ['2026-03-14T18:00:00', '2026-03-14T18:01:00', ['time-without-zone', 'time-without-zone']],
    ['2026-03-14T18:02:00', '2026-03-14T18:01:00Z', ['time-without-zone']],
    ['2026-02-31T18:02:00Z', '2026-03-14T18:01:00Z', ['time-form']],
    ['six', '2026-03-14T18:01:00Z', ['time-form']],
    ['2026-03-14T23:30:00-05:00', '2026-03-14T24:00:00-05:00', []],
  ])('[A-21] from %s to %s gives %j', (start, end, expected) => {
    expect(codes(read(speech(`by="#ames" startTime="${start}" endTime="${end}"`)))).toEqual(expected);
  });

  it('[A-23] remarks languages, countries, eIds and missing identity', () => {
    expect(codes(read(debateXml({})))).toEqual([]);
    expect(codes(read(debateXml({ language: 'en' })))).toEqual(['language-form']);
    expect(codes(read(debateXml({ country: 'Chile' })))).toEqual(['country-form']);
    expect(codes(read(debateXml({ references: '<TLCTerm eId="ames" href="/x" showAs="x"/>' })))).toEqual([
      'duplicate-id',
    ]);
    expect(codes(read(debateXml({ identification: '' })))).toEqual([
      'work-missing',
      'date-missing',
      'language-missing',
    ]);
  });
});

describe.skipIf(samplesMissing)('real debates (skipped where ../shared is absent)', () => {
  it.each(samplesMissing ? [] : sampleFiles())('[A-4] reads %s, whole and in pieces', (file) => {
    const xml = readFileSync(join(sampleFolder, file));
    const whole = readDebate(xml);
    expect(whole.ok).toBe(true);
    const pieces = Array.from({ length: Math.ceil(xml.length / 997) }, (_, at) =>
      xml.subarray(at * 997, (at + 1) * 997),
    );
    expect(readDebate(pieces)).toEqual(whole);
  });
});
