import { tableGet } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import { dayIn, isDay } from '../assembly/day.ts';
import { bodiesAbove } from '../assembly/structure.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, Instant } from '../ids.ts';
import type { MotionCommand } from '../motion/commands.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { MotionRule } from '../rulebook/types.ts';
import { undecidedMatter } from '../transmittal/undecided-matter.ts';
import { isResolving } from './resolving.ts';
import { isInForce, statusOn } from './register.ts';
import type { Relation, Resolution } from './state.ts';

type Make = MotionCommand & { readonly type: 'MakeMotion' };
type Declared = Pick<Make, 'relations' | 'expires' | 'transmittal'>;

/** What the mover declares of a motion about earlier resolutions, as it stands in the event. */
export function declaredIn({ relations = [], expires, transmittal }: Declared): Declared {
  return {
    ...(relations.length === 0 ? {} : { relations }),
    ...(expires === undefined ? {} : { expires }),
    ...(transmittal === undefined ? {} : { transmittal }),
  };
}

/** Rules RT-10 to RT-13: only a motion whose adoption makes a resolution declares what it does to others, and only to those that it
 *  can change. */
export function declaredWrongly(acting: Acting, command: Make, rule: MotionRule): Refusal | null {
  const declared = declaredIn(command);
  const [form] = Object.keys(declared);
  if (form === undefined) return null;
  if (!isResolving(rule)) return refusal('malformed', null, { form });
  return (
    relationRefusal(acting, command.relations ?? []) ??
    expiryRefusal(acting, command.expires) ??
    (command.transmittal === undefined ? null : undecidedMatter(acting, command.transmittal))
  );
}

function relationRefusal(acting: Acting, relations: readonly Relation[]): Refusal | null {
  const kinds = new Set(relations.map(({ kind, resolution }) => `${kind} ${resolution}`));
  if (kinds.size < relations.length) return refusal('malformed', null, { form: 'relations' });
  for (const relation of relations) {
    const refused = relationWrong(acting, relation);
    if (refused) return refused;
  }
  return null;
}

/** Where and when a relation would be declared. */
interface Declaring {
  readonly state: FoundedAssembly;
  readonly sitting: { readonly bodies: readonly BodyId[] };
  readonly context: { readonly now: Instant };
}

/** Whether a mover may declare a relation in a sitting now, so that a screen offers no other. */
export function mayDeclare(declaring: Declaring, relation: Relation): boolean {
  return relationWrong(declaring, relation) === null;
}

function relationWrong(
  { state, sitting, context }: Declaring,
  { kind, resolution }: Relation,
): Refusal | null {
  const found = tableGet(state.resolutions, resolution);
  if (!found || found.status === 'void')
    return refusal('unknown', null, { what: 'resolution', id: resolution });
  if (kind === 'requires' || kind === 'conflicts') return null;
  const { number } = found;
  if (!mayChange(state, sitting.bodies, { kind, found })) return refusal('other-body', null, { number });
  const status = statusOn(found, dayIn(state.timeZone, context.now));
  return isInForce(status) ? null : refusal('already-so', null, { phase: status, number });
}

/** A body changes its own resolutions and those of bodies that are part of it; it also carries out what a body above it decided. */
function mayChange(
  state: FoundedAssembly,
  bodies: readonly BodyId[],
  { kind, found }: { readonly kind: Relation['kind']; readonly found: Resolution },
): boolean {
  const above = bodies.flatMap((body) => bodiesAbove(state, body));
  return found.bodies.every((body) => {
    const isOwn = [body, ...bodiesAbove(state, body)].some((one) => bodies.includes(one));
    return isOwn || (kind === 'executes' && above.includes(body));
  });
}

function expiryRefusal({ state, context }: Acting, expires: string | undefined): Refusal | null {
  if (expires === undefined) return null;
  const isToCome = isDay(expires) && expires >= dayIn(state.timeZone, context.now);
  return isToCome ? null : refusal('malformed', null, { form: 'expires' });
}
