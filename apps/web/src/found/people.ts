import { type BodyId, rulebookIds } from '@tauride/procedure';
import type { ListPreview } from '@tauride/protocol';
import { readRoster, type RosterPreview, type TakenRow, unfounded, withNames } from '@tauride/roster';
import { bookOf } from './advice.ts';
import type { FoundDraft, OfficesDraft } from './draft.ts';

/** Somebody of the list, as the offices are given to. */
export type Listed = {
  /** Who it is, also when others come before them in the list. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly body: string;
};

export type People = {
  readonly csv: string;
  readonly read: RosterPreview;
  readonly listed: readonly Listed[];
  /** Nobody stands in the way of taking it over. */
  readonly isClean: boolean;
};

/** The members of the draft, read as the server will read them. */
export function peopleOf(draft: FoundDraft): People {
  const csv = csvOf(draft);
  const rulebook = bookOf(draft);
  const bodies = draft.bodies.map(({ id, name }) => ({
    body: id as BodyId,
    name,
    rulebook: rulebookIds().includes(rulebook) ? rulebook : 'ronr12',
  }));
  const read = readRoster(csv, unfounded(bodies, draft.language));
  const taken = read.rows.filter((row): row is TakenRow => row.status !== 'error');
  return {
    csv,
    read,
    listed: listedIn(taken),
    isClean: read.problems.every(({ severity }) => severity === 'warning') && taken.length > 0,
  };
}

/** The list as it is sent, with those who were written by hand at its end. */
function csvOf({ names, list, bodies }: Pick<FoundDraft, 'names' | 'list' | 'bodies'>): string {
  const byHand = bodies.flatMap(({ id }) =>
    namesIn(names[id] ?? '').map((name) => ({ name, body: id as BodyId })),
  );
  return withNames(list, byHand);
}

/** Of those who bear the same name each has a number. */
function listedIn(taken: readonly TakenRow[]): readonly Listed[] {
  const counts = new Map<string, number>();
  return taken.map(({ row, name, body }) => {
    const count = (counts.get(`${body} ${name}`) ?? 0) + 1;
    counts.set(`${body} ${name}`, count);
    return { key: count === 1 ? name : `${name} ${count}`, row, name, body };
  });
}

/** The names of a text, one from each line that isn't empty. */
export function namesIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

/** Who holds the offices of a body: as the founder gave them, else as the list does. */
export function officesHeld(draft: FoundDraft, people: People, body: string): OfficesDraft {
  const given = draft.offices[body];
  if (given !== undefined) return given;
  const { chair = [], clerk = [], teller = [] } = officesIn(people, body);
  return { chair: chair[0] ?? '', clerk: clerk[0] ?? '', tellers: teller };
}

function officesIn({ read, listed }: People, body: string): { readonly [office: string]: readonly string[] } {
  const keys = new Map(listed.map(({ row, key }) => [row, key]));
  const given: { [office: string]: string[] } = {};
  for (const row of read.rows)
    if (row.status !== 'error' && row.body === body)
      for (const office of row.offices) (given[office] ??= []).push(keys.get(row.row)!);
  return given;
}

/** Somebody of a body's list by their key. */
export function listedBy({ listed }: People, body: string, key: string): Listed | undefined {
  return listed.find((one) => one.body === body && one.key === key);
}

/** A preview in the form in which the desk's page of lists shows it. */
export function previewOf({ read }: People): ListPreview {
  const rows = read.rows.map((row): ListPreview['rows'][number] =>
    row.status === 'error'
      ? { row: row.row, status: 'error', name: row.name, changes: [] }
      : {
          row: row.row,
          status: row.status,
          name: row.name,
          body: row.body,
          member: row.member,
          changes: row.changes
            .filter(({ field, to }) => ofSeat.has(field) && to !== '')
            .map(({ field, from, to }) => [field, from, to] as const),
        },
  );
  return { list: '', totals: read.totals, problems: read.problems, rows };
}

const ofSeat: ReadonlySet<string> = new Set(['voting', 'weight', 'group', 'office', 'constituency']);
