import type { GivenStep } from '../schema/suite.ts';

export interface Day {
  readonly session: number;
  readonly day: number;
}

/** Steps of one sitting, and when it is held. */
export interface Stage extends Day {
  readonly steps: readonly GivenStep[];
}

/** A clock says when everything takes place, but for the real acts before it: they were done in a sitting of their own. */
export function stagesOf(given: readonly GivenStep[]): readonly Stage[] {
  const parts: GivenStep[][] = [[]];
  for (const step of given) {
    const here = parts.at(-1)!;
    if (step.do === 'clock' && here.some(isRealAct) && !isSameDay(clockIn([step]), clockIn(here)))
      parts.push([step]);
    else here.push(step);
  }
  return parts.map((steps) => ({ steps, ...clockIn(steps) }));
}

function isSameDay(a: Day, b: Day): boolean {
  return a.session === b.session && a.day === b.day;
}

function isRealAct({ do: what }: GivenStep): boolean {
  return what === 'move' || what === 'vote';
}

function clockIn(steps: readonly GivenStep[]): Day {
  const set = steps.findLast((step) => step.do === 'clock');
  return { session: set?.session ?? 1, day: set?.day ?? 1 };
}
