import { type Assembly, doorsOf, initialAssembly, type Publicity, type Sitting } from '@tauride/procedure';
import { type Audience, isOfSitting, mayRead, partsOf } from './audience.ts';
import { type Clearance, clearanceOf } from './clearance.ts';
import type { Fork } from './forks.ts';
import { type Move, seenAfter } from './view.ts';

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

const MOST = 128;

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
    const room = Math.max(0, most + lasting.length - views.size - 1);
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
      for (const [audience, before] of views) views.set(audience, step(audience, before, move));
      fork(move.forks, 'after');
      const { event } = move.entry;
      if (event.type !== 'SittingAdjourned') return;
      // Whoever was let into it alone, or sent out of it, belongs to another audience from now on.
      for (const audience of views.keys()) if (isOfSitting(audience, event.sitting)) views.delete(audience);
    },
    isRefreshed: (audience, seq) => views.get(audience)?.refreshed.has(seq) ?? false,
  };
}

function replayed(
  past: Iterable<Move & Pick<ClearedMove, 'clearance'>>,
  audiences: readonly Audience[],
): Map<Audience, Known> {
  const all = new Map<Audience, Known>(audiences.map((audience) => [audience, nothing()]));
  for (const move of past)
    for (const [audience, before] of all) all.set(audience, step(audience, before, move));
  return all;
}

function step(
  audience: Audience,
  { view, refreshed }: Known,
  move: Move & Pick<ClearedMove, 'clearance'>,
): Known {
  const { seq } = move.entry;
  const seen = seenAfter(view, move, {
    reads: mayRead(audience, move.clearance, seq),
    lets: (sitting) => letsIn(audience, sitting, seq),
  });
  if (seen.refresh) refreshed.add(seq);
  return { view: seen.view, refreshed };
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
