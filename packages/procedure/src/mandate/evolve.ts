import { invariant, tableDelete, tableGet, tableSet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { BodyId, MemberId } from '../ids.ts';
import type { MandateEvent } from './events.ts';

export function evolveMandate(state: FoundedAssembly, event: MandateEvent, { at }: Entry): FoundedAssembly {
  if (event.type === 'ProxyRevoked') {
    const proxy = tableGet(state.proxies, event.proxy);
    // The public does not learn of one that was given in a sitting that is not public.
    if (!proxy) return state;
    invariant(proxy.revokedAt === null, `proxy ${event.proxy} is taken back already`);
    return { ...state, proxies: tableSet(state.proxies, proxy.id, { ...proxy, revokedAt: at }) };
  }
  const { proxy: id, body, from, to, scope, terms } = event;
  const givenIn = event.sitting === undefined ? {} : { givenIn: event.sitting };
  const proxy = { id, body, from, to, scope, terms, givenAt: at, ...givenIn, revokedAt: null };
  const counters = { ...state.counters, proxy: state.counters.proxy + 1 };
  return { ...state, counters, proxies: tableSet(state.proxies, id, proxy) };
}

/** Rule RV-16: with a seat go the proxies that its holder gave and holds in it; a later seat begins without them. */
export function withoutProxies(
  state: FoundedAssembly,
  body: BodyId,
  members: readonly MemberId[],
): FoundedAssembly {
  if (state.proxies.size === 0) return state;
  const gone = new Set(members);
  const lapsed = tableValues(state.proxies).filter(
    (proxy) => proxy.body === body && (gone.has(proxy.from) || gone.has(proxy.to)),
  );
  return { ...state, proxies: lapsed.reduce((table, { id }) => tableDelete(table, id), state.proxies) };
}
