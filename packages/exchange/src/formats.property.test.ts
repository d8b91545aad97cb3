import { tallyText, toHtml } from '@tauride/minutes';
import { describe, expect, it } from 'vitest';
import { aknOf } from './akn/to-akn.ts';
import { placesIn } from './place.ts';
import { toPopolo } from './popolo/to-popolo.ts';
import { votesInAkn, votesInCsv, votesInPopolo } from './testing/counts.ts';
import { popoloFaults, withoutSchemas } from './testing/draft3.ts';
import { generatedSittings } from './testing/generated.ts';
import { options, words } from './testing/sitting.ts';
import { tallyOf, votesIn } from './voting.ts';
import { elementsIn } from './xml/element.ts';

describe('one sitting in all formats', () => {
  const all = generatedSittings(115);

  it('[XC-4] the counts, their numbers in the text, the names, Popolo, CSV and the minutes say the same', () => {
    let counted = 0;
    let open = 0;
    for (const document of all) {
      const ours = votesIn(document).map(({ line }) => tallyOf(line.act));
      const [akn, popolo, csv] = [votesInAkn(document), votesInPopolo(document), votesInCsv(document)];
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
  });

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
  });

  it.skipIf(withoutSchemas)(
    '[XC-14] Popolo is valid under its schemas (skipped without ../shared)',
    () => {
      expect(all.length).toBeGreaterThan(200);
      for (const document of all) expect(popoloFaults(toPopolo(document, words))).toEqual([]);
    },
    60_000,
  );
});
