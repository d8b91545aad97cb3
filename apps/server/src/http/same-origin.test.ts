import type { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { inNetwork } from './same-origin.ts';

type Interfaces = ReturnType<typeof networkInterfaces>;

const card = (address: string, more: object = {}) =>
  ({ address, netmask: '', mac: '', internal: false, family: 'IPv4', cidr: null, ...more }) as never;
const interfaces: Interfaces = {
  lo: [card('127.0.0.1', { internal: true })],
  eth0: [card('fe80::1', { family: 'IPv6' }), card('192.168.7.20')],
};

test('[SI-34] a slip printed at the machine of the server leads to its place in the network', () => {
  expect(inNetwork('http://localhost:8080', interfaces)).toBe('http://192.168.7.20:8080');
  expect(inNetwork('http://127.0.0.1:8080', interfaces)).toBe('http://192.168.7.20:8080');
  expect(inNetwork('https://[::1]', interfaces)).toBe('https://192.168.7.20');
});

test('[SI-34] other addresses stay, and so does this where there is no network', () => {
  for (const address of ['http://hall.local:8080', 'http://10.0.0.7', 'http://localhost.example'])
    expect(inNetwork(address, interfaces)).toBe(address);
  expect(inNetwork('http://localhost:8080', { lo: interfaces['lo'] })).toBe('http://localhost:8080');
});
