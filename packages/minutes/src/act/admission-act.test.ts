import type { GuestId, MemberId, MotionId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { lineText } from '../text/line-text.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { languages } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { minutesSoFar } from './fold.ts';

const guest = 'guest-1' as GuestId;
const reason = 'Threw a chair.';

function told(words: Awaited<ReturnType<typeof loadWords>>): readonly string[] {
  const journal = new JournalBuilder({ labels: { dov: 'Dov' } }).open().item().move('1', 'Sweep the yard.');
  const before = minutesSoFar(journal.entries, SITTING, silent).lines.length;
  const who = { sitting: SITTING, kind: 'press', label: 'The Herald' } as const;
  journal.add({ type: 'GuestAdmitted', ...who, guest, maySpeak: true });
  const out = {
    type: 'PersonExpelled',
    sitting: SITTING,
    reason,
    appealable: false,
    citation: '61',
  } as const;
  const member = 'dov' as MemberId;
  journal.add({ ...out, person: { member }, motion: '1' as MotionId });
  journal.add({ type: 'PersonReadmitted', sitting: SITTING, person: { member }, reason: 'Calm.' });
  journal.add({ type: 'GuestLeft', sitting: SITTING, guest });
  return minutesSoFar(journal.entries, SITTING, silent)
    .lines.slice(before)
    .map((line) => lineText(line, 'UTC', words))
    .map(({ label, paragraphs }) =>
      [label, ...paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''))].join(' | '),
    );
}

describe('who came into the hall and who had to leave it', () => {
  it('[AD-4] [AD-6] stands in the minutes, with reason and ground', async () => {
    expect(told(await loadWords('en'))).toEqual([
      'Admission | The Herald (press) was admitted to the hall. | The floor may be given to them.',
      'Admission | Dov (member) was ordered out of the hall. | By order of the house: 1. | Reason: Threw a chair. | 61',
      'Admission | Dov (member) was admitted again. | Reason: Calm.',
      'Admission | The Herald (press) left the hall.',
    ]);
  });

  it('[AD-4] is told in every language in words of its own', async () => {
    const all = await Promise.all(languages.map(async (language) => told(await loadWords(language)).join()));
    expect(new Set(all).size).toBe(languages.length);
  });
});

describe('an act that somebody entered for another', () => {
  it('[AD-3] says who and why, in the words of each language', async () => {
    const journal = new JournalBuilder({ labels: { ada: 'Ada' } }).open().item().move('1', 'Sweep the yard.');
    const seconded = {
      type: 'QuorumChallenged',
      sitting: SITTING,
      by: 'ada' as MemberId,
      citation: '',
    } as const;
    const whys = [
      { enteredBy: 'ada', enteredWhy: { kind: 'lost-device' } },
      { enteredBy: 'ada', enteredWhy: { kind: 'other', words: 'Broke her glasses' } },
      { enteredBy: 'operator', enteredWhy: { kind: 'unwell' } },
      { enteredBy: 'ada' },
    ] as const;
    for (const _why of whys) journal.add(seconded);
    const from = journal.entries.length - whys.length;
    const entries = journal.entries.map((entry, at) =>
      at < from ? entry : ({ ...entry, ...whys[at - from] } as typeof entry),
    );
    const lines = minutesSoFar(entries, SITTING, silent).lines.slice(-4);
    const notes = async (language: (typeof languages)[number]) => {
      const words = await loadWords(language);
      return lines.map((line) =>
        lineText(line, 'UTC', words)
          .paragraphs.at(-1)!
          .spans.map(({ text }) => text)
          .join(''),
      );
    };
    expect(await notes('en')).toEqual([
      'Entered by Ada: device lost.',
      'Entered by Ada: Broke her glasses.',
      'Entered by the operator of the server: unwell.',
      'Entered by Ada: no reason given.',
    ]);
    const all = await Promise.all(languages.map(async (language) => (await notes(language)).join()));
    expect(new Set(all).size).toBe(languages.length);
  });
});
