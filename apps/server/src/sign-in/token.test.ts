import { expect, test } from 'vitest';
import type { MemberId } from '@tauride/procedure';
import { openMemoryStore } from '../store/memory-store.ts';
import { createGate, type Gate, LINK_LIFETIME_MS } from './token.ts';

const ann = { member: 'ann' as MemberId, room: 'delegate' } as const;
const store = openMemoryStore();
let now = 1_000_000;

function gateOf(assembly = 'town', secrets = store): Gate {
  return createGate({ store: secrets, assembly: () => assembly, clock: () => now });
}

test('[P-15] a link tells who holds it, also after a restart', () => {
  const token = gateOf().issue(ann);
  expect(gateOf().admit(token)).toMatchObject(ann);
  const display = { member: null, room: 'display' } as const;
  expect(gateOf().admit(gateOf().issue(display))).toMatchObject(display);
});

test('[P-15] a link with any character changed is forged', () => {
  const token = gateOf().issue(ann);
  const gate = gateOf();
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, at) + other + token.slice(at + 1);
    // The last character of the code carries two bits that no byte uses.
    if (at < token.length - 1) expect(gate.admit(changed), changed).toBe('forged');
  }
  for (const other of ['', '.', token.split('.')[0]!, `${token}.x`, 'null', '😀.😀'])
    expect(gate.admit(other)).toBe('forged');
});

test('[P-15] a link of another server is forged, one of another assembly is told apart', () => {
  const token = gateOf().issue(ann);
  expect(gateOf('town', openMemoryStore()).admit(token)).toBe('forged');
  expect(gateOf('village').admit(token)).toBe('other-assembly');
});

test('[P-15] a link runs out, and one from the future is not taken', () => {
  const gate = gateOf();
  const token = gate.issue(ann);
  const issued = now;
  now = issued + LINK_LIFETIME_MS;
  expect(gate.admit(token)).toMatchObject(ann);
  now += 1;
  expect(gate.admit(token)).toBe('expired');
  now = issued - 60 * 60 * 1_000;
  expect(gate.admit(token)).toBe('expired');
});

test('[P-15] no link is made before the assembly is founded', () => {
  const gate = createGate({ store, assembly: () => undefined, clock: () => now });
  expect(() => gate.issue(ann)).toThrow(/founded/);
});
