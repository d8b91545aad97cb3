import { tableSet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { AssemblyId, Instant, TransmittalId } from '../ids.ts';
import { openBodies } from '../testing/bodies.ts';
import type { Transmittal } from './state.ts';
import { knownKey, untrusted } from './trust.ts';

const [away, other] = ['away', 'other'] as AssemblyId[] as [AssemblyId, AssemblyId];

/** A body that noted an answer under this key. */
function answered(key: string): FoundedAssembly {
  const state = openBodies('a').founded();
  const sent: Transmittal = {
    id: 't1' as TransmittalId,
    from: { kind: 'here', body: 'a' as never },
    to: { kind: 'elsewhere', assembly: away, name: 'Away Assembly' },
    form: 'appeal',
    title: 'All power',
    text: '',
    matter: null,
    origin: null,
    previous: null,
    carrier: '',
    sentAt: 0 as Instant,
    recorded: 9,
    receivedAt: null,
    sitting: null,
    answer: { kind: 'adopted', text: '', at: 0 as Instant, recorded: 12, entry: 3, key },
  };
  return { ...state, transmittals: tableSet(state.transmittals, sent.id, sent) };
}

describe('the key of another assembly', () => {
  it.each(['tauride.local/away+1+k', 'records.example/north/away+1+k', 'records.example/%/away+1+k'])(
    '[RT-65] is known by the end of its name, whatever stands before: %s',
    (key) => {
      expect(knownKey(answered(key), away)).toBe(key);
      expect(knownKey(answered(key), other)).toBeNull();
    },
  );

  it('[RT-66] is followed to its successor that it signed for, and no key is followed from another', () => {
    const state = answered('tauride.local/away+1+k');
    const signed = {
      assembly: away,
      name: 'Away Assembly',
      key: 'tauride.local/away+2+l',
      fingerprint: 'ff',
    };
    const of = (...keysBefore: readonly string[]) => untrusted(state, { ...signed, keysBefore }, undefined);
    expect(of('tauride.local/away+0+j', 'tauride.local/away+1+k')).toBeNull();
    expect([of(), of('tauride.local/away+0+j')]).toMatchObject([
      { code: 'key-other' },
      { code: 'key-other' },
    ]);
    const unknown = untrusted(openBodies('a').founded(), { ...signed, keysBefore: ['x'] }, undefined);
    expect(unknown).toMatchObject({ code: 'key-unknown' });
  });
});
