import { tableEntries } from '@tauride/kernel';
import {
  type Attachment,
  type Instant,
  type MemberId,
  recordActs,
  recordActsOn,
  type SittingId,
  type StatementId,
} from '@tauride/procedure';
import { type Audience, mayRead } from '../doors/audience.ts';
import type { Published } from '../hall/follower.ts';
import type { Hall } from '../hall/hall.ts';
import { createIndex, namesFiles } from './index-of-files.ts';
import type { Shelf, StoredFile } from './shelf.ts';

/** How many files a member may have handed in that go with no statement yet. */
const MOST_LOOSE = 20;

/** Files as the journal knows them: which of them go with a statement, and of which sittings. */
export interface Attached {
  readonly shelf: Shelf;
  /** Whether this member may enter a statement in the sitting, and so hand in a file for it. */
  mayHandIn(sitting: SittingId, member: MemberId): 'yes' | 'not-entitled' | 'too-many';
  /** Remembers who handed it in, until a statement names it. */
  handedIn(file: StoredFile, member: MemberId): void;
  /** What it goes with, as this audience may know; undefined where it is none of their business. */
  seenBy(sha256: string, audience: Audience): Attachment | undefined;
}

/** Rule ST-19: removes what no statement names, at once and whenever words are erased: it was handed in and never used, or its
 *  words are gone.
 *  @param clock milliseconds since 1970 */
export function attachedIn(hall: Hall, shelf: Shelf, clock: () => number): Attached {
  const loose = new Map<string, MemberId>();
  const index = createIndex(hall);
  const sweep = (): void => {
    const files = shelf.all();
    if (files.length === 0) return;
    const named = index.all();
    for (const sha256 of files) if (!named.has(sha256) && !loose.has(sha256)) shelf.remove(sha256);
  };
  const looseOf = (member: MemberId): number => {
    const named = index.all();
    for (const sha256 of loose.keys()) if (named.has(sha256)) loose.delete(sha256);
    return [...loose.values()].filter((by) => by === member).length;
  };
  sweep();
  hall.listen(({ bytes, erases }: Published) => {
    if (namesFiles(bytes)) for (const sha256 of index.all().keys()) loose.delete(sha256);
    if (!erases) return;
    index.again();
    sweep();
  });
  return {
    shelf,
    mayHandIn: (sitting, member) => {
      if (!mayState(hall, sitting, { member, now: clock() as Instant })) return 'not-entitled';
      return looseOf(member) < MOST_LOOSE ? 'yes' : 'too-many';
    },
    handedIn: ({ sha256 }, member) => {
      if (!index.all().has(sha256)) loose.set(sha256, member);
    },
    seenBy: (sha256, audience) => {
      const naming = index.all().get(sha256) ?? [];
      return naming.find(({ seq }) => mayRead(audience, hall.clearanceOf(seq), seq))?.attachment;
    },
  };
}

function mayState(
  { state }: Hall,
  sitting: SittingId,
  asking: { readonly member: MemberId; readonly now: Instant },
): boolean {
  if (state.phase === 'unfounded') return false;
  // When the sitting is over, its statements may still be answered: who may answer one, may answer any.
  const stated = tableEntries(state.statements).find(([, mark]) => mark.sitting === sitting);
  const answers = stated ? recordActsOn(state, { statement: stated[0] as StatementId }, asking) : [];
  return [...recordActs(state, sitting, asking), ...answers].some(({ type }) => type === 'EnterStatement');
}
