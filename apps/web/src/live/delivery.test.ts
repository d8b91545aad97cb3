import type { Instant } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import type { Api } from './api.ts';
import { createDelivery } from './delivery.ts';
import { ProblemError } from './problem-error.ts';
import type { Receipts } from './receipts.ts';
import type { KeptPaper, KeptReceipt, WaitingAct } from './types.ts';

const act: WaitingAct = {
  id: '1',
  at: 0 as Instant,
  kind: 'command',
  command: { type: 'YieldFloor' } as Extract<WaitingAct, { kind: 'command' }>['command'],
};

function answered(status: number, { wasKnown }: { readonly wasKnown: boolean }) {
  const problem = { type: 'about:blank', title: '', status, detail: '', code: `http-${status}` };
  const api = { command: () => Promise.reject(new ProblemError(problem)) } as unknown as Api;
  const none = { keep: () => undefined, all: () => ({}) } as unknown as Receipts<KeptReceipt> &
    Receipts<KeptPaper>;
  const deliver = createDelivery({
    api,
    now: () => 0 as Instant,
    receipts: none,
    papers: none,
    confirmations: new Map(),
    onEntries: () => undefined,
    onSignedOut: () => wasKnown,
  });
  return deliver(act);
}

describe('an act that the server did not take', () => {
  it('is kept where this device was signed out meanwhile', async () => {
    expect(await answered(401, { wasKnown: true })).toEqual({ kind: 'unreached' });
  });

  it('is refused to somebody who was never signed in, and where the rules say no', async () => {
    expect(await answered(401, { wasKnown: false })).toMatchObject({ kind: 'refused' });
    expect(await answered(409, { wasKnown: true })).toMatchObject({ kind: 'refused' });
  });

  it('is kept where the server is busy', async () => {
    expect(await answered(503, { wasKnown: true })).toEqual({ kind: 'unreached' });
  });
});
