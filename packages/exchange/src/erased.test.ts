import { JournalBuilder, SITTING } from '@tauride/minutes/testing';
import { type MemberId, type Seq, withoutPersonalText } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { aknOf, toAkn } from './akn/to-akn.ts';
import { checkAkn } from './check/check-akn.ts';
import { toPopolo } from './popolo/to-popolo.ts';
import { toCsv } from './table/to-csv.ts';
import { cannotValidate, schemaFaults } from './testing/schema.ts';
import { documented, options, words } from './testing/sitting.ts';

const WORDS = 'Quince saw the lantern fall.';

/** A sitting in which everything that was said was erased. */
function erased() {
  const journal = new JournalBuilder().open();
  const member = 'cleo' as MemberId;
  journal.say('s1', WORDS, { who: { member }, source: WORDS });
  journal.say('s2', WORDS, { who: { named: WORDS }, kind: 'speech' });
  const at = { sitting: SITTING, member } as const;
  const given = { on: null, side: null, purpose: 'debate', limitMs: null, citation: '' } as const;
  const speech = journal.add({ type: 'FloorGiven', ...at, ...given }).seq;
  const said = { sitting: SITTING, speech, text: WORDS } as const;
  journal.add({ type: 'SpeechRecorded', ...said, kind: 'verbatim', piece: 1 });
  journal.add({
    type: 'InterjectionRecorded',
    ...said,
    who: { named: WORDS },
    heardAt: journal.now as never,
  });
  journal.add({ type: 'FloorEnded', ...at, how: 'yielded', speechOn: null, usedMs: 60_000 });
  const told = journal.entries.length as Seq;
  return journal.adjourn().entries.map((entry) => {
    const left = withoutPersonalText(entry);
    return JSON.stringify(left) === JSON.stringify(entry)
      ? entry
      : { ...left, c: 'a'.repeat(64), erased: told };
  });
}

describe('erased words in formats for other programs', () => {
  const document = documented(erased());
  const akn = toAkn(document, options);

  it('[ER-6] are in none of them', () => {
    const popolo = JSON.stringify(toPopolo(document, words));
    const tables = ['speeches', 'statements'].map((table) =>
      toCsv(document, { words, table: table as never }),
    );
    for (const text of [akn, popolo, ...tables]) expect(text).not.toContain('Quince');
  });

  it('[ER-9] are replaced by what tells of it', () => {
    expect(akn.match(/The words were erased/g)).toHaveLength(4);
    expect(akn).toContain('<from>…</from>');
    expect(checkAkn(aknOf(document, options))).toEqual([]);
  });

  it.skipIf(cannotValidate)('[ER-9] leave Akoma Ntoso valid', () => {
    expect(schemaFaults([akn])).toBe('');
  });
});
