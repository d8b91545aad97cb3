import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedText } from '../testing/shared-data.ts';
import { apportion, type ApportionOptions } from './apportion.ts';
import type { ApportionmentId } from './model.ts';

interface ListCase {
  readonly id: string;
  readonly method: string;
  readonly seats: number;
  readonly votes: { readonly [list: string]: number };
  readonly electorateSeats?: { readonly [list: string]: number };
  readonly seatsExpected: { readonly [list: string]: number };
  readonly regionSeatsComputed: { readonly [region: string]: number };
  readonly regionExpected: { readonly [region: string]: { readonly [list: string]: number } };
}

function cases(): readonly ListCase[] {
  return JSON.parse(sharedText('apportionment/cases.json')) as ListCase[];
}

function caseOf(id: string): ListCase {
  const found = cases().find((each) => each.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

type Votes = { readonly [list: string]: number };

/** Seats of those who have any, by name. */
function seatsOf(votes: Votes, options: ApportionOptions): Votes {
  const found = apportion(Object.values(votes), options);
  expect(found.tie).toBeUndefined();
  return held(Object.keys(votes).map((name, at) => [name, found.seats[at]!]));
}

function held(seats: readonly (readonly [string, number])[]): Votes {
  return Object.fromEntries(seats.filter(([, each]) => each > 0));
}

function rowsOf(path: string): readonly (readonly string[])[] {
  return sharedText(path)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';'));
}

/** Votes by region and party from a table with a column for each region. */
function votesByRegion(path: string): { readonly [region: string]: Votes } {
  const [head = [], ...rows] = rowsOf(path);
  return Object.fromEntries(
    head
      .slice(1)
      .map((region, at) => [region, Object.fromEntries(rows.map((row) => [row[0]!, Number(row[at + 1])]))]),
  );
}

function total(votes: Votes): number {
  return Object.values(votes).reduce((all, each) => all + each, 0);
}

describe.skipIf(!hasSharedData('apportionment'))('real lists in ../shared (skipped when absent)', () => {
  it('[VA-1] cz-ep-2019: official seats by D’Hondt over 5 %', () => {
    const { votes, seats, seatsExpected } = caseOf('cz-ep-2019');
    expect(seatsOf(votes, { seats, method: 'dhondt', threshold: '5%' })).toEqual(seatsExpected);
  });

  it('[VA-2] de-bundestag-2017-laender: seats of the states by Sainte-Laguë', () => {
    const { votes, seats, seatsExpected } = caseOf('de-bundestag-2017-laender');
    expect(seatsOf(votes, { seats, method: 'sainte-lague' })).toEqual(seatsExpected);
  });

  it('[VA-5] [VA-6] nz-parliament-2008: official seats with direct seats and an overhang', () => {
    const { votes, seats, seatsExpected, electorateSeats = {} } = caseOf('nz-parliament-2008');
    const direct = Object.keys(votes).map((name) => electorateSeats[name] ?? 0);
    const found = seatsOf(votes, { seats, method: 'sainte-lague', threshold: '5%', direct });
    expect(found).toEqual(seatsExpected);
    expect(total(found)).toBe(122);
  });

  it('[VA-1] cz-nmnm-council-2018: official seats of a council', () => {
    const { seats, seatsExpected } = caseOf('cz-nmnm-council-2018');
    const votes: { [list: string]: number } = {};
    for (const [list, , number] of rowsOf('apportionment/nmnmet_cc_2018.csv'))
      votes[list!] = (votes[list!] ?? 0) + Number(number);
    expect(seatsOf(votes, { seats, method: 'dhondt', threshold: '5%' })).toEqual(seatsExpected);
  });

  it('[VA-4] [VA-1] cz-psp-2017: official seats, by regions and then by D’Hondt inside each', () => {
    const { seats, seatsExpected, regionSeatsComputed, regionExpected } = caseOf('cz-psp-2017');
    const regions = votesByRegion('apportionment/cz_psp_2017.csv');
    const turnout = Object.fromEntries(Object.entries(regions).map(([name, votes]) => [name, total(votes)]));
    const regionSeats = seatsOf(turnout, { seats, method: 'hare-niemeyer' });
    expect(regionSeats).toEqual(regionSeatsComputed);
    const national: { [party: string]: number } = {};
    for (const votes of Object.values(regions))
      for (const [party, each] of Object.entries(votes)) national[party] = (national[party] ?? 0) + each;
    const inHouse = Object.keys(national).filter((party) => national[party]! * 20 >= total(turnout));
    const sums: { [party: string]: number } = {};
    for (const [region, votes] of Object.entries(regions)) {
      const standing = Object.fromEntries(inHouse.map((party) => [party, votes[party]!]));
      const found = seatsOf(standing, {
        seats: regionSeats[region]!,
        method: 'dhondt' satisfies ApportionmentId,
      });
      if (region in regionExpected) expect(found).toEqual(regionExpected[region]);
      for (const [party, each] of Object.entries(found)) sums[party] = (sums[party] ?? 0) + each;
    }
    expect(sums).toEqual(seatsExpected);
  });
});
