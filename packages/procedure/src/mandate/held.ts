import { tableGet, tableValues } from '@tauride/kernel';
import { isExcluded } from '../admission/access.ts';
import { seatTaken } from '../sitting/alternates.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MemberId, MotionId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Proxy } from './state.ts';

interface Asked {
  readonly sitting: SittingInSession;
  readonly of: readonly BodyId[];
  readonly on?: MotionId | undefined;
  readonly secret: boolean;
  readonly isThere: (member: MemberId) => boolean;
}

/** A vote of somebody who is not there, in the hand of one who is. */
export interface HeldProxy {
  readonly body: BodyId;
  readonly from: MemberId;
  readonly to: MemberId;
}

type ByGiver = ReadonlyMap<string, Proxy>;

/** Rules RV-10 to RV-14: the proxies that are used in a vote: given by one who is not there, not taken back, for this question, and
 *  held by somebody present who may hold them. */
export function heldProxies(state: FoundedAssembly, asked: Asked): readonly HeldProxy[] {
  if (state.proxies.size === 0) return [];
  const inForce = tableValues(state.proxies).filter((proxy) => isUsed(state, proxy, asked));
  const byGiver: ByGiver = new Map(inForce.map((proxy) => [keyOf(proxy.body, proxy.from), proxy]));
  return [...byGiver.values()].flatMap((proxy) => {
    const { body, from } = proxy;
    if (asked.isThere(from)) return [];
    const to = holderOf(state, proxy, { ...asked, byGiver });
    return to === null ? [] : [{ body, from, to }];
  });
}

function keyOf(body: BodyId, member: MemberId): string {
  return `${body} ${member}`;
}

function isUsed(state: FoundedAssembly, proxy: Proxy, { of, on, secret, sitting }: Asked): boolean {
  if (isExcluded(sitting, proxy.from)) return false;
  if (proxy.revokedAt !== null || !of.includes(proxy.body) || (secret && !proxy.terms.secretBallots))
    return false;
  const { scope } = proxy;
  if (scope.kind === 'all') return true;
  if (scope.sitting !== sitting.id) return false;
  return scope.kind === 'sitting' || (on !== undefined && isAmong(state, on, scope.motions));
}

/** Whether it is one of these questions, or was moved to one of them. */
export function isAmong(state: FoundedAssembly, on: MotionId, motions: readonly MotionId[]): boolean {
  for (let at: MotionId | null = on; at !== null; at = tableGet(state.motions, at)?.target ?? null)
    if (motions.includes(at)) return true;
  return false;
}

/** The present member in whose hand it ends: passed on by one who is not there only where the rules allow chains. */
function holderOf(
  state: FoundedAssembly,
  proxy: Proxy,
  asked: Asked & { readonly byGiver: ByGiver },
): MemberId | null {
  const passed = new Set<MemberId>([proxy.from]);
  for (let link: Proxy | undefined = proxy; link && !passed.has(link.to);) {
    if (asked.isThere(link.to)) return mayHold(state, link, asked.sitting) ? link.to : null;
    if (!link.terms.chains) return null;
    passed.add(link.to);
    link = asked.byGiver.get(keyOf(link.body, link.to));
  }
  return null;
}

function mayHold(state: FoundedAssembly, { to, body, terms }: Proxy, sitting: SittingInSession): boolean {
  const voting = seatTaken(state, sitting, { member: to, body })?.voting;
  return terms.holders === 'voters' ? voting === 'full' : voting !== undefined;
}
