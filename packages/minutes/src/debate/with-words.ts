import type { MinuteLine } from '../act/act.ts';
import type { Minutes } from '../act/minutes.ts';
import type { MinutesDocument } from '../document/document.ts';
import { type Report, reportedWords } from './shown-text.ts';
import type { SpokenWords } from './spoken-words.ts';

/** The lines of the minutes with the words of each speech in its line, and what was heard in it. A speech of which something is
 *  recorded and that has no line yet, or none by itself, gets one. */
export function withWords({ lines, debate }: Pick<Minutes, 'lines' | 'debate'>): readonly MinuteLine[] {
  const told = new Map(debate.map((spoken) => [spoken.speech, spoken]));
  const own = lines.flatMap((line): readonly MinuteLine[] => {
    const { act } = line;
    if (isHeardIn(act)) return [];
    if (act.kind !== 'speech' || act.speech === null) return [line];
    const spoken = told.get(act.speech);
    told.delete(act.speech);
    return spoken ? [{ ...line, act: { ...act, words: reportedWords(spoken, 'short') } }] : [line];
  });
  const added = [...told.values()].filter((spoken) => isRecorded(spoken)).map(lineOf);
  return added.length === 0 ? own : own.concat(added).toSorted((a, b) => a.seq - b.seq);
}

function isHeardIn(act: MinuteLine['act']): boolean {
  return (act.kind === 'interjection' || act.kind === 'reaction') && act.speech !== null;
}

function isRecorded({ versions, heard }: SpokenWords): boolean {
  return versions.length > 0 || heard.length > 0;
}

function lineOf(spoken: SpokenWords): MinuteLine {
  const { speech, speaker, question, purpose, side, item, provenance, startedAt, endedAt, ended } = spoken;
  return {
    seq: ended ?? speech,
    at: endedAt ?? startedAt,
    item,
    provenance,
    act: {
      kind: 'speech',
      speech,
      speaker,
      question,
      purpose,
      side,
      startedAt,
      usedMs: null,
      stopped: false,
      words: reportedWords(spoken, 'short'),
    },
  };
}

/** The same document as another report: minutes give speeches in sum until this asks for more. */
export function asReport(document: MinutesDocument, report: Report): MinutesDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    lines: section.lines.map((recorded) => {
      const { act } = recorded.line;
      if (act.kind !== 'speech' || act.words === null) return recorded;
      const words = reportedWords(act.words.spoken, report);
      return { ...recorded, line: { ...recorded.line, act: { ...act, words } } };
    }),
  }));
  return { ...document, sections };
}
