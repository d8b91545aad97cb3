/** What a report in the Common Data Format says of a contest. */
export interface CvrContest {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly selections: readonly { readonly id: string; readonly name: string }[];
}

type Fields = { readonly [name: string]: unknown };

/** Contests of the report's `Election` member. */
export function contestsOf(elections: unknown): readonly CvrContest[] {
  return fieldsIn(elections).flatMap((election) => {
    const names = new Map(fieldsIn(election['Candidate']).map((each) => [idOf(each), textOf(each['Name'])]));
    return fieldsIn(election['Contest']).map((contest) => ({
      id: idOf(contest),
      name: textOf(contest['Name']) || textOf(election['Name']),
      seats: countOf(contest['NumberElected']) ?? 1,
      selections: fieldsIn(contest['ContestSelection']).map((selection) => ({
        id: idOf(selection),
        name: nameOf(selection, names),
      })),
    }));
  });
}

function nameOf(selection: Fields, names: ReadonlyMap<string, string>): string {
  const ids = Array.isArray(selection['CandidateIds']) ? (selection['CandidateIds'] as unknown[]) : [];
  const candidates = ids.map((id) => names.get(textOf(id)) ?? textOf(id));
  if (candidates.length > 0) return candidates.join(' / ');
  const isWriteIn = selection['IsWriteIn'] === true;
  return textOf(selection['Selection']) || (isWriteIn ? 'Write-in' : idOf(selection));
}

/** One mark that counts. */
export interface CvrMark {
  readonly selection: string;
  readonly rank: number;
}

/** The marks by contest in the snapshot that counts of one cast vote record; a contest without marks was left blank.
 *  `null` where a rank is no number from 1 up. */
export function marksOf(
  record: unknown,
): readonly { readonly contest: string; readonly marks: readonly CvrMark[] | null }[] {
  const [fields] = fieldsIn([record]);
  if (fields === undefined) return [];
  const snapshots = fieldsIn(fields['CVRSnapshot']);
  const current = textOf(fields['CurrentSnapshotId']);
  const snapshot = snapshots.find((each) => idOf(each) === current);
  if (snapshot === undefined) return [];
  return fieldsIn(snapshot['CVRContest']).map((contest) => ({
    contest: textOf(contest['ContestId']),
    marks: marksIn(contest),
  }));
}

/** Whether the record has the snapshot that it says is the current one. */
export function hasSnapshot(record: unknown): boolean {
  const [fields] = fieldsIn([record]);
  const current = textOf(fields?.['CurrentSnapshotId']);
  return fieldsIn(fields?.['CVRSnapshot']).some((each) => idOf(each) === current);
}

function marksIn(contest: Fields): readonly CvrMark[] | null {
  const marks: CvrMark[] = [];
  for (const chosen of fieldsIn(contest['CVRContestSelection'])) {
    for (const position of fieldsIn(chosen['SelectionPosition'])) {
      if (position['HasIndication'] !== 'yes' || position['IsAllocable'] === 'no') continue;
      const rank = position['Rank'] ?? chosen['Rank'] ?? 1;
      if (!Number.isSafeInteger(rank) || (rank as number) < 1 || (rank as number) > MOST_RANKS) return null;
      marks.push({ selection: textOf(chosen['ContestSelectionId']), rank: rank as number });
    }
  }
  return marks;
}

export const MOST_RANKS = 1_000;

function fieldsIn(value: unknown): readonly Fields[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  return list.filter(
    (each): each is Fields => typeof each === 'object' && each !== null && !Array.isArray(each),
  );
}

function idOf(fields: Fields): string {
  return textOf(fields['@id']);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function countOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null;
}
