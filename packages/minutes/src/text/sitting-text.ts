import { unreachable } from '@tauride/kernel';
import type { Act } from '../act/act.ts';
import type { Person } from '../act/refs.ts';
import { questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import type { ActOf } from './act-of.ts';
import { recessText } from './effect-text.ts';
import { type ActText, cite, type Paragraph, say, withNames } from './paragraph.ts';
import { reasonOf } from './reason.ts';

const MOST_ARRIVALS_NAMED = 20;

const labelOf = {
  agreed: 'transmittal',
  opened: 'opened',
  presence: 'presence',
  'quorum-challenged': 'quorum',
  'chair-handed-over': 'chair',
  alternate: 'alternate',
  proxy: 'proxy',
  admission: 'admission',
  'caucus-ended': 'caucus',
  seats: 'seats',
  'log-key': 'log-key',
  item: 'item',
  recessed: 'recessed',
  'sitting-moved': 'place',
  'poll-abandoned': 'vote',
  doors: 'doors',
  resumed: 'resumed',
  adjourned: 'adjourned',
} as const;

type SittingAct = ActOf<keyof typeof labelOf>;

export function isOfSitting(act: Act): act is SittingAct {
  return Object.hasOwn(labelOf, act.kind);
}

function recessedText(
  { until, reason, citation }: ActOf<'recessed'>,
  timeZone: string,
  words: Words,
): readonly Paragraph[] {
  return [recessText(until, timeZone, words), ...reasonOf(words, reason), ...cite(citation)];
}

function agreedText({ bodies }: ActOf<'agreed'>, words: Words): Paragraph {
  const names = bodies.map(({ name, by }) => `${name} (${by.name})`);
  return withNames(say(words, 'minutes.agreed'), names);
}

/** How the sitting itself went on. */
export function sittingText(act: SittingAct, timeZone: string, words: Words): ActText {
  const label = words.text(`minutes.label.${labelOf[act.kind]}`);
  switch (act.kind) {
    case 'agreed':
      return { label, paragraphs: [agreedText(act, words)] };
    case 'opened':
      return { label, paragraphs: [say(words, 'minutes.opened', { name: act.presiding.name })] };
    case 'presence':
      return { label, paragraphs: presenceText(act, words) };
    case 'quorum-challenged': {
      const told = say(words, 'minutes.quorum-challenged', { name: act.by.name });
      return { label, paragraphs: [told, ...cite(act.citation)] };
    }
    case 'chair-handed-over': {
      const told = say(words, 'minutes.chair-handed-over', { name: act.presiding.name });
      return { label, paragraphs: [told, ...cite(act.citation)] };
    }
    case 'alternate':
      return { label, paragraphs: [mandateText(act, words)] };
    case 'proxy':
      return { label, paragraphs: [mandateText(act, words), ...cite(act.citation)] };
    case 'admission':
      return { label, paragraphs: admissionText(act, words) };
    case 'caucus-ended':
      return { label, paragraphs: [say(words, 'minutes.caucus-ended')] };
    case 'seats':
      return { label, paragraphs: seatsText(act, words) };
    case 'log-key': {
      const told = say(words, 'minutes.log-key', { key: act.key });
      return { label, paragraphs: [told, ...reasonOf(words, act.reason)] };
    }
    case 'item':
      return { label, paragraphs: [say(words, 'minutes.item', { title: act.title })] };
    case 'recessed':
      return { label, paragraphs: recessedText(act, timeZone, words) };
    case 'sitting-moved': {
      const told = say(words, 'minutes.sitting-moved', { place: act.place });
      return { label, paragraphs: [told, ...reasonOf(words, act.reason), ...cite(act.citation)] };
    }
    case 'poll-abandoned': {
      const told = say(words, 'minutes.poll-abandoned', { question: questionName(act.question, words) });
      return { label, paragraphs: [told, ...reasonOf(words, act.reason)] };
    }
    case 'doors':
      return { label, paragraphs: doorsText(act, words) };
    case 'resumed':
      return { label, paragraphs: [say(words, 'minutes.resumed')] };
    case 'adjourned': {
      const told = say(words, `minutes.adjourned.${act.ground}`);
      return { label, paragraphs: [told, ...reasonOf(words, act.reason), ...cite(act.citation)] };
    }
    default:
      return unreachable(act);
  }
}

function doorsText(act: ActOf<'doors'>, words: Words): readonly Paragraph[] {
  const { how, publicity, item, reason, citation } = act;
  const told =
    how === 'item'
      ? say(words, `minutes.doors.item.${publicity}`, { title: item ?? '' })
      : say(words, `minutes.doors.${how}.${publicity}`);
  return [told, ...reasonOf(words, reason), ...cite(citation)];
}

/** A long roll is given as a number here; its names stand in the attendance. Those who leave are always named. */
function presenceText(act: ActOf<'presence'>, words: Words): readonly Paragraph[] {
  const { arrived, left, votingCount, quorumFound } = act;
  const came =
    arrived.length === 0 ? [] : [moveText('arrived', arrived, arrived.length <= MOST_ARRIVALS_NAMED, words)];
  const went = left.length === 0 ? [] : [moveText('left', left, true, words)];
  const found = quorumFound ? [say(words, 'minutes.presence.quorum-found')] : [];
  return [
    ...came,
    ...went,
    say(words, 'minutes.presence.voting', { count: votingCount }, 'figures'),
    ...found,
  ];
}

/** Who votes in whose place, and who does so no longer. */
function mandateText(act: ActOf<'alternate' | 'proxy'>, words: Words): Paragraph {
  const { body } = act;
  if (act.kind === 'alternate')
    return say(words, `minutes.alternate.${act.how}`, {
      alternate: act.alternate.name,
      member: act.for.name,
      body,
    });
  return say(words, `minutes.proxy.${act.how}`, { from: act.from.name, to: act.to.name, body });
}

/** Who came in as a guest, and who was sent out. */
function admissionText(act: ActOf<'admission'>, words: Words): readonly Paragraph[] {
  const { how, person, guest, maySpeak, reason, ordered, citation } = act;
  const kind = words.text(`minutes.guest.${guest ?? 'member'}`);
  const speaks = maySpeak ? [say(words, 'minutes.admission.may-speak')] : [];
  const by = ordered === null ? [] : [say(words, 'minutes.admission.ordered', { label: ordered.label })];
  return [
    say(words, `minutes.admission.${how}`, { name: person.name, kind }),
    ...speaks,
    ...by,
    ...reasonOf(words, reason),
    ...cite(citation),
  ];
}

/** A long list is given as a number here; the journal has it whole. */
function seatsText(act: ActOf<'seats'>, words: Words): readonly Paragraph[] {
  const { how, persons, body, votingSeats, reason } = act;
  const told = say(words, `minutes.seats.${how}`, { count: persons.length, body });
  const names = persons.map(({ name }) => name);
  return [
    persons.length <= MOST_ARRIVALS_NAMED ? withNames(told, names, ': ') : told,
    say(words, 'minutes.seats.votes', { count: votingSeats }, 'figures'),
    ...reasonOf(words, reason),
  ];
}

function moveText(
  how: 'arrived' | 'left',
  persons: readonly Person[],
  named: boolean,
  words: Words,
): Paragraph {
  const lead = say(words, `minutes.presence.${how}`, { count: persons.length });
  if (!named) return lead;
  const names = persons.map(({ name }) => name);
  return withNames(lead, names, ': ');
}
