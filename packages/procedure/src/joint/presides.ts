import { err, ok, type Result, tableHas } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import { bodyOf, citedTopic } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { underElection } from '../election/under-vote.ts';
import type { Event } from '../event.ts';
import type { BodyId, ItemId, MemberId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Sitting } from '../sitting/state.ts';
import { presidingBodies } from './modes.ts';

/** Rule JS-7: who may take the chair of a sitting: the chairs of the bodies that preside, then their deputies. */
export function chairsOf(state: FoundedAssembly, sitting: Sitting): readonly MemberId[] {
  const offices = presidingBodies(sitting).map((body) => bodyOf(state, body).offices);
  const chairs = offices.flatMap(({ chair }) => chair ?? []);
  return [...new Set([...chairs, ...offices.flatMap(({ deputies }) => deputies)])];
}

/** Rule JS-8: the chair is left to another between votes, so that who put a question also announces what became of it, and nobody
 *  votes both as a member and from the chair. Whoever may preside takes it when the one who did has left the hall.
 *  Source: RONR (12th ed.) 43:29, 47:11. */
export function handOverChair(acting: Acting, to: MemberId): Result<readonly Event[], Refusal> {
  const { state, sitting, member } = acting;
  const entitled = member === sitting.presiding || (member === to && !isHere(acting, sitting.presiding));
  const refused =
    (entitled ? null : refusal('not-entitled', null, { act: 'chair' })) ??
    (chairsOf(state, sitting).includes(to) ? null : refusal('not-entitled', null, { act: 'preside' })) ??
    handingRefusal(acting, to);
  return refused ? err(refused) : ok([handedOver(acting, to)]);
}

function handingRefusal(acting: Acting, to: MemberId): Refusal | null {
  const { poll, floor, presiding } = acting.sitting;
  if (to === presiding) return refusal('already-so', null, { phase: 'presiding' });
  if (!isHere(acting, to)) return refusal('not-present', null, { member: to });
  if (poll !== null) return refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'));
  if (floor.phase === 'held' && floor.member === to)
    return refusal('interrupts-speaker', citedTopic(acting, 'recognition'), { member: to });
  return underElection(acting);
}

/** Everybody is taken to be here where nobody recorded who is. */
function isHere({ sitting: { presence } }: Acting, member: MemberId): boolean {
  return presence.phase === 'not-recorded' || tableHas(presence.present, member);
}

function handedOver(acting: Acting, presiding: MemberId): Event {
  const citation = citedTopic(acting, 'chair-debates');
  return { type: 'ChairHandedOver', sitting: acting.sitting.id, presiding, citation };
}

/** Rule JS-9: where the chairs preside in turn, the next one takes over with the next item: of the next body in the order of the
 *  call that has somebody here to do it. */
export function turnWithItem(acting: Acting, item: ItemId): readonly Event[] {
  const { sitting } = acting;
  const begun = sitting.agenda.some(({ id, phase }) => id !== item && phase !== 'to-come');
  if (sitting.call.joint?.presides?.kind !== 'in-turn' || !begun) return [];
  const next = bodiesAfter(acting).flatMap((body) => firstHere(acting, body) ?? [])[0];
  return next === undefined || handingRefusal(acting, next) ? [] : [handedOver(acting, next)];
}

/** The bodies in order, beginning after the one whose officer presides. */
function bodiesAfter({ state, sitting }: Acting): readonly BodyId[] {
  const { bodies, presiding } = sitting;
  const at = bodies.findIndex((body) => officersOf(state, body).includes(presiding));
  return [...bodies.slice(at + 1), ...bodies.slice(0, Math.max(at, 0))];
}

function firstHere(acting: Acting, body: BodyId): MemberId | undefined {
  return officersOf(acting.state, body).find((member) => isHere(acting, member));
}

function officersOf(state: FoundedAssembly, body: BodyId): readonly MemberId[] {
  const { chair, deputies } = bodyOf(state, body).offices;
  return chair === null ? deputies : [chair, ...deputies];
}
