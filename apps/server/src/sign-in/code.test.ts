import { expect, test } from 'vitest';
import { drawCode, hashOfCode, lettersOf } from './code.ts';
import { createCookies } from './cookie.ts';
import { deviceNameOf } from './device-name.ts';
import { createGuesses } from './guesses.ts';
import { createKeptCounts } from './kept-counts.ts';
import { openMemoryStore } from '../store/memory-store.ts';

test('[SI-20] a code has ten letters that are taken for no other, each as likely as the next', () => {
  const counts = new Map<string, number>();
  for (let drawn = 0; drawn < 3_100; drawn += 1)
    for (const letter of lettersOf(drawCode())!) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect([...counts.keys()].toSorted().join('')).toBe('23456789ABCDEFGHJKMNPQRSTUVWXYZ');
  // Some thousand of each; 248 and more of the 256 bytes would favour the first letters.
  const first = drawCode(() => new Uint8Array([255, 254, 250, 248, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  expect(first).toBe('22222-22222');
});

test('[SI-20] a code is read however it was typed, and nothing else is one', () => {
  for (const typed of ['ABCDE-23456', 'abcde23456', ' ab cde – 234 56 ', 'ABCDE_23456', 'ABCDE\u201123456'])
    expect(lettersOf(typed), typed).toBe('ABCDE23456');
  for (const typed of ['', 'ABCDE-2345', 'ABCDE-234567', 'ABCDE-2345O', 'ABCDE-23451', '💥'.repeat(10)])
    expect(lettersOf(typed), typed).toBeNull();
});

test('[SI-27] the hash of a code depends on a key of the server', () => {
  const of = (key: number) => hashOfCode('ABCDE23456', new Uint8Array(32).fill(key));
  expect(of(1)).toMatch(/^[0-9a-f]{64}$/);
  expect(of(1)).not.toBe(of(2));
});

test('[SI-26] wrong codes are counted for each network and in all, by the minute', () => {
  let now = 0;
  const counts = createKeptCounts({ store: openMemoryStore(), kind: 'slip' });
  const guesses = createGuesses(() => now, counts, { perAddress: 2, inAll: 4 });
  for (const address of ['2001:db8::1', '2001:db8:0:0:ffff::2']) guesses.wrong(address);
  expect(guesses.wait('2001:db8::77')).toBe(60);
  expect(guesses.wait('2001:db8:0:1::1')).toBe(0);
  for (const address of ['10.0.0.1', '10.0.0.2']) guesses.wrong(address);
  now = 59_500;
  expect(guesses.wait('10.0.0.3')).toBe(1);
  now = 60_000;
  expect([guesses.wait('10.0.0.3'), guesses.wait('2001:db8::1')]).toEqual([0, 0]);
});

test('[SI-6] over TLS the cookie is bound to the host and to TLS', () => {
  const cookies = createCookies(new Uint8Array(32));
  const [name = ''] = cookies.give('secret', false).split('=');
  expect(name).toMatch(/^tauride-device-[0-9a-f]{8}$/u);
  expect(cookies.give('secret', true)).toBe(
    `__Host-${name}=secret; Path=/; Max-Age=7776000; HttpOnly; SameSite=Strict; Secure`,
  );
  expect(cookies.take(true)).toContain(`__Host-${name}=; Path=/; Max-Age=0;`);
  const sent = `a=1; ${name}=plain; __Host-${name}=bound; x${name}=no; tauride-device=old`;
  expect([cookies.secretIn(sent, true), cookies.secretIn(sent, false)]).toEqual([
    { own: 'bound' },
    { own: 'plain' },
  ]);
  for (const header of [undefined, '', 'tauride-device=', `${name}=`, 'tauride-devicex=1'])
    expect(cookies.secretIn(header, false), header).toEqual({});
});

test('[SI-29] cookies have names of their own in each assembly; the old ones are read where there are no own', () => {
  const cookiesOf = (key: number) => createCookies(new Uint8Array(32).fill(key));
  const [mine, theirs] = [cookiesOf(1), cookiesOf(2)];
  const given = theirs.give('theirs', false).split(';')[0]!;
  expect(mine.secretIn(`${given}; tauride-device=old`, false)).toEqual({ shared: 'old' });
  const session = 'tauride-account.session_token=a.b';
  const [own = '', alien = ''] = [mine, theirs].map(
    (each) => each.fromLibrary(`${session}; Path=/`).split(';')[0]!,
  );
  expect(own).not.toBe(alien);
  expect(mine.toLibrary(`${alien}; x=1; ${own}`)).toBe(session);
  expect(mine.toLibrary(`${alien}; ${session}`)).toBe(session);
  expect(mine.toLibrary(`${alien}; __Secure-${own}`)).toBe(`__Secure-${session}`);
});

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Phone, Safari',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    'Phone, Chrome',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Tablet) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    'Tablet, Chrome',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Computer, Firefox'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Computer, Edge'],
  ['curl/8', 'Device'],
  [undefined, 'Device'],
])('[SI-5] of %s no more is kept than %s', (userAgent, name) => expect(deviceNameOf(userAgent)).toBe(name));
