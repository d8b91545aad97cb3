import { tableGet } from '@tauride/kernel';
import {
  fateOnRefusal,
  isAmendable,
  isDebatable,
  isDebateClosed,
  isOnHold,
  quorumOf,
  type SittingInSession,
  thresholdFor,
} from '@tauride/procedure';
import { suiteMethod, suiteRefusal, suiteThreshold } from './code-map.ts';
import type { Hall } from './hall/hall.ts';
import { motionIn } from './hall/stipulate.ts';
import type { Expect, ExpectField } from './schema/expect.ts';
import type { Answer } from './when/answer.ts';
import { methodNow } from './when/question.ts';

/** What there is to see after the last step of a case. */
export interface Scene {
  readonly hall: Hall;
  readonly answer: Answer;
  /** The sitting before the step: its quorum is asked for also when the step ended it. */
  readonly before: SittingInSession | undefined;
  /** The instance on which the step was, if it was on one. */
  readonly on: string | undefined;
}

/** The engine's answer in the words of the suite, for one field of an expectation. */
export function observed(field: ExpectField, expect: Expect, scene: Scene): unknown {
  const { hall, answer } = scene;
  switch (field) {
    case 'inOrder':
      return answer.refusal === null;
    case 'refusal':
    case 'refusalAlso':
      return answer.refusal === null ? null : suiteRefusal(answer.refusal.code);
    case 'threshold':
      return thresholdOf(scene);
    case 'method':
      return methodOf(scene);
    case 'requiredPresent':
      return scene.before && quorumOf(hall.state, scene.before, answer.act).needed;
    case 'debatable':
      return aboutMotion(scene, isDebatable);
    case 'amendable':
      return aboutMotion(scene, isAmendable);
    case 'dispositions':
      return expect.dispositions?.map(({ ref }) => ({ ref, state: stateOf(scene, ref) }));
    case 'minutesInclude':
      return expect.minutesInclude?.filter((token) => answer.minutes?.includes(token));
    case 'minutesExclude':
      return expect.minutesExclude?.filter((token) => !answer.minutes?.includes(token));
    case 'pendingAfter':
    case 'nextToVote':
    case 'closesDebateOn':
    case 'sittingClosed':
      return inHall(field, hall);
    default:
      return answer[field];
  }
}

function inHall(
  field: 'pendingAfter' | 'nextToVote' | 'closesDebateOn' | 'sittingClosed',
  hall: Hall,
): unknown {
  const { session } = hall;
  const stack = session?.stack ?? [];
  switch (field) {
    case 'pendingAfter':
      return stack.map((id) => motionIn(hall, id).kind);
    case 'nextToVote':
      return stack.length === 0 ? null : hall.refOf(stack.at(-1)!);
    case 'closesDebateOn':
      return session ? stack.filter((id) => isDebateClosed(session, id)).map((id) => hall.refOf(id)) : [];
    case 'sittingClosed':
      return session === undefined;
  }
}

function thresholdOf({ hall, answer }: Scene): unknown {
  const { session } = hall;
  if (answer.threshold) return suiteThreshold(answer.threshold);
  if (answer.motion === undefined || !session) return undefined;
  return suiteThreshold(thresholdFor(hall.state, session, motionIn(hall, answer.motion)));
}

/** The method in which the question of the step must be decided, or the one beneath it that the step was about. */
function methodOf({ hall, answer, on }: Scene): unknown {
  const refs = [on, on && targetOf(hall, on), hall.session?.stack.map((id) => hall.refOf(id)).at(-1)];
  const methods = refs.flatMap((ref) => (ref === undefined ? [] : (methodNow(hall, ref) ?? [])));
  const method = answer.method ?? methods[0];
  return method === undefined ? null : suiteMethod(method);
}

function targetOf(hall: Hall, ref: string): string | undefined {
  const target = tableGet(hall.state.motions, hall.idOf(ref))?.target;
  return target ? hall.refOf(target) : undefined;
}

function aboutMotion({ hall, answer }: Scene, holds: typeof isDebatable): boolean | null {
  const { session } = hall;
  if (!session || answer.motion === undefined) return null;
  return holds(hall.state, session, motionIn(hall, answer.motion));
}

/** A decision is on hold while its reconsideration waits; a refusal may say what becomes of the motion that it was about. */
function stateOf({ hall, answer, on }: Scene, ref: string): string {
  const id = hall.idOf(ref);
  const fate = ref === on && answer.refusal ? fateOnRefusal(answer.refusal.code) : null;
  if (fate) return fate;
  const { session } = hall;
  if (session && isOnHold(hall.state, session, id)) return 'on-hold';
  return tableGet(hall.state.motions, id)?.phase ?? 'unknown';
}
