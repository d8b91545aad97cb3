import { tableGet } from '@tauride/kernel';
import { type Assembly, doorsOf, initialAssembly, type Publicity, type Sitting } from '@tauride/procedure';
import { type Audience, isOfSitting, mayRead, partsOf } from './audience.ts';
import { type Clearance, clearanceOf } from './clearance.ts';
import type { Fork } from './forks.ts';
import { type Move, type Seen, seenAfter } from './view.ts';

export interface ClearedMove extends Move {
  readonly clearance: Clearance;
  /** Audiences that begin with this entry, and knew until now what another knew. */
  readonly forks: readonly Fork[];
}

/** What each audience knows of the assembly: the state as it follows from what it may read. */
export interface Views {
  readonly of: (audience: Audience) => Assembly;
  readonly advance: (move: ClearedMove) => void;
  /** Whether an audience has to be given the state anew with this entry. */
  readonly isRefreshed: (audience: Audience, seq: number) => boolean;
}

export interface ViewsOptions {
  /** What happened so far, for audiences that nobody belonged to before. */
  readonly past: () => Iterable<Move & Pick<ClearedMove, 'clearance'>>;
  /** The state as it is now. */
  readonly state: () => Assembly;
  /** The audiences that there are now, those of most readers first. */
  readonly wanted: () => Iterable<Audience>;
  /** As many as are kept besides the public and all members; the one that was asked for longest ago goes first. */
  readonly most?: number;
}

const MOST = 64;
/** Audiences for whom the past is gone through at once. */
const TOGETHER = 8;

interface Known {
  readonly view: Assembly;
  /** Entries with which it was given anew. */
  readonly refreshed: Set<number>;
}

const nothing = (): Known => ({ view: initialAssembly, refreshed: new Set() });
const lasting: readonly Audience[] = ['public', 'members'];

/** Where an audience is asked for that is not kept, all that is past is gone through once for it and for whoever else is wanted. */
export function createViews({ past, state, wanted, most = MOST }: ViewsOptions): Views {
  const views = new Map<Audience, Known>(lasting.map((audience) => [audience, nothing()]));
  const keep = (audience: Audience, known: Known): void => {
    views.delete(audience);
    views.set(audience, known);
    const oldest = [...views.keys()].find((each) => !lasting.includes(each));
    if (views.size > most + lasting.length && oldest !== undefined) views.delete(oldest);
  };
  const caughtUp = (audience: Audience): Known => {
    const others = [...wanted()].filter((each) => each !== audience && !views.has(each));
    const room = Math.max(0, Math.min(most + lasting.length - views.size, TOGETHER) - 1);
    const found = replayed(past(), [...others.slice(0, room), audience]);
    for (const [each, known] of found) keep(each, known);
    return found.get(audience)!;
  };
  const known = (audience: Audience): Known => {
    const found = views.get(audience) ?? caughtUp(audience);
    if (!lasting.includes(audience)) keep(audience, found);
    return found;
  };
  const fork = (forks: readonly Fork[], when: Fork['when']): void => {
    for (const { from, to } of forks.filter((each) => each.when === when)) {
      const { view, refreshed } = views.get(from) ?? {};
      if (view && refreshed && !views.has(to)) keep(to, { view, refreshed: new Set(refreshed) });
    }
  };
  return {
    of: (audience) => (audience === 'all' ? state() : known(audience).view),
    advance: (move) => {
      fork(move.forks, 'before');
      stepAll(views, move);
      fork(move.forks, 'after');
      const { event } = move.entry;
      if (event.type !== 'SittingAdjourned') return;
      // Whoever was let into it alone, or sent out of it, belongs to another audience from now on.
      for (const audience of views.keys()) if (isOfSitting(audience, event.sitting)) views.delete(audience);
    },
    // Of one that is not kept nobody knows with which entries it was: to be given the state anew is always right.
    isRefreshed: (audience, seq) => views.get(audience)?.refreshed.has(seq) ?? audience !== 'all',
  };
}

type Past = Move & Pick<ClearedMove, 'clearance'>;

function replayed(past: Iterable<Past>, audiences: readonly Audience[]): Map<Audience, Known> {
  const all = new Map<Audience, Known>(audiences.map((audience) => [audience, nothing()]));
  for (const move of past) stepAll(all, move);
  return all;
}

/** Audiences who have known the same, and may read and follow alike, know the same afterwards: it is worked out once for all of them. */
function stepAll(all: Map<Audience, Known>, move: Past): void {
  const { seq, event } = move.entry;
  const id = 'sitting' in event ? event.sitting : undefined;
  const { after } = move;
  const sitting = after.phase === 'founded' && id !== undefined ? tableGet(after.sittings, id) : undefined;
  const done = new Map<Assembly, Map<string, Seen>>();
  for (const [audience, { view, refreshed }] of all) {
    const reads = mayRead(audience, move.clearance, seq);
    const way = sitting === undefined ? 'always' : letsIn(audience, sitting, seq);
    const alike = done.get(view) ?? new Map<string, Seen>();
    done.set(view, alike);
    const key = `${reads} ${way}`;
    const seen = alike.get(key) ?? seenAfter(view, move, { reads, lets: () => way });
    alike.set(key, seen);
    if (seen.refresh) refreshed.add(seq);
    all.set(audience, { view: seen.view, refreshed });
  }
}

/** Whether an audience was let into a sitting at any time, or is now.
 *  @param seq the entry up to which it is looked at */
export function letsIn(audience: Audience, sitting: Sitting, seq = Infinity): 'always' | 'now' | 'no' {
  const lets = (publicity: Publicity): boolean => mayRead(audience, clearanceOf(sitting, publicity), seq);
  if (!lets(doorsOf(sitting))) return 'no';
  const settings = [sitting.call.publicity, ...(sitting.doors ?? []).map(({ publicity }) => publicity)];
  return settings.every(lets) ? 'always' : 'now';
}

/** Whether readers know all of a sitting, from its call on. */
export function knowsAllOf(audience: Audience, sitting: Sitting): boolean {
  return letsIn(audience, sitting) === 'always' && partsOf(audience).guestsOf === null;
}
