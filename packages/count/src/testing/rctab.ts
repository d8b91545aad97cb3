import { ballotsBuilder, candidateOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { readCvr } from '../formats/cvr.ts';
import { type MarkingPolicy, ranksFromMarks } from '../formats/marking.ts';
import { sharedPath, sharedText } from './shared-data.ts';
import { sheetOf } from './xlsx.ts';

/** What a contest's configuration sets; the meaning of each is told in the README of the data. */
export interface RctabRules {
  readonly winnerElectionMode: string;
  readonly tiebreakMode: string;
  readonly overvoteRule: string;
  readonly numberOfWinners: string | number;
  readonly decimalPlacesForVoteArithmetic: string | number;
  readonly maxSkippedRanksAllowed: string;
  readonly maxRankingsAllowed: string;
  readonly nonIntegerWinningThreshold: boolean;
  readonly doesFirstRoundDetermineThreshold?: boolean;
  readonly batchElimination: boolean;
  readonly continueUntilTwoCandidatesRemain?: boolean;
  readonly exhaustOnDuplicateCandidate: boolean;
}

interface Source {
  readonly filePath: string;
  readonly provider: string;
  readonly firstVoteColumnIndex: string;
  readonly firstVoteRowIndex: string;
  readonly overvoteDelimiter?: string;
  readonly overvoteLabel?: string;
  readonly skippedRankLabel?: string;
  readonly undervoteLabel?: string;
  readonly undeclaredWriteInLabel?: string;
  readonly treatBlankAsUndeclaredWriteIn?: boolean;
}

interface Config {
  readonly cvrFileSources: readonly Source[];
  readonly candidates: readonly {
    readonly name: string;
    readonly excluded?: boolean;
    readonly aliases?: readonly string[];
  }[];
  readonly rules: RctabRules;
}

export interface RctabRound {
  readonly tally: { readonly [name: string]: string };
  readonly tallyResults: readonly { readonly eliminated?: string; readonly elected?: string }[];
  readonly inactiveBallots?: { readonly finalRoundSurplus?: string };
}

export interface RctabContest {
  readonly rules: RctabRules;
  readonly election: Election;
  /** The candidate for write-ins that stand for nobody, who goes out first. */
  readonly writeIns: number;
}

const WRITE_INS = 'Undeclared Write-ins';
/** Marks of a rank that names several candidates without saying which. */
const SEVERAL = [-1, -2];

export function readContest(folder: string, aggregated?: string): RctabContest {
  const config = JSON.parse(sharedText(`rctab/${folder}/${folder}_config.json`)) as Config;
  const names = [...config.candidates.map(({ name }) => name), WRITE_INS];
  const policy = policyOf(config.rules);
  if (config.cvrFileSources[0]?.provider === 'cdf') {
    const election = readCvr(sharedText(`rctab/${folder}/${config.cvrFileSources[0].filePath}`), policy);
    return {
      rules: config.rules,
      election: { ...election, seats: Number(config.rules.numberOfWinners) },
      writeIns: -1,
    };
  }
  const builder = ballotsBuilder();
  const take = (cells: readonly string[], source: Source, weight: number): void =>
    builder.add(
      ranksFromMarks(
        cells.slice(0, policy.mostRanks).map((cell) => marksOf(cell, config, source)),
        policy,
      ),
      weight,
    );
  for (const source of config.cvrFileSources)
    for (const { cells, weight } of papersIn(folder, source, aggregated)) take(cells, source, weight);
  const withdrawn = config.candidates.flatMap(({ excluded }, at) => (excluded === true ? [at] : []));
  const ballots = builder.build();
  const writeIns = names.length - 1;
  // Where no record has write-ins nobody stands for them.
  const nobody = ballots.marks.some((mark) => candidateOf(mark) === writeIns) ? [] : [writeIns];
  const election = { title: folder, candidates: names, seats: Number(config.rules.numberOfWinners), ballots };
  return { rules: config.rules, election: { ...election, withdrawn: [...withdrawn, ...nobody] }, writeIns };
}

/** Rounds of the expected report; `part` where a contest has several. */
export function expectedRounds(folder: string, part = ''): readonly RctabRound[] {
  const name = `${folder}${part}_expected_detailed_report.json`;
  return (JSON.parse(sharedText(`rctab/${folder}/${name}`)) as { results: RctabRound[] }).results;
}

function policyOf(rules: RctabRules): MarkingPolicy {
  return {
    overvotes: rules.overvoteRule === 'exhaustImmediately' ? 'end' : 'skip',
    duplicates: rules.exhaustOnDuplicateCandidate ? 'end' : 'skip',
    ...numberOrAll('mostSkipped', rules.maxSkippedRanksAllowed),
    ...numberOrAll('mostRanks', rules.maxRankingsAllowed),
  };
}

function numberOrAll<Key extends string>(key: Key, setting: string): { readonly [key in Key]?: number } {
  return /^\d+$/.test(setting) ? ({ [key]: Number(setting) } as { [key in Key]: number }) : {};
}

function marksOf(cell: string, { candidates }: Config, source: Source): readonly number[] {
  if (cell === '' && source.treatBlankAsUndeclaredWriteIn === true) return [candidates.length];
  if (cell === '' || cell === (source.skippedRankLabel ?? source.undervoteLabel) || cell === 'undervote')
    return [];
  if (cell === source.overvoteLabel || cell === 'overvote') return SEVERAL;
  if (cell === 'UWI' || cell === source.undeclaredWriteInLabel) return [candidates.length];
  const parts = (source.overvoteDelimiter ?? '') === '' ? [cell] : cell.split(source.overvoteDelimiter!);
  return parts.map((part) => {
    const at = candidates.findIndex(({ name, aliases }) => [name, ...(aliases ?? [])].includes(part));
    if (at < 0) throw new Error(`nobody is called ${part}`);
    return at;
  });
}

interface PaperCells {
  readonly cells: readonly string[];
  readonly weight: number;
}

function papersIn(folder: string, source: Source, aggregated: string | undefined): readonly PaperCells[] {
  if (aggregated !== undefined)
    return csvRows(`rctab/${aggregated}`)
      .slice(1)
      .map(([weight, ...cells]) => ({ cells, weight: Number(weight) }));
  const path = `rctab/${folder}/${source.filePath}`;
  const rows = source.filePath.endsWith('.csv') ? csvRows(path) : sheetOf(sharedPath(path));
  const column = Number(source.firstVoteColumnIndex) - 1;
  const head = rows[0]!.slice(column);
  return rows
    .slice(Number(source.firstVoteRowIndex) - 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.slice(column).map((cell) => cell.trim()))
    .map((cells) => ({ cells: source.provider === 'genericCsv' ? byRank(head, cells) : cells, weight: 1 }));
}

/** In a generic table a column stands for a candidate, and its cell is the rank. */
function byRank(head: readonly string[], cells: readonly string[]): readonly string[] {
  const ranks = cells.map(Number);
  return Array.from({ length: Math.max(...ranks) }, (_, at) => head[ranks.indexOf(at + 1)] ?? '');
}

function csvRows(path: string): readonly (readonly string[])[] {
  const lines = sharedText(path).trim().split(/\r?\n/);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  );
}
