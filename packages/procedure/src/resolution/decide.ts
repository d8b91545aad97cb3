import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { dayIn, isDay } from '../assembly/day.ts';
import { hasSat } from '../assembly/may-manage.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { BodyId, ResolutionId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { isOfAffairs } from '../transmittal/desk.ts';
import type { ResolutionCommand } from './commands.ts';
import { isInForce, resolutionsOf, statusOn } from './register.ts';
import type { Resolution, ResolutionStatus } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type Enter = ResolutionCommand & { readonly type: 'EnterResolution' };
type SetStatus = ResolutionCommand & { readonly type: 'SetResolutionStatus' };

export function decideResolution(
  state: FoundedAssembly,
  command: ResolutionCommand,
  context: Context,
): Decided {
  return command.type === 'EnterResolution'
    ? enter(state, command, context)
    : setStatus(state, command, context);
}

/** Rule RT-8: the desk enters what was adopted before the journal began, under the number by which it is cited; until the body first
 *  sat the operator does. */
function enter(state: FoundedAssembly, command: Enter, context: Context): Decided {
  const { body, number, title, text, adoptedAt, relations, expires, status } = command;
  if (!Object.hasOwn(state.bodies, body)) return err(refusal('unknown', null, { what: 'body', id: body }));
  const refused = mayEnter(state, body, context) ?? wrongFacts(state, command, context);
  if (refused) return err(refused);
  return ok([
    {
      type: 'ResolutionRegistered',
      resolution: `rs${state.counters.resolution + 1}` as ResolutionId,
      number: number.trim(),
      bodies: [body],
      title: title.trim(),
      text,
      adoptedAt,
      relations,
      ...(expires === undefined ? {} : { expires }),
      status,
      affects: [],
    },
  ]);
}

function mayEnter(state: FoundedAssembly, body: BodyId, { actor }: Context): Refusal | null {
  const entitled = actor.kind === 'operator' ? !hasSat(state, body) : isOfAffairs(state, body, actor.member);
  return entitled ? null : refusal('not-entitled', null, { act: 'clerk' });
}

function wrongFacts(state: FoundedAssembly, command: Enter, { now }: Context): Refusal | null {
  const { body, number, title, text, adoptedAt, relations, expires, status } = command;
  const empty = [
    ['number', number],
    ['title', title],
    ['text', text],
  ].find(([, words]) => words!.trim() === '');
  if (empty) return refusal('malformed', null, { form: empty[0]! });
  if (status === 'void') return refusal('malformed', null, { form: 'status' });
  if (adoptedAt > now) return refusal('malformed', null, { form: 'hour' });
  if (expires !== undefined && !isDay(expires)) return refusal('malformed', null, { form: 'expires' });
  const unknown = relations.find(({ resolution }) => !tableGet(state.resolutions, resolution));
  if (unknown) return refusal('unknown', null, { what: 'resolution', id: unknown.resolution });
  const isTaken = resolutionsOf(state, body).some((other) => other.number === number.trim());
  return isTaken ? refusal('already-so', null, { phase: 'registered', number: number.trim() }) : null;
}

/** Rule RT-9: the desk of a body that adopted it enters that a resolution was carried out or has run out, with the reason, and may
 *  take that back. */
function setStatus(
  state: FoundedAssembly,
  { resolution, status, reason }: SetStatus,
  { actor, now }: Context,
): Decided {
  const found = tableGet(state.resolutions, resolution);
  if (!found) return err(refusal('unknown', null, { what: 'resolution', id: resolution }));
  const isDesk =
    actor.kind === 'member' && found.bodies.some((body) => isOfAffairs(state, body, actor.member));
  const refused =
    (isDesk ? null : refusal('not-entitled', null, { act: 'clerk' })) ??
    needsReason(reason) ??
    wrongStatus(found, status, dayIn(state.timeZone, now));
  if (refused) return err(refused);
  return ok([{ type: 'ResolutionStatusSet', resolution, status, reason: reason.trim() }]);
}

function wrongStatus(found: Resolution, status: ResolutionStatus, day: string): Refusal | null {
  const { number } = found;
  const now = statusOn(found, day);
  if (status === now) return refusal('already-so', null, { phase: status, number });
  if (status === 'executed' || status === 'expired')
    return isInForce(found.status) ? null : refusal('already-so', null, { phase: now, number });
  return isTakenBack(found, status) ? null : refusal('malformed', null, { form: 'status' });
}

/** What the desk had entered by mistake is set back to what it was; what the house decided is not. */
function isTakenBack({ history }: Resolution, status: ResolutionStatus): boolean {
  const last = history.at(-1);
  const byDesk = last !== undefined && last.cause === undefined && history.length > 1;
  return byDesk && !isInForce(last.status) && status === history.at(-2)?.status;
}
