import type { Tally } from '@tauride/count';
import { type MinutesDocument, minutesOf, tallyText, toHtml } from '@tauride/minutes';
import { describe, expect, it } from 'vitest';
import { aknOf } from './akn/to-akn.ts';
import { placesIn } from './place.ts';
import { toPopolo } from './popolo/to-popolo.ts';
import { toCsv } from './table/to-csv.ts';
import { generated, votesOf } from './testing/generated.ts';
import { options, words } from './testing/sitting.ts';
import { tallyOf, votesIn } from './voting.ts';
import { elementsIn, textIn, type XmlElement } from './xml/element.ts';

function sittings(): readonly MinutesDocument[] {
  return Array.from({ length: 40 }, (_, seed) => generated(seed, 150)).flatMap(
    ({ entries, sittings: ids, state }) => {
      const sealed = (poll: Parameters<typeof votesOf>[1]) => votesOf(state, poll);
      return ids.map((sitting) =>
        minutesOf(entries, sitting, { directory: () => undefined, sealed, head: null })!,
      );
    },
  );
}

const CHOICES = ['yes', 'no', 'abstain'] as const;

function named(root: XmlElement, name: string): readonly XmlElement[] {
  return [...elementsIn(root)].filter((found) => found.name === name);
}

/** Each vote as its counts have it, in the numbers of its text, and as its names add up. */
function inAkn(document: MinutesDocument): readonly (readonly (Tally | null)[])[] {
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

function inPopolo(document: MinutesDocument): readonly (readonly (Tally | null)[])[] {
  return toPopolo(document, words).vote_events.map(({ counts, votes }) => [
    counts === undefined ? null : tallied((choice) => counts.find(({ option }) => option === choice)!.value),
    votes === undefined || votes.length === 0
      ? null
      : tallied((choice) => votes.filter(({ option }) => option === choice).length),
  ]);
}

/** The wordings of generated motions hold no comma and no quote. */
function inCsv(document: MinutesDocument): readonly (Tally | null)[] {
  const [head, ...rows] = toCsv(document, { words, table: 'votings' }).trimEnd().split('\r\n');
  const at = head!.split(',').indexOf('yes');
  return rows.map((row) => {
    const cells = row.split(',').slice(at, at + 3);
    return cells[0] === '' ? null : tallied((choice) => Number(cells[CHOICES.indexOf(choice)]));
  });
}

describe('one sitting in all formats', () => {
  const all = sittings();

  it('[XC-4] the counts, their numbers in the text, the names, Popolo, CSV and the minutes say the same', () => {
    let counted = 0;
    let open = 0;
    for (const document of all) {
      const ours = votesIn(document).map(({ line }) => tallyOf(line.act));
      const [akn, popolo, csv] = [inAkn(document), inPopolo(document), inCsv(document)];
      const html = toHtml(document, words);
      expect([akn.length, popolo.length, csv.length]).toEqual([ours.length, ours.length, ours.length]);
      ours.forEach((tally, at) => {
        const [counts, quantities, names] = akn[at]!;
        const [values, votes] = popolo[at]!;
        expect([counts, quantities, values, csv[at]]).toEqual([tally, tally, tally, tally]);
        expect(votes).toEqual(names);
        if (names !== null) expect(names).toEqual(tally);
        if (tally !== null) expect(html).toContain(tallyText(tally, words));
        counted += tally === null ? 0 : 1;
        open += names === null || names === undefined ? 0 : 1;
      });
    }
    expect([counted, open]).toEqual([
      expect.toSatisfy((n: number) => n > 30),
      expect.toSatisfy((n: number) => n > 10),
    ]);
  }, 60_000);

  it('[XC-2] the ids of Akoma Ntoso are those of Popolo', () => {
    for (const document of all) {
      const ids = new Set(
        [...elementsIn(aknOf(document, options))].map(({ attributes }) => attributes['eId']),
      );
      const { speeches, vote_events, persons } = toPopolo(document, words);
      for (const { id } of [...speeches, ...vote_events, ...persons]) expect(ids).toContain(id);
      const places = placesIn(document).flatMap(({ lines }) => lines.map(({ eId }) => eId));
      expect(speeches.map(({ id }) => id)).toEqual(places);
      expect(new Set(places).size).toBe(places.length);
    }
  }, 60_000);
});
