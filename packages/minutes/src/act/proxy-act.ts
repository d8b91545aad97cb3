import { invariant, tableGet } from '@tauride/kernel';
import type { MandateEvent } from '@tauride/procedure';
import type { Act } from './act.ts';
import { personOf, type Step } from './step.ts';

/** A proxy that was given or taken back while the body was in session. */
export function proxyAct(step: Step, event: MandateEvent): Act {
  const proxy = tableGet(step.after.proxies, event.proxy);
  invariant(proxy !== undefined, `no proxy ${event.proxy}`);
  return {
    kind: 'proxy',
    how: event.type === 'ProxyGiven' ? 'given' : 'revoked',
    from: personOf(step, proxy.from),
    to: personOf(step, proxy.to),
    body: step.after.bodies[proxy.body]?.name ?? proxy.body,
    citation: event.type === 'ProxyGiven' ? event.citation : '',
  };
}
