import { err, ok, type Result } from '@tauride/kernel';
import type { Actor, Context } from '../context.ts';
import type { Event } from '../event.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { allRulebooks } from '../rulebook/all-rulebooks.ts';
import type { Rulebook } from '../rulebook/types.ts';
import { rulebookFor } from '../rulebook/with-changes.ts';
import type { AssemblyCommand, ChangedPlace } from './commands.ts';
import { hasSat, isOfDeskAbove, mayManage } from './may-manage.ts';
import { placeAfter, samePlace, wrongPlace } from './place.ts';
import type { FoundedAssembly } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type EstablishBody = AssemblyCommand & { readonly type: 'EstablishBody' };
type ChangeBody = AssemblyCommand & { readonly type: 'ChangeBody' };

export function establishBody(state: FoundedAssembly, command: EstablishBody, { actor }: Context): Decided {
  const { type: _type, body, name, rulebook, changes, kind, entitled, reason, ...place } = command;
  const entitledTo = mayEstablish(state, command, actor);
  if (entitledTo) return err(entitledTo);
  if (Object.hasOwn(state.bodies, body))
    return err(refusal('already-so', null, { phase: 'established', body }));
  const base = allRulebooks.find(({ id }) => id === rulebook);
  if (!base) return err(refusal('unknown', null, { what: 'rulebook', id: rulebook }));
  const partial = motionWithoutRule(base, command);
  if (partial !== undefined) return err(refusal('malformed', null, { form: 'motion', kind: partial }));
  const wrong = wrongPlace(state, body, place);
  if (wrong) return err(wrong);
  const form = {
    ...(kind === undefined ? {} : { kind }),
    ...(entitled === undefined ? {} : { entitled }),
    ...place,
    ...said(reason),
  };
  return ok([{ type: 'BodyEstablished', body, name, rulebook, changes, ...form }]);
}

/** Rules MB-21 and AD-2: the operator, but not as part of a body that has sat, or chair or clerk of a body that the new one is to be part of. */
function mayEstablish(
  state: FoundedAssembly,
  { parent, reason = '' }: EstablishBody,
  actor: Actor,
): Refusal | null {
  if (actor.kind === 'operator')
    return parent !== undefined && hasSat(state, parent)
      ? refusal('not-entitled', null, { act: 'clerk' })
      : null;
  const withPart = parent !== undefined && isDeskOrAbove(state, parent, actor.member);
  return withPart ? needsReason(reason) : refusal('not-entitled', null, { act: 'found' });
}

function isDeskOrAbove(
  state: FoundedAssembly,
  parent: NonNullable<EstablishBody['parent']>,
  member: Parameters<typeof isOfDeskAbove>[2],
): boolean {
  const offices = state.bodies[parent]?.offices;
  return offices?.chair === member || offices?.clerk === member || isOfDeskAbove(state, parent, member);
}

/** Rule RA-20: a motion that standing orders add needs a whole rule; a part of one would make it vanish. */
function motionWithoutRule(
  base: Rulebook,
  { changes, kind = 'ordinary' }: EstablishBody,
): string | undefined {
  const { motions } = rulebookFor(base, kind, { ...changes, off: [] });
  return Object.keys(changes.motions ?? {}).find((added) => !Object.hasOwn(motions, added));
}

/** Rules MB-20 to MB-22. */
export function changeBody(state: FoundedAssembly, command: ChangeBody, { actor }: Context): Decided {
  const { body: id, reason } = command;
  const body = Object.hasOwn(state.bodies, id) ? state.bodies[id] : undefined;
  if (body === undefined) return err(refusal('unknown', null, { what: 'body', id }));
  const refused = mayManage(state, command, actor);
  if (refused) return err(refused);
  const place = tidied(command.place);
  const after = placeAfter(body, place);
  const wrong = wrongPlace(state, id, after);
  if (wrong) return err(wrong);
  if (samePlace(body, after)) return err(refusal('changes-nothing', null, { body: id }));
  return ok([{ type: 'BodyChanged', body: id, place, reason: reason.trim() }]);
}

/** A name is not taken away, and one without letters is none. */
function tidied({ name, ...place }: ChangedPlace): ChangedPlace {
  return name === undefined || name.trim() === '' ? place : { ...place, name: name.trim() };
}

function said(reason = ''): { readonly reason?: string } {
  return reason.trim() === '' ? {} : { reason: reason.trim() };
}
