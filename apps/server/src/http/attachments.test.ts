import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Attachment } from '@tauride/procedure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeAssembly } from '../create-assembly.ts';
import type { Hall } from '../hall/hall.ts';
import { createLog } from '../log.ts';
import { type Answer, type Court, openCourt, openSitting, temporaryFolder } from '../testing/court.ts';

let folder: ReturnType<typeof temporaryFolder>;
let court: Court;

beforeEach(async () => {
  folder = temporaryFolder();
  court = await openCourt({ dataDir: folder.path });
  await openSitting(court);
});
afterEach(async () => {
  await court.close();
  folder.remove();
});

const raw = { 'content-type': 'application/octet-stream' };

const handIn = (as: string | null, body: string, query = 'sitting=s1&name=yard.txt'): Promise<Answer> =>
  court.send('POST', `/api/attachments?${query}`, { as, body, headers: raw });

const handedIn = async (body: string, query?: string): Promise<Attachment> => {
  const answer = await handIn('ann', body, query);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<Attachment>();
};

const statement = (attachments: readonly Attachment[], sitting = 's1'): object => ({
  type: 'EnterStatement',
  sitting,
  kind: 'report',
  who: { member: 'ann' },
  capacity: '',
  text: 'As the picture shows.',
  how: 'witnessed',
  source: '',
  about: '',
  answers: null,
  attachments,
});

const get = (sha256: string, as: string | null = null): Promise<Answer> =>
  court.send('GET', `/api/attachments/${sha256}`, { as });

const kept = (): readonly string[] => readdirSync(join(folder.path, 'attachments'));

/** Sends a body in pieces, without saying how long it will be. */
function sendPieces(pieces: readonly Buffer[]): Promise<{ status: number; text: string }> {
  const url = new URL('/api/attachments?sitting=s1&name=a.bin', court.server.url);
  const headers = { ...raw, authorization: `Bearer ${court.token('ann')}` };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
}

describe('files that are handed in', () => {
  it('[ST-10] [ST-17] go with a statement once the server has them as it says', async () => {
    const attachment = await handedIn('<b>Broken windows</b>');
    const sha256 = createHash('sha256').update('<b>Broken windows</b>').digest('hex');
    expect(attachment).toEqual({ name: 'yard.txt', mediaType: 'text/plain', bytes: 21, sha256 });
    const other = await court.act('ann', statement([{ ...attachment, bytes: 20 }]));
    expect(other.json()).toMatchObject({ code: 'unknown' });
    const missing = await court.act('ann', statement([{ ...attachment, sha256: 'ab'.repeat(32) }]));
    expect(missing.json()).toMatchObject({ code: 'unknown' });
    const [entry] = await court.done('ann', statement([attachment]));
    expect(entry!.event).toMatchObject({ statement: { attachments: [attachment] } });
  });

  it('[ST-17] come from those alone who may enter a statement there', async () => {
    expect((await handIn(null, 'x')).status).toBe(401);
    expect((await handIn('ann', 'x', 'sitting=s9&name=a')).json()).toMatchObject({ code: 'statements-only' });
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 's1',
      ground: 'emergency',
      reason: 'Fire.',
    });
    expect((await handIn('ann', 'x')).json()).toMatchObject({ code: 'statements-only' });
    expect((await handIn('ann', 'x', 'sitting=s1&name=..%2Fpasswd')).json()).toMatchObject({
      code: 'wrong-fields',
    });
  });

  it('[ST-17] that are too large, empty or of no known kind are not kept', async () => {
    expect((await handIn('ann', '')).json()).toMatchObject({ code: 'file-empty' });
    const large = await sendPieces(Array.from({ length: 11 }, () => Buffer.alloc(1_000_000)));
    expect(large).toMatchObject({ status: 413 });
    expect(large.text).toContain('file-too-large');
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const wrong = await court.send('POST', '/api/attachments?sitting=s1&name=a', {
      as: 'ann',
      body: '--x',
      headers: form,
    });
    expect(wrong.status).toBe(415);
    expect(kept()).toEqual([]);
  });

  it('[ST-17] wait for a statement, twenty of a member at most', async () => {
    for (let number = 0; number < 20; number += 1) await handedIn(`file ${number}`);
    expect((await handIn('ann', 'one more')).json()).toMatchObject({ code: 'too-many-files' });
    await court.done('ann', statement([await handedInAgain('file 0')]));
    await handedIn('one more');
  });

  /** Of which the server has a copy, so that it counts as none more. */
  async function handedInAgain(body: string): Promise<Attachment> {
    const sha256 = createHash('sha256').update(body).digest('hex');
    return { name: 'yard.txt', mediaType: 'text/plain', bytes: body.length, sha256 };
  }
});

describe('files that are given out', () => {
  it('[ST-18] are to be saved, under the name that they have, and never guessed at', async () => {
    const attachment = await handedIn(
      'Windows',
      `sitting=s1&name=${encodeURIComponent('der Hof "4." (é).txt')}`,
    );
    expect((await get(attachment.sha256)).status).toBe(404);
    await court.done('ann', statement([attachment]));
    const { status, headers, text } = await get(attachment.sha256);
    expect({ status, text }).toEqual({ status: 200, text: 'Windows' });
    expect(headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''der%20Hof%20%224.%22%20%28%C3%A9%29.txt",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('[ST-18] are told to be damaged when they have another hash than the record says', async () => {
    const attachment = await handedIn('Windows');
    await court.done('ann', statement([attachment]));
    writeFileSync(join(folder.path, 'attachments', attachment.sha256), 'Windovs');
    expect((await get(attachment.sha256)).json()).toMatchObject({ code: 'file-damaged' });
    expect((await get('zz')).status).toBe(404);
  });

  it('[ST-18] of a sitting that is not public are for members', async () => {
    await openSitting(court, 's2', 'members');
    const attachment = await handedIn('Windows', 'sitting=s2&name=a.txt');
    await court.done('ann', statement([attachment], 's2'));
    expect((await get(attachment.sha256)).status).toBe(404);
    expect((await get(attachment.sha256, 'bob')).status).toBe(200);
  });

  it('[ST-19] are gone with the words that they went with, unless others have them', async () => {
    const [mine, shared] = [await handedIn('mine'), await handedIn('shared')];
    const [entry] = await court.done('ann', statement([mine, shared]));
    await court.done('ann', statement([shared]));
    const erase = {
      type: 'EraseText',
      entries: [entry!.seq],
      members: [],
      reason: 'Asked for.',
      authority: 'x',
    };
    await court.done('clerk', erase);
    expect(kept()).toEqual([shared.sha256]);
    expect((await get(mine.sha256, 'ann')).status).toBe(404);
    expect((await get(shared.sha256)).status).toBe(200);
  });

  it('[ST-19] are gone as well where the words are erased while no server runs', async () => {
    const mine = await handedIn('mine');
    const [entry] = await court.done('ann', statement([mine]));
    await court.close();
    const entries = [entry!.seq];
    const erase = { type: 'EraseText', entries, members: [], reason: 'Asked for.', authority: 'x' } as const;
    const work = async (hall: Hall): Promise<void> => {
      expect((await hall.execute(erase, { kind: 'operator' })).ok).toBe(true);
    };
    await changeAssembly({ dataDir: folder.path, log: createLog('silent'), work });
    expect(kept()).toEqual([]);
    court = await openCourt({ dataDir: folder.path });
  });

  it('[ST-19] are not kept over a start where no statement names them', async () => {
    const [used, loose] = [await handedIn('used'), await handedIn('loose')];
    await court.done('ann', statement([used]));
    expect(kept().toSorted()).toEqual([used.sha256, loose.sha256].toSorted());
    await court.close();
    court = await openCourt({ dataDir: folder.path });
    expect(kept()).toEqual([used.sha256]);
    expect((await get(used.sha256)).text).toBe('used');
  });
});
