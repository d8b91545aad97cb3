import { invariant } from '@tauride/kernel';
import { immediatelyPending, inSession, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { pause, resume } from '../floor/clock.ts';
import { applyChanges } from '../motion/apply-change.ts';
import { newMotion } from '../motion/new-motion.ts';
import type { RulingEvent } from './events.ts';
import { keepRuling } from './keep-ruling.ts';
import type { Point } from './state.ts';

export function evolveRuling(state: FoundedAssembly, event: RulingEvent, entry: Entry): FoundedAssembly {
  switch (event.type) {
    case 'PointRaised':
      return raise(state, event, entry);
    case 'RulingMade':
      return rule(state, event, entry);
    case 'ChairRuledOtherwise': {
      const { refused, citation, reason } = event;
      const about = { kind: 'otherwise', refused, citation } as const;
      return keepRuling(state, inSession(state, event.sitting), {
        id: event.ruling,
        about,
        reason,
        citation,
        at: entry.at,
        fresh: true,
        appealable: true,
        reversed: false,
      });
    }
  }
}

function raise(
  state: FoundedAssembly,
  event: RulingEvent & { type: 'PointRaised' },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  invariant(sitting.point === null, 'a point was raised during another');
  const { kind, by, text, about, target, citation } = event;
  const point: Point = {
    id: event.point,
    kind,
    by,
    text,
    at,
    citation,
    ...(about === undefined ? {} : { about }),
    ...(target === undefined ? {} : { target }),
  };
  const counters = { ...state.counters, point: state.counters.point + 1 };
  return putSitting({ ...state, counters }, { ...sitting, point, floor: pause(sitting.floor, at) });
}

function rule(
  state: FoundedAssembly,
  event: RulingEvent & { type: 'RulingMade' },
  entry: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const { point } = sitting;
  invariant(point?.id === event.point, 'a ruling was made on a point that nobody raised');
  const { answer, reason, appealable, citation } = event;
  const ruled = keepRuling(
    state,
    { ...sitting, point: null, floor: event.submitted ? sitting.floor : resume(sitting.floor, entry.at) },
    {
      id: event.ruling,
      about: {
        kind: 'point',
        point,
        answer,
      } as const,
      reason,
      appealable,
      citation,
      at: entry.at,
      fresh: true,
      reversed: false,
    },
  );
  const { sitting: id, changes } = event;
  const carriedOut = changes ? applyChanges(ruled, { sitting: id, changes }, entry) : ruled;
  return event.submitted ? submit(carriedOut, point, event, entry) : carriedOut;
}

/** A point that the chair leaves to the house is a question before it at once. */
function submit(
  state: FoundedAssembly,
  point: Point,
  event: RulingEvent & { type: 'RulingMade' },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const submitted = event.submitted!;
  const motion = newMotion(state, sitting, {
    ...submitted,
    kind: 'point-of-order',
    mainForm: false,
    by: point.by,
    onBehalfOf: null,
    needsSecond: false,
    item: null,
    target: immediatelyPending(sitting),
    ruling: event.ruling,
    particulars: {},
    wording: { form: 'text', text: point.text },
    citation: event.citation,
    phase: 'pending',
    madeAt: at,
  });
  const counters = { ...state.counters, motion: state.counters.motion + 1 };
  return putSitting(putMotion({ ...state, counters }, motion), {
    ...sitting,
    motions: [...sitting.motions, motion.id],
    stack: [...sitting.stack, motion.id],
  });
}
