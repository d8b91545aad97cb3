import type { BodyId, MemberId, MotionId, SittingId } from '@tauride/procedure';
import { commandSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { emptyProxy, giveProxyOf, type ProxyDraft } from './proxy-draft.ts';

const sitting = { id: 's' as SittingId };
const draft: ProxyDraft = {
  ...emptyProxy,
  body: 'b' as BodyId,
  from: 'ada' as MemberId,
  to: 'ben' as MemberId,
};
const motions = ['m1' as MotionId];

describe('a proxy as it is written', () => {
  it.each([
    [draft, { kind: 'all' }],
    [
      { ...draft, kind: 'sitting' as const },
      { kind: 'sitting', sitting: 's' },
    ],
    [
      { ...draft, kind: 'questions' as const, motions },
      { kind: 'questions', sitting: 's', motions },
    ],
  ])('is given for what was chosen: %o', (written, scope) => {
    const command = giveProxyOf(written, sitting);
    expect(command).toEqual({ type: 'GiveProxy', body: 'b', from: 'ada', to: 'ben', scope });
    expect(commandSchema.parse(command)).toEqual(command);
  });

  it.each([
    { ...draft, to: null },
    { ...draft, from: null },
    { ...draft, body: null },
    { ...draft, to: draft.from },
    { ...draft, kind: 'questions' as const },
  ])('is none while something is missing: %o', (written) => {
    expect(giveProxyOf(written, sitting)).toBeNull();
  });

  it('is for every question where no sitting is called', () => {
    expect(giveProxyOf({ ...draft, kind: 'sitting' }, null)).toBeNull();
    expect(giveProxyOf(draft, null)).not.toBeNull();
  });
});
