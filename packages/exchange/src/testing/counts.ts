import type { Tally } from '@tauride/count';
import type { MinutesDocument } from '@tauride/minutes';
import { aknOf } from '../akn/to-akn.ts';
import { toPopolo } from '../popolo/to-popolo.ts';
import { toCsv } from '../table/to-csv.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/element.ts';
import { options, words } from './sitting.ts';

const CHOICES = ['yes', 'no', 'abstain'] as const;

function named(root: XmlElement, name: string): readonly XmlElement[] {
  return [...elementsIn(root)].filter((found) => found.name === name);
}

/** Each vote as its counts have it, in the numbers of its text, and as its names add up. */
export function votesInAkn(document: MinutesDocument): readonly (readonly (Tally | null)[])[] {
  const root = aknOf(document, options);
  const byId = new Map([...elementsIn(root)].map((found) => [found.attributes['eId'], found]));
  return named(root, 'voting').map((voting) => {
    const told = byId.get(voting.attributes['href']!.slice(1))!;
    const counts = named(voting, 'count').filter(
      ({ attributes }) => attributes['refersTo'] !== '#concept-uncounted',
    );
    const value = (found: readonly XmlElement[], of: (each: XmlElement) => number): Tally | null =>
      found.length === 0 ? null : tallied((choice) => of(found[CHOICES.indexOf(choice)]!));
    const votes = named(told, 'vote');
    return [
      value(counts, ({ attributes }) => Number(attributes['value'])),
      value(named(told, 'quantity'), (each) => Number(textIn(each))),
      votes.length === 0
        ? null
        : tallied(
            (choice) =>
              votes.filter(({ attributes }) => attributes['choice'] === `#concept-${choice}`).length,
          ),
    ];
  });
}

function tallied(of: (choice: keyof Tally) => number): Tally {
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
}

export function votesInPopolo(document: MinutesDocument): readonly (readonly (Tally | null)[])[] {
  return toPopolo(document, words).vote_events.map(({ counts, votes }) => [
    counts === undefined ? null : tallied((choice) => counts.find(({ option }) => option === choice)!.value),
    votes === undefined || votes.length === 0
      ? null
      : tallied((choice) => votes.filter(({ option }) => option === choice).length),
  ]);
}

/** The wordings of generated motions hold no comma and no quote. */
export function votesInCsv(document: MinutesDocument): readonly (Tally | null)[] {
  const [head, ...rows] = toCsv(document, { words, table: 'votings' }).trimEnd().split('\r\n');
  const at = head!.split(',').indexOf('yes');
  return rows.map((row) => {
    const cells = row.split(',').slice(at, at + 3);
    return cells[0] === '' ? null : tallied((choice) => Number(cells[CHOICES.indexOf(choice)]));
  });
}
