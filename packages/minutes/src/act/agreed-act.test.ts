import type { MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { lineText } from '../text/line-text.ts';
import { BODY, JournalBuilder, silent } from '../testing/journal.ts';
import { languages } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { minutesSoFar } from './fold.ts';

const JOINT = 'joint' as never;
const OTHER = 'body-2' as never;

function called(hoursRecorded: boolean): JournalBuilder {
  const journal = new JournalBuilder({ bodies: ['Council', 'Board'] });
  const call = {
    kind: 'regular',
    place: '',
    startsAt: journal.last.at,
    title: 'Together',
    hoursRecorded,
    publicity: 'public',
  } as const;
  const bodies = [BODY, OTHER];
  journal.add({ type: 'JointSittingProposed', proposal: JOINT, bodies, call, agenda: [], asked: [OTHER] });
  const answered = { type: 'JointSittingAnswered', proposal: JOINT, body: OTHER } as const;
  journal.add({ ...answered, answer: 'declines', reason: 'Too far.' });
  journal.add({ ...answered, answer: 'consents', reason: '' });
  const agreed = [
    { body: BODY, member: 'ada' as MemberId },
    { body: OTHER, member: 'ben' as MemberId },
  ];
  journal.add({ type: 'SittingCalled', sitting: JOINT, bodies, call, agenda: [], agreed });
  return journal;
}

describe('the minutes of a joint sitting that was proposed', () => {
  it.each(languages)('[JS-26] name first who agreed for each body: %s', async (language) => {
    const { lines } = minutesSoFar(called(true).entries, JOINT, silent);
    expect(lines.map(({ act }) => act.kind)).toEqual(['agreed']);
    const told = lineText(lines[0]!, 'UTC', await loadWords(language)).paragraphs.map(({ spans }) =>
      spans.map(({ text }) => text).join(''),
    );
    expect(told).toEqual([expect.stringMatching(/: .+ \(Ada\), .+ \(Ben\)$/u)]);
  });

  it('[JS-26] give no hour for it where the hours of the sitting are not recorded', () => {
    const hour = (recorded: boolean) => minutesSoFar(called(recorded).entries, JOINT, silent).lines[0]?.at;
    expect([hour(true), hour(false)]).toEqual([expect.any(Number), null]);
  });
});
