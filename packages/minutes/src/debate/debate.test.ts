import { describe, expect, it } from 'vitest';
import { minutesSoFar } from '../act/fold.ts';
import { type MinutesDocument, minutesOf } from '../document/document.ts';
import { JournalBuilder, MOVER, SITTING, silent } from '../testing/journal.ts';
import { ask, end, give, hear, wholeSpeech, write } from '../testing/speeches.ts';
import { pageOf } from '../text/page.ts';
import { loadWords } from '../words/load.ts';
import { textOf } from './shown-text.ts';
import type { SpokenWords } from './spoken-words.ts';
import { asReport } from './with-words.ts';

function opened(): JournalBuilder {
  return new JournalBuilder().open();
}

function debateIn(journal: JournalBuilder): readonly SpokenWords[] {
  return minutesSoFar(journal.entries, SITTING, silent).debate;
}

function documentIn(journal: JournalBuilder): MinutesDocument {
  return minutesOf(journal.entries, SITTING, { ...silent, head: null })!;
}

async function told(document: MinutesDocument): Promise<readonly string[]> {
  const { sections } = pageOf(document, await loadWords('en'));
  return sections.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => text.paragraphs.map(({ spans }) => spans.map((span) => span.text).join(''))),
  );
}

describe('a debate', () => {
  it('[DB-10] keeps every version, everything heard and every request with its answer', () => {
    const journal = opened();
    const speech = wholeSpeech(journal, 'Ten.');
    const [spoken] = debateIn(journal);
    expect(spoken).toMatchObject({ speech, speaker: { member: MOVER } });
    expect(spoken!.versions).toHaveLength(5);
    expect(spoken!.requests.map(({ answer }) => answer.kind)).toEqual(['taken', 'left', 'open']);
    expect(spoken!.heard.map(({ kind }) => kind)).toEqual(['interjection', 'reaction', 'reaction']);
    const verbatim = textOf(spoken!, 'verbatim')!;
    expect(verbatim.pieces.map(({ versions }) => versions.length)).toEqual([2, 1]);
    expect(verbatim.confirmed).not.toBeNull();
    expect(spoken!.ended).not.toBeNull();
  });

  it('[DB-10] a confirmation stands only for the text that it was given to', () => {
    const journal = opened();
    const speech = wholeSpeech(journal, 'Ten.');
    const { entry } = textOf(debateIn(journal)[0]!, 'verbatim')!.pieces[1]!;
    write(journal, speech, 'Eleven.', { piece: 2, replaces: entry });
    expect(textOf(debateIn(journal)[0]!, 'verbatim')!.confirmed).toBeNull();
  });

  it('[DB-10] a piece that was taken back is not shown, and its versions are kept', () => {
    const journal = opened();
    const speech = give(journal);
    const first = write(journal, speech, 'By mistake.', { kind: 'summary' });
    write(journal, speech, '', { kind: 'summary', replaces: first });
    expect(textOf(debateIn(journal)[0]!, 'summary')).toBeNull();
    expect(debateIn(journal)[0]!.versions).toHaveLength(2);
  });
});

describe('reports', () => {
  it('[DB-11] minutes give the summary, a verbatim report the words, with what was heard in its place', async () => {
    const journal = opened();
    const speech = give(journal);
    write(journal, speech, 'First.');
    hear(journal, speech, 'Left');
    write(journal, speech, 'Second.', { piece: 2 });
    end(journal);
    write(journal, speech, 'In favour.', { kind: 'summary' });
    const short = await told(documentIn(journal));
    expect(short).toContain('In favour.');
    expect(short).not.toContain('First.');
    const verbatim = await told(asReport(documentIn(journal), 'verbatim'));
    const from = verbatim.indexOf('First.');
    expect(verbatim.slice(from, from + 5)).toEqual([
      'First.',
      '(Left: “Left”)',
      '(Applause, many: Left)',
      '(Applause: the house)',
      'Second.',
    ]);
  });

  it('[DB-11] captions stand in a verbatim report alone, and as checked by nobody', async () => {
    const journal = opened();
    const speech = give(journal);
    write(journal, speech, 'ten char', { kind: 'caption' });
    write(journal, speech, 'ten chairs', { kind: 'caption' });
    end(journal);
    expect(await told(documentIn(journal))).not.toContain('ten chairs');
    const verbatim = await told(asReport(documentIn(journal), 'verbatim'));
    expect(verbatim).toContain('Captions as they were typed, checked by nobody:');
    expect(verbatim).toContain('ten chairs');
  });

  it('[DB-11] a request stays beside the text with its answer', async () => {
    const journal = opened();
    const speech = give(journal);
    const first = write(journal, speech, 'Nine.');
    end(journal);
    const request = ask(journal, speech, { replaces: first, text: 'I said ten.' });
    expect((await told(documentIn(journal))).join('\n')).toContain(
      '“I said ten.”. This is not answered yet.',
    );
    const leave = { speech, request, reason: 'The tape says nine.' };
    journal.add({ type: 'SpeechCorrectionLeft', sitting: SITTING, ...leave });
    expect((await told(documentIn(journal))).join('\n')).toContain(
      '“I said ten.”. It was left as it is: The tape says nine.',
    );
  });

  it('[DB-11] what was heard while nobody spoke has a line of its own, and so have words of a speech that goes on', () => {
    const journal = opened();
    hear(journal, null, 'Right');
    const speech = give(journal);
    write(journal, speech, 'Ten.');
    const kinds = documentIn(journal).sections.flatMap(({ lines }) => lines.map(({ line }) => line.act.kind));
    expect(kinds).toEqual(['opened', 'interjection', 'reaction', 'reaction', 'speech']);
  });
});
