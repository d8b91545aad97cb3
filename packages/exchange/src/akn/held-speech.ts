import { type Act, lineText, type Person, reportedText, type ReportedText } from '@tauride/minutes';
import type { PlacedLine } from '../place.ts';
import { zonedTime } from '../time.ts';
import { element, type XmlElement } from '../xml/element.ts';
import type { Telling } from './body.ts';
import { broken, inlineOf, plainText } from './inline.ts';

export interface Spoken {
  readonly person: Person;
  readonly capacity: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly blocks: readonly XmlElement[];
}

/** Rule DB-12: a speech of which the record has the hours. What is told of it is a remark; its words, where somebody wrote them down,
 *  are paragraphs, and what was heard between them stands as remarks where it was heard. */
export function heldSpeech(
  telling: Telling,
  line: PlacedLine,
  act: Act & { readonly kind: 'speech' },
): Spoken {
  const { timeZone } = telling.document.heading;
  const { at } = line.recorded.line;
  const { startedAt, speaker, words: reported } = act;
  const { words } = telling.options;
  const bare = { ...line.recorded.line, act: { ...act, words: null } };
  const told = lineText(bare, timeZone, words).paragraphs;
  const said = reported === null ? null : reportedText(reported, words);
  const lead = [...told, ...(said?.lead ?? [])];
  return {
    person: speaker,
    capacity: '',
    startTime: startedAt === null ? null : zonedTime(startedAt, timeZone),
    endTime: startedAt === null || at === null || at < startedAt ? null : zonedTime(at, timeZone),
    blocks: [
      remark(lead),
      ...(said?.spells ?? []).flatMap((spell) => spellBlocks(spell, timeZone)),
      ...(said === null || said.notes.length === 0 ? [] : [remark(said.notes)]),
    ],
  };
}

function remark(
  paragraphs: ReportedText['lead'],
  attributes: Parameters<typeof element>[1] = {},
): XmlElement {
  return element('p', {}, [element('remark', attributes, broken(paragraphs.map(inlineOf)))]);
}

function spellBlocks(
  { heard, paragraphs }: ReportedText['spells'][number],
  timeZone: string,
): readonly XmlElement[] {
  if (heard === null)
    return paragraphs
      .flatMap((paragraph) => plainText(paragraph).split(/\r\n?|\n/u))
      .map((text) => element('p', {}, [text]));
  const { entry, at } = heard;
  const own = { 'tauride:index': entry, 'tauride:at': at === null ? null : zonedTime(at, timeZone) };
  return [remark(paragraphs, { type: 'phenomenon', ...own })];
}
