import { languages } from '@tauride/minutes';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { encode } from 'uqr';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { stopTypesetter } from '../minutes/pdf.ts';
import { type Court, founding, openCourt } from '../testing/court.ts';
import { openPhone } from '../testing/phone.ts';
import { shortened } from './printed.ts';
import { qrSvg } from './qr.ts';
import { slipMessages } from './words.ts';

afterAll(stopTypesetter);
let court: Court | undefined;
afterEach(async () => {
  await court?.close();
  court = undefined;
});

const CODE = /[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}/gu;
const plain = (text: string): string => text.replace(/[\u2066-\u2069\u200b]/gu, '');

async function pagesOf(pdf: ArrayBuffer): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => ('str' in item ? item.str : '')).join(' ')).replace(/\s+/gu, ' '));
  }
  await task.destroy();
  return pages;
}

async function printed(path: string, body: object): Promise<readonly string[]> {
  const response = await fetch(court!.server.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${court!.token('clerk')}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return pagesOf(await response.arrayBuffer());
}

const many = Array.from({ length: 17 }, (_, at) => ({
  member: `m${at}`,
  label: `Delegate ${at}`,
  voting: 'full',
  weight: 1,
  group: at % 2 ? 'The Left' : null,
}));
const withMany = [...founding, { type: 'SeatMembers', body: 'council', members: many }];

describe('a sheet of slips', () => {
  test('[SI-30] has a slip for each member of a body, whose codes let them in', async () => {
    court = await openCourt({ founding: withMany });
    await court.server.hall.names.set('m3' as never, 'Анна Петрова');
    const pages = await printed('/api/slips', { body: 'council' });
    expect(pages).toHaveLength(3);
    const text = pages.join(' ');
    const codes = text.match(CODE)!;
    expect(new Set(codes).size).toBe(6 + 17);
    for (const words of ['Анна Петрова', 'Delegate 3', 'The Left', 'The Town', 'Council', '/enter'])
      expect(text).toContain(words);
    const me: string[] = [];
    for (const code of codes)
      me.push((await openPhone(court).enter(code)).json<{ me: { member: string } }>().me.member);
    expect(me.toSorted()).toEqual(
      [...many.map(({ member }) => member), 'ann', 'bob', 'carl', 'chair', 'clerk', 'dora'].toSorted(),
    );
  });

  test('[SI-30] names the address that phones are to open, and the sitting that it is for', async () => {
    court = await openCourt();
    await court.done('chair', {
      type: 'CallSitting',
      sitting: 's1',
      bodies: ['council'],
      kind: 'regular',
      title: 'The budget',
      place: '',
      startsAt: 0,
      hoursRecorded: true,
      publicity: 'public',
      agenda: [],
    });
    const body = {
      members: ['ann'],
      sitting: 's1',
      size: 10,
      language: 'de',
      address: 'https://hall.example:8443',
    };
    const [page] = await printed('/api/slips', body);
    expect(page).toContain('hall.example:8443/enter öffnen');
    expect(page).toContain('Gilt nur für diese Sitzung: The budget');
  });

  test('[SI-31] shows names in any script, and what looks like code, as they are', async () => {
    court = await openCourt();
    const names = {
      ann: '#panic("out") \\ "x" <b>',
      bob: 'محمد عبد الله',
      carl: 'דוד בן גוריון',
      dora: 'Ab '.repeat(80),
    };
    for (const [id, name] of Object.entries(names)) await court.server.hall.names.set(id as never, name);
    const [page] = await printed('/api/slips', { members: Object.keys(names) });
    expect(page).toContain('#panic("out") \\ "x" <b>');
    expect(page!.match(CODE)).toHaveLength(4);
    expect(page).toContain('…');
    expect(Array.from(shortened(names.dora))).toHaveLength(110);
  });

  test('[SI-32] has a square code that holds the address of the slip', () => {
    const url = 'http://192.168.1.10:8080/enter#ABCDE-23456';
    const { data, size } = encode(url, { border: 4, ecc: 'M' });
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of qrSvg(url).matchAll(/M(\d+) (\d+)h(\d+)/gu))
      for (let at = 0; at < Number(length); at += 1) drawn[Number(y)]![Number(x) + at] = true;
    expect(drawn).toEqual(data);
  });

  test.each(languages)('[SI-30] has words in %s', (language) => {
    expect(Object.keys(slipMessages[language])).toEqual(Object.keys(slipMessages.en));
    for (const text of Object.values(slipMessages[language])) expect(text).not.toBe('');
  });

  test('[SI-33] badges tell name, body and faction in words, and issue nothing', async () => {
    court = await openCourt({ founding: withMany });
    const before = court.server.hall.state.seq;
    const pages = await printed('/api/badges', { members: ['m1', 'm2'] });
    for (const words of ['Delegate 1', 'Delegate 2', 'Council', 'The Left', 'The Town'])
      expect(pages.join(' ')).toContain(words);
    expect(court.server.hall.state.seq).toBe(before);
    expect((await court.send('POST', '/api/badges', { as: 'ann', body: { members: ['m1'] } })).status).toBe(
      403,
    );
  });
});
