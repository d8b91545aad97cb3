import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debateXml, read, sampleFolder, samplesMissing } from './akn-samples.ts';
import { planImport } from './plan.ts';
import { problemText } from './problem.ts';
import { readDebate } from './read-debate.ts';
import { recount } from './recount.ts';
import { reportDebate } from './report.ts';

const WHOLE = debateXml({
  analysis:
    '<voting eId="v" href="#s" outcome="#ok"><quorum value="1"/><count refersTo="#aye" href="#q" value="1"/></voting>',
  body: `<rollCall><p><person refersTo="#ames">Ann Ames</person></p></rollCall><debateSection eId="s" name="x"><heading>H &amp; h</heading>
<speech by="#ames" as="#chair" startTime="2026-03-14T18:00:00Z"><from>Ames:</from><p>One <![CDATA[<two>]]></p></speech>
<summary>Ayes <quantity eId="q" refersTo="#aye">1</quantity>: <vote by="#bell">Bo Bell</vote></summary></debateSection>`,
});

interface Mutation {
  readonly at: number;
  readonly byte: number;
  readonly kind: 'set' | 'insert' | 'delete' | 'double';
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(1_000_000),
  // The bytes that XML gives a meaning are the ones that break something.
  byte: fc.oneof(fc.constantFrom(...Buffer.from('<>/&;"\'=!?[]-# \0\r\n')), fc.integer({ min: 0, max: 255 })),
  kind: fc.constantFrom('set', 'insert', 'delete', 'double'),
});

function mutate(bytes: Uint8Array, { at, byte, kind }: Mutation): Uint8Array {
  const found = [...bytes];
  const index = at % Math.max(1, found.length);
  if (kind === 'set') found[index] = byte;
  else if (kind === 'insert') found.splice(index, 0, byte);
  else if (kind === 'delete') found.splice(index, 1 + (byte % 16));
  else found.splice(index, 0, ...found.slice(index, index + byte));
  return Uint8Array.from(found);
}

/** Everything that is done with an input; what comes back says only whether it could be read. */
function exercise(bytes: Uint8Array): boolean {
  const result = readDebate(bytes);
  if (!result.ok) {
    expect(problemText(result.error).length).toBeGreaterThan(10);
    return false;
  }
  const plan = planImport(result.value);
  expect(new Set(plan.members.map((member) => member.id)).size).toBe(plan.members.length);
  expect(recount(result.value)).toHaveLength(result.value.votings.length);
  expect(reportDebate(result.value)).toContain('Document');
  return true;
}

describe('any bytes', () => {
  it('[A-4] mutated documents are read or refused, and both happen', () => {
    const whole = Buffer.from(WHOLE);
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const bytes = mutations.reduce<Uint8Array>(mutate, whole);
        seen[exercise(bytes) ? 'read' : 'refused'] += 1;
      }),
      { numRuns: 1500 },
    );
    expect(seen.read).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(50);
  });

  it('[A-4] every truncation is refused', () => {
    const whole = Buffer.from(WHOLE);
    for (let length = 0; length < whole.length; length += 7)
      expect(readDebate(whole.subarray(0, length)).ok).toBe(false);
  });

  it.skipIf(samplesMissing)(
    '[A-4] a mutated real debate is read or refused (skipped where ../shared is absent)',
    () => {
      const whole = readFileSync(join(sampleFolder, 'samples-os', 'ke_Debate_Bungeni_2011-06-10.xml'));
      fc.assert(
        fc.property(mutation, (found) => void exercise(mutate(whole, found))),
        { numRuns: 150 },
      );
    },
  );

  it('[A-6] any cutting into pieces gives the same', () => {
    const bytes = Buffer.from(WHOLE.replaceAll('\n', '\r\n').replace('One', '\u{1f3db} \u00e9'));
    const whole = readDebate(bytes);
    expect(whole.ok).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }), (lengths) => {
        expect(readDebate(pieces(bytes, lengths))).toEqual(whole);
      }),
    );
  });

  it('[A-17] random votes are counted exactly', () => {
    const choice = fc.constantFrom('aye', 'no', 'abs');
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 60 }), (cast) => {
        const votes = cast
          .map((id, at) => `<vote by="#m${at}" choice="#${id}">Member ${at}</vote>`)
          .join(', ');
        const count = (id: string) =>
          `<count refersTo="#${id}" value="${cast.filter((found) => found === id).length}"/>`;
        const analysis = `<voting href="#s">${['aye', 'no', 'abs'].map(count).join('')}</voting>`;
        const debate = read(
          debateXml({ analysis, body: `<debateSection eId="s" name="x"><p>${votes}</p></debateSection>` }),
        );
        const [found] = recount(debate);
        expect(found).toMatchObject({
          namedTotal: cast.length,
          verdict: cast.length === 0 ? 'uncounted' : 'agrees',
        });
      }),
    );
  });
});

function pieces(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  for (const length of lengths) {
    found.push(bytes.subarray(at, at + length));
    at += length;
  }
  return [...found, bytes.subarray(at)];
}
