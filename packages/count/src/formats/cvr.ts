import { type Ballots, MOST_CANDIDATES, markOf, ranksOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { type BallotTable, ballotTable } from './ballot-table.ts';
import { tidy } from './blt-names.ts';
import { contestsOf, type CvrContest, hasSnapshot, marksOf, MOST_RANKS } from './cvr-report.ts';
import { FormatError, quoted } from './format-error.ts';
import { jsonItems, parsed } from './json-items.ts';
import { type Chunks, eachText } from './lines.ts';
import { type MarkingPolicy, ranksFromMarks } from './marking.ts';

/** How cast vote records are read. */
export interface CvrOptions extends MarkingPolicy {
  /** Id or name of the contest; needed where the report has several. */
  readonly contest?: string;
}

interface Box {
  readonly table: BallotTable;
  /** Places of selections in the marks, by id, in the order in which they are met. */
  readonly places: Map<string, number>;
  readonly firstLine: number;
}

interface Report {
  contests: readonly CvrContest[];
  records: number;
  readonly boxes: Map<string, Box>;
}

/** Reads cast vote records in the Common Data Format as JSON: the current snapshot of each record, and in it the marks that are
 *  indicated and allocable. Marks without ranks are all of the first rank, as approval has them.
 *  Source: NIST SP 1500-103, version 1.0.
 *  @throws FormatError with the line, for what is not such a report, or when it has several contests and none is named */
export function readCvr(text: string, options: CvrOptions = {}): Election {
  const report = emptyReport();
  const items = jsonItems('CVR', (item) => takeItem(report, item, options));
  items.push(text);
  return electionOf(report, options, items.finish());
}

/** Reads cast vote records in pieces, one record at a time; otherwise as {@link readCvr}. */
export async function readCvrFrom(chunks: Chunks, options: CvrOptions = {}): Promise<Election> {
  const report = emptyReport();
  const items = jsonItems('CVR', (item) => takeItem(report, item, options));
  await eachText(chunks, items.push, () => items.line() - 1);
  return electionOf(report, options, items.finish());
}

function emptyReport(): Report {
  return { contests: [], records: 0, boxes: new Map() };
}

function takeItem(
  report: Report,
  { key, text, line }: { readonly key: string; readonly text: string; readonly line: number },
  options: CvrOptions,
): void {
  if (key === 'Election') report.contests = contestsOf(parsed(text, line));
  else if (key === 'CVR') takeRecord(report, parsed(text, line), line, options);
}

function takeRecord(report: Report, record: unknown, line: number, options: CvrOptions): void {
  report.records += 1;
  if (!hasSnapshot(record))
    throw new FormatError(line, 'expected a cast vote record with the snapshot that CurrentSnapshotId names');
  for (const { contest, marks } of marksOf(record)) {
    if (marks === null)
      throw new FormatError(line, `expected ranks from 1 to ${MOST_RANKS} in contest ${quoted(contest)}`);
    let box = report.boxes.get(contest);
    if (box === undefined) {
      box = { table: ballotTable(), places: new Map(), firstLine: line };
      report.boxes.set(contest, box);
    }
    const { places } = box;
    const byRank: number[][] = [];
    for (const { selection, rank } of marks) {
      while (byRank.length < rank) byRank.push([]);
      byRank[rank - 1]!.push(placeOf(places, selection, line));
    }
    addRanks(box.table, ranksFromMarks(byRank, options), { units: 1, decimals: 0 }, line);
  }
}

function placeOf(places: Map<string, number>, selection: string, line: number): number {
  const known = places.get(selection);
  if (known !== undefined) return known;
  if (places.size === MOST_CANDIDATES)
    throw new FormatError(line, `expected at most ${MOST_CANDIDATES} selections in a contest`);
  places.set(selection, places.size);
  return places.size - 1;
}

function addRanks(
  table: BallotTable,
  ranks: readonly (readonly number[])[],
  weight: { readonly units: number; readonly decimals: number },
  line: number,
): void {
  const marks = ranks.flatMap((rank) => rank.map((candidate, at) => markOf(candidate, at > 0)));
  table.add(Uint16Array.from(marks), marks.length, weight, line);
}

function electionOf(report: Report, options: CvrOptions, last: number): Election {
  const contest = chosenContest(report, options.contest, last);
  const box = report.boxes.get(contest.id);
  const candidates = contest.selections.map(({ name }) => tidy(name));
  const places = new Map(contest.selections.map(({ id }, at) => [id, at]));
  const order = [...(box?.places.keys() ?? [])].map((selection) => {
    const place = places.get(selection);
    if (place !== undefined) return place;
    const among = `the selections of contest ${quoted(contest.id)}`;
    throw new FormatError(box!.firstLine, `expected one of ${among}, got ${quoted(selection)}`);
  });
  const ballots = reordered(box?.table.build() ?? ballotTable().build(), order, last);
  return { title: tidy(contest.name), candidates, seats: contest.seats, withdrawn: [], ballots };
}

/** The candidates in the order of the contest, not in that in which voters named them. */
function reordered(ballots: Ballots, order: readonly number[], last: number): Ballots {
  const table = ballotTable();
  for (let at = 0; at < ballots.size; at += 1) {
    const ranks = ranksOf(ballots, at).map((rank) =>
      rank.map((candidate) => order[candidate]!).toSorted((a, b) => a - b),
    );
    addRanks(table, ranks, { units: ballots.weights[at]!, decimals: 0 }, last);
  }
  return table.build();
}

function chosenContest({ contests, records }: Report, asked: string | undefined, last: number): CvrContest {
  if (contests.length === 0 || (records === 0 && contests.every(({ selections }) => selections.length === 0)))
    throw new FormatError(last, 'expected a cast vote record report with an Election and its Contest');
  const found = contests.filter(({ id, name }) => asked === undefined || id === asked || name === asked);
  const [contest] = found;
  const all = contests.map(({ id, name }) => `${id} (${name})`).join(', ');
  if (contest === undefined)
    throw new FormatError(last, `expected one of the contests ${all}, got ${quoted(asked ?? '')}`);
  if (found.length > 1) throw new FormatError(last, `say which contest is to be counted: ${all}`);
  if (contest.selections.length > 0 && contest.selections.length <= MOST_CANDIDATES) return contest;
  throw new FormatError(last, `expected 1 to ${MOST_CANDIDATES} selections in contest ${quoted(contest.id)}`);
}
