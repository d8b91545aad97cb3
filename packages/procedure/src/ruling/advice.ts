import { tableGet, unreachable } from '@tauride/kernel';
import { cited, citedTopic, immediatelyPending, pollOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import { falling } from '../motion/lay-aside.ts';
import type { Motion } from '../motion/state.ts';
import { quorumOf } from '../sitting/quorum.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Breach } from './state.ts';

/** A point of order that says what was broken, and of which motion. */
export interface Pointed {
  readonly about: Breach;
  readonly target: MotionId | null;
}

export interface Advice {
  readonly answer: 'well-taken' | 'not-well-taken';
  readonly citation: string;
  /** What follows if the point is well taken. */
  readonly changes: readonly Change[];
}

/** Rule RU-20: what the rules say about a point of order; the chair still rules. Source: RONR (12th ed.) 4:13, 23:5-6. */
export function adviseOnPoint(state: FoundedAssembly, sitting: SittingInSession, pointed: Pointed): Advice {
  const hall = { state, sitting, ...pointed };
  const holds = isBreach(hall);
  return {
    answer: holds ? 'well-taken' : 'not-well-taken',
    citation: citationOf(hall),
    changes: holds ? consequencesOf(state, sitting, pointed) : [],
  };
}

interface Hall extends Pointed {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

function isBreach(hall: Hall): boolean {
  const { state, sitting, about } = hall;
  const motion = aimedAt(hall);
  switch (about) {
    case 'no-second':
      return motion !== null && lacksSecond(hall, motion);
    case 'bylaw-conflict':
      return motion?.particulars.conflictsWithBylaws === true;
    case 'procedure-breach':
      return motion === null || hall.target === null || isUndecided(motion);
    case 'no-quorum':
      return quorumOf(state, sitting).counted === false;
    case 'conduct-of-voting':
      return sitting.poll !== null;
    case 'substance':
      return false;
    default:
      return unreachable(about);
  }
}

/** The motion named, else the one before the house. */
function aimedAt({ state, sitting, target }: Hall): Motion | null {
  const id = target ?? immediatelyPending(sitting) ?? sitting.offered.at(-1) ?? null;
  return id === null ? null : (tableGet(state.motions, id) ?? null);
}

/** Rule RU-21: a second that is missing matters until debate has begun or anybody has voted. Source: RONR (12th ed.) 4:13. */
function lacksSecond({ state, sitting }: Pick<Hall, 'state' | 'sitting'>, motion: Motion): boolean {
  const isVoted = sitting.poll !== null && pollOf(state, sitting.poll).on === motion.id;
  const untouched = isUndecided(motion) && !motion.debated && motion.poll === null && !isVoted;
  return motion.needsSecond && motion.seconder === null && untouched;
}

/** Rule RU-22: an ordinary breach is raised when it happens, not once the question is decided; a conflict with the bylaws goes on and
 *  may be raised at any time. Source: RONR (12th ed.) 23:5-6. */
function isUndecided({ phase }: Motion): boolean {
  return phase === 'moved' || phase === 'seconded' || phase === 'pending';
}

function citationOf({ state, sitting, about }: Hall): string {
  if (about === 'no-second') return citedTopic({ state, sitting }, 'second');
  if (about === 'no-quorum') return citedTopic({ state, sitting }, 'quorum');
  const rulebook = rulebookOf(state, sitting);
  const cite = rulebook.points['point-of-order']?.cite ?? rulebook.cite['out-of-order'];
  return cited(rulebook, cite);
}

/** Rule RU-23: what follows from a point well taken. What conflicts with the bylaws was never in force, or goes no further; a
 *  motion that nobody seconded is with the chair again, who asks for a second. */
export function consequencesOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  pointed: Pointed,
): readonly Change[] {
  const motion = aimedAt({ state, sitting, ...pointed });
  if (motion === null) return [];
  if (pointed.about === 'bylaw-conflict' && motion.phase === 'adopted')
    return [{ change: 'disposed', motion: motion.id, as: 'void' }];
  if (sitting.poll !== null) return [];
  switch (pointed.about) {
    case 'bylaw-conflict':
      return falling(state, sitting.stack, { questions: [motion.id], as: 'ruled-out' });
    case 'no-second':
      return sitting.stack.at(-1) === motion.id && lacksSecond({ state, sitting }, motion)
        ? [
            { change: 'pending', stack: sitting.stack.slice(0, -1) },
            { change: 'offered', motion: motion.id },
          ]
        : [];
    default:
      return [];
  }
}
