import {
  asReport,
  type MinutesDocument,
  type Page,
  type PageLine,
  pageOf,
  type Person,
  type Words,
} from '@tauride/minutes';
import { plainText } from '../akn/inline.ts';
import type { Persons } from '../persons.ts';
import { placesIn, type PlacedLine } from '../place.ts';
import { zonedTime } from '../time.ts';
import type { PopoloSpeech } from './model.ts';

/** Every line of the minutes in its order: words that were spoken, reports of votes, and what is told of the sitting. */
export function popoloSpeeches(
  document: MinutesDocument,
  persons: Persons,
  words: Words,
): readonly PopoloSpeech[] {
  const report = asReport(document, 'verbatim');
  const page: Page = pageOf(report, words);
  const lines = placesIn(report).flatMap(({ lines }, section) =>
    lines.map((line, at) => ({ line, shown: page.sections[section]!.lines[at]! })),
  );
  return lines.map(({ line, shown }, index) => ({
    id: line.eId,
    type: line.form,
    ...spokenBy(line, persons),
    ...textOf(line, shown),
    ...dateOf(line, document),
    position: index + 1,
    event_id: document.sitting,
  }));
}

function speakerOf({
  recorded,
  form,
}: PlacedLine): { readonly person: Person; readonly role: string } | null {
  const { act } = recorded.line;
  if (act.kind === 'speech') return { person: act.speaker, role: '' };
  return act.kind === 'statement' && form === 'speech' ? { person: act.who, role: act.capacity } : null;
}

function spokenBy(
  line: PlacedLine,
  persons: Persons,
): Pick<PopoloSpeech, 'creator_id' | 'attribution_text' | 'role'> {
  const speaker = speakerOf(line);
  if (speaker === null) return {};
  const { person, role } = speaker;
  return {
    creator_id: persons.idOf(person),
    ...(person.name === '' ? {} : { attribution_text: person.name }),
    ...(role === '' ? {} : { role }),
  };
}

/** The words themselves, without what was heard between them; of a speech whose words were not written down there are none. */
function textOf({ recorded, form }: PlacedLine, { text }: PageLine): { readonly text?: string } {
  const { act } = recorded.line;
  if (act.kind === 'speech') {
    const said = (act.words?.text?.pieces ?? []).map((piece) => piece.text).filter((part) => part !== '');
    return said.length === 0 ? {} : { text: said.join('\n') };
  }
  if (act.kind === 'statement' && form === 'speech') return act.text === '' ? {} : { text: act.text };
  return { text: text.paragraphs.map(plainText).join('\n') };
}

/** Words that were written down later have no hour of their own. */
function dateOf({ recorded, form }: PlacedLine, { heading }: MinutesDocument): { readonly date?: string } {
  const { act, at } = recorded.line;
  const moment = act.kind === 'speech' ? act.startedAt : form === 'speech' ? null : at;
  return moment === null ? {} : { date: zonedTime(moment, heading.timeZone) };
}
