import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Assembly, initialAssembly } from '@tauride/procedure';
import { type Audience, isOfSitting } from './audience.ts';
import { atFirst, createCatchUp, type CatchUp, type CatchUpOptions, type Standing } from './catch-up.ts';
import type { Fork } from './forks.ts';
import { type Known, knownAtFirst, type Past, stepAll } from './known.ts';

export interface ClearedMove extends Past {
  /** Audiences that begin with this entry, and knew until now what another knew. */
  readonly forks: readonly Fork[];
}

/** What each audience knows of the assembly: the state as it follows from what it may read. */
export interface Views {
  /** What an audience knows; where it is not {@link ready} all that it missed is gone through at once. */
  readonly of: (audience: Audience) => Assembly;
  /** Resolves once an audience knows what there is to know. What it missed is gone through a little in each turn of the event
   *  loop, and nobody else waits for it.
   *  @throws Fault where the journal cannot be read */
  readonly ready: (audience: Audience) => Promise<void>;
  readonly advance: (move: ClearedMove) => void;
  /** Whether an audience has to be given the state anew with this entry. */
  readonly isRefreshed: (audience: Audience, seq: number) => boolean;
}

export interface ViewsOptions extends Pick<CatchUpOptions, 'past'> {
  /** The state as it is now. */
  readonly state: () => Assembly;
  /** The audiences that there are now, those of most readers first. */
  readonly wanted: () => Iterable<Audience>;
  /** As many as are kept besides the public and all members; the one that was asked for longest ago goes first. */
  readonly most?: number;
}

const MOST = 64;
/** Of those that had to go so many are kept as they stood: they go on from there. */
const MOST_PARKED = 256;
/** How often an entry is applied in one turn of the event loop: some milliseconds. */
const WORK_IN_A_TURN = 128;

const lasting: readonly Audience[] = ['public', 'members'];

/** Audiences whose views go with each entry, and those that had to go, as they stood. */
function createKept(most: number) {
  const views = new Map<Audience, Known>(lasting.map((audience) => [audience, knownAtFirst()]));
  const parked = new Map<Audience, Standing>();
  /** The assembly as the views know it: while entries are published the hall is further. */
  let at: Assembly = initialAssembly;
  const park = (audience: Audience, standing: Standing): void => {
    parked.delete(audience);
    parked.set(audience, standing);
    if (parked.size > MOST_PARKED) parked.delete(parked.keys().next().value!);
  };
  const keep = (audience: Audience, known: Known): void => {
    if (lasting.includes(audience)) return;
    parked.delete(audience);
    views.delete(audience);
    views.set(audience, known);
    const oldest = [...views.keys()].find((each) => !lasting.includes(each));
    if (views.size <= most + lasting.length || oldest === undefined) return;
    park(oldest, { known: views.get(oldest)!, state: at });
    views.delete(oldest);
  };
  const fork = (forks: readonly Fork[], when: Fork['when']): void => {
    for (const { from, to } of forks.filter((each) => each.when === when)) {
      const [known, standing] = [views.get(from), parked.get(from)];
      if (views.has(to) || parked.has(to)) continue;
      if (known) keep(to, copied(known));
      else if (standing) park(to, { ...standing, known: copied(standing.known) });
    }
  };
  const advance = (move: ClearedMove): void => {
    at = move.before;
    fork(move.forks, 'before');
    stepAll(views, move);
    at = move.after;
    fork(move.forks, 'after');
    const { event } = move.entry;
    if (event.type !== 'SittingAdjourned') return;
    // Whoever was let into it alone, or sent out of it, belongs to another audience from now on.
    for (const group of [views, parked])
      for (const audience of group.keys()) if (isOfSitting(audience, event.sitting)) group.delete(audience);
  };
  return { views, parked, keep, advance, now: () => at };
}

function copied({ view, refreshed }: Known): Known {
  return { view, refreshed: new Set(refreshed) };
}

/** Where an audience is asked for that is not kept, what it missed is gone through, together with what others missed who are wanted. */
export function createViews({ past, state, wanted, most = MOST }: ViewsOptions): Views {
  const { views, parked, keep, advance, now } = createKept(most);
  const catchUp = (audiences: readonly Audience[]): CatchUp =>
    createCatchUp(new Map(audiences.map((each) => [each, parked.get(each) ?? atFirst()])), { past, now });
  const take = (caughtUp: CatchUp): void => {
    for (const [audience, known] of caughtUp.known) if (!views.has(audience)) keep(audience, known);
  };
  /** The one that is asked for comes last, so that it stays longest. */
  const withOthers = (audience: Audience): readonly Audience[] => {
    if (parked.has(audience)) return [audience];
    const others = [...wanted()].filter((each) => each !== audience && !views.has(each) && !parked.has(each));
    return [...others.slice(0, most - 1), audience];
  };
  const goThrough = async (audience: Audience): Promise<void> => {
    // Others may have had this turn.
    if (parked.get(audience)?.state.seq !== now().seq) await nextTurn();
    const going = catchUp(withOthers(audience));
    while (!going.step(WORK_IN_A_TURN)) await nextTurn();
    take(going);
  };
  let running: Promise<void> | null = null;
  return {
    of: (audience) => {
      if (audience === 'all') return state();
      if (!views.has(audience)) {
        const going = catchUp([audience]);
        going.step(Infinity);
        take(going);
      }
      const known = views.get(audience)!;
      keep(audience, known);
      return known.view;
    },
    ready: async (audience) => {
      while (audience !== 'all' && !views.has(audience)) {
        running ??= goThrough(audience).finally(() => {
          running = null;
        });
        await running;
      }
    },
    advance,
    // Of one that is not kept nobody knows with which entries it was: to be given the state anew is always right.
    isRefreshed: (audience, seq) => views.get(audience)?.refreshed.has(seq) ?? audience !== 'all',
  };
}
