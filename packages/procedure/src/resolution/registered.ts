import { tableGet } from '@tauride/kernel';
import { dayIn } from '../assembly/day.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, Instant, ResolutionId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';
import type { ResolutionEvent } from './events.ts';
import type { Decided } from './follow-up.ts';
import { changesMade } from './follows.ts';
import { isInForce, resolutionByMotion, resolutionsOf, statusOn } from './register.ts';
import { makesResolution } from './resolving.ts';
import type { Resolution, StatusCause } from './state.ts';
import { titleOf } from './title.ts';
import { yearOf } from './year.ts';

/** Rules RT-1 to RT-7: what the decision on a question does to the register: an adopted text is registered, one that is rescinded,
 *  reworded or taken up again is told of, and what was undone is taken back. */
export function registered(decided: Decided): readonly ResolutionEvent[] {
  const { state, before, after } = decided;
  const found = resolutionByMotion(state, before.id);
  const live = found && found.status !== 'void' ? found : null;
  if (after.phase === 'adopted') return live ? kept(decided, live) : entered(decided, found);
  return live ? ended(decided, live) : [];
}

function entered(decided: Decided, again: Resolution | undefined): readonly ResolutionEvent[] {
  const { state, sitting, after, by, now } = decided;
  const text = textOf(after);
  if (text === null || !makesResolution(state, sitting, after)) return [];
  const { relations = [], expires, transmittal } = after;
  const { bodies } = sitting;
  return [
    {
      type: 'ResolutionRegistered',
      resolution: again?.id ?? (`rs${state.counters.resolution + 1}` as ResolutionId),
      number: again?.number ?? nextNumber(state, bodies, now),
      bodies,
      title: titleOf(text),
      text,
      adoptedAt: now,
      sitting: sitting.id,
      motion: after.id,
      ...(by.type === 'ResultAnnounced' ? { poll: by.poll } : {}),
      relations,
      ...(expires === undefined ? {} : { expires }),
      ...(transmittal === undefined ? {} : { transmittal }),
      status: 'in-force',
      affects: affectedBy(state, after, now),
    },
  ];
}

function affectedBy(state: FoundedAssembly, { relations = [] }: Motion, now: Instant) {
  const day = dayIn(state.timeZone, now);
  return changesMade(relations).filter(({ resolution }) => {
    const found = tableGet(state.resolutions, resolution);
    return found !== undefined && isInForce(statusOn(found, day));
  });
}

/** Rule RT-4: numbers run through the year, for each body and for each group of bodies that sits together. */
function nextNumber(state: FoundedAssembly, bodies: readonly BodyId[], now: Instant): string {
  const year = yearOf(state, now);
  const own = groupOf(bodies);
  const numbers = resolutionsOf(state)
    .filter((resolution) => groupOf(resolution.bodies) === own)
    .map(({ number }) => /^(\d{1,9})\/(-?\d+)$/u.exec(number))
    .flatMap((parts) => (parts && Number(parts[2]) === year ? [Number(parts[1])] : []));
  return `${Math.max(0, ...numbers) + 1}/${year}`;
}

function groupOf(bodies: readonly BodyId[]): string {
  return bodies.toSorted().join(' ');
}

/** It is adopted and was: its words may be others, and it may stand again after it was rescinded. */
function kept(decided: Decided, resolution: Resolution): readonly ResolutionEvent[] {
  const { before, after } = decided;
  const text = textOf(after);
  const words = text === null || text === resolution.text ? {} : { text };
  if (decided.by.type === 'DivisionDemanded')
    return before.phase === 'adopted' && words.text === undefined
      ? []
      : [set(decided, resolution, { status: statusBefore(resolution), cause: 'divided', ...words })];
  if (words.text === undefined) return [];
  const status = isInForce(resolution.status) ? 'amended' : resolution.status;
  return [set(decided, resolution, { status, cause: 'reworded', ...words })];
}

/** It was adopted and is no longer. */
function ended(decided: Decided, resolution: Resolution): readonly ResolutionEvent[] {
  const { before, after, by } = decided;
  if (after.phase === before.phase) return [];
  if (after.phase === 'rescinded' || after.phase === 'expunged')
    return [set(decided, resolution, { status: 'repealed', cause: after.phase })];
  const cause = causeOf(after, by);
  return [set(decided, resolution, { status: 'void', cause }), ...restored(decided, resolution)];
}

function causeOf({ phase }: Motion, by: Decided['by']): StatusCause {
  if (by.type === 'DivisionDemanded') return 'divided';
  return phase === 'void' ? 'found-void' : 'reconsidered';
}

/** Rule RT-6: what a resolution had done to others is undone with it, as long as nothing else was done to them since. */
function restored({ state, sitting }: Decided, { id, relations }: Resolution): readonly ResolutionEvent[] {
  return changesMade(relations).flatMap(({ resolution }) => {
    const found = tableGet(state.resolutions, resolution);
    const last = found?.history.at(-1);
    if (!found || last?.by !== id || last.cause !== 'by-resolution') return [];
    const status = statusBefore(found);
    const event: ResolutionEvent = {
      type: 'ResolutionStatusSet',
      resolution,
      status,
      reason: '',
      cause: 'restored',
      by: id,
      sitting: sitting.id,
    };
    return [event];
  });
}

function statusBefore({ history, status }: Resolution): Resolution['status'] {
  return history.at(-2)?.status ?? status;
}

function set(
  { sitting, by }: Decided,
  { id }: Resolution,
  change: Pick<ResolutionEvent & { type: 'ResolutionStatusSet' }, 'status' | 'cause' | 'text'>,
): ResolutionEvent {
  return {
    type: 'ResolutionStatusSet',
    resolution: id,
    ...change,
    reason: '',
    ...motionIn(by),
    sitting: sitting.id,
  };
}

function motionIn(by: Decided['by']): { readonly motion?: Motion['id'] } {
  if (by.type === 'ResultAnnounced') return { motion: by.on };
  if (by.type === 'ConsentGiven') return by.matter.kind === 'adopt' ? { motion: by.matter.motion } : {};
  return by.type === 'MotionGranted' || by.type === 'OppositionRecorded' ? { motion: by.motion } : {};
}

function textOf({ wording }: Motion): string | null {
  return wording.form === 'text' ? wording.text : null;
}
