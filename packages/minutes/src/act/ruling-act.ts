import { tableGet, unreachable } from '@tauride/kernel';
import type { Point, RulingEvent } from '@tauride/procedure';
import type { Act, PointRef } from './act.ts';
import { effectsOf } from './effects.ts';
import { personOf, refOf, type Step } from './step.ts';

export function rulingAct(step: Step, event: RulingEvent): Act {
  switch (event.type) {
    case 'PointRaised':
      return { kind: 'point', point: pointRef(step, event), citation: event.citation };
    case 'RulingMade': {
      const { answer, reason, submitted, citation } = event;
      const point = pointBefore(step);
      return {
        kind: 'ruling',
        answer,
        reason,
        citation,
        submitted: submitted?.label ?? null,
        effects: effectsOf(step, event.changes ?? [], null),
        point: point === null ? null : pointRef(step, point),
      };
    }
    case 'ChairRuledOtherwise': {
      const { refused, reason, citation } = event;
      return { kind: 'ruled-otherwise', refused, reason, citation };
    }
    default:
      return unreachable(event);
  }
}

type Raised = Pick<Point, 'kind' | 'by' | 'text' | 'about' | 'target'>;

function pointRef(step: Step, { kind, by, text, about, target }: Raised): PointRef {
  return {
    kind,
    by: personOf(step, by),
    text,
    about: about ?? null,
    target: target === undefined ? null : refOf(step.after, target),
  };
}

function pointBefore({ before, minutes }: Step): Point | null {
  const sitting = tableGet(before.sittings, minutes.sitting);
  return sitting !== undefined && 'point' in sitting ? sitting.point : null;
}
