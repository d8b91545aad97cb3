import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languages } from '@tauride/minutes';
import type { ElectionId } from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import { stopTypesetter } from '../minutes/pdf.ts';
import { type Answer, type Court, openCourt, openSitting } from '../testing/court.ts';
import { type Ballot, declareRound, openRound } from '../testing/election.ts';

let court: Court;

beforeEach(async () => {
  court = await openCourt();
  await openSitting(court);
});
afterEach(() => court.close());
afterAll(stopTypesetter);

const declaration = (election: ElectionId, rest = '', as: string | null = null): Promise<Answer> =>
  court.send('GET', `/api/elections/${election}/declaration${rest}`, { as });

async function voted(): Promise<Ballot> {
  const ballot = await openRound(court, { rules: { seats: 1 }, names: ['Xenia <b>', 'Yusuf'] });
  for (const voter of ['ann', 'bob']) await court.cast(voter, ballot.poll, { paper: 'c1>c2' });
  await court.cast('carl', ballot.poll, { paper: 'c2' });
  return ballot;
}

describe('the declaration of a result', () => {
  test('[P-42] is read once something was declared, and not before', async () => {
    const ballot = await voted();
    const { election } = ballot;
    for (const rest of ['', '.pdf'])
      expect((await declaration(election, rest, 'chair')).json<Problem>().code).toBe('box-not-announced');
    await declareRound(court, ballot);
    const page = await declaration(election);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toMatch(/Board[\s\S]*Xenia &lt;b&gt;/u);
    expect(page.text).not.toContain('<b>');
    expect((await declaration('e9' as ElectionId)).status).toBe(404);
    expect((await declaration(election, '?force=1')).status).toBe(400);
  });

  test('[P-42] is a page that lets nothing but its own style in', async () => {
    const ballot = await voted();
    await declareRound(court, ballot);
    const { text, headers } = await declaration(ballot.election);
    const style = /<style>([\s\S]*?)<\/style>/u.exec(text)![1]!;
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${digest}'`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|style="/u);
  });

  test('[P-42] is printed as PDF, in each language', async () => {
    const ballot = await voted();
    await declareRound(court, ballot);
    for (const lang of languages) {
      const { url } = court.server;
      const answer = await fetch(`${url}/api/elections/${ballot.election}/declaration.pdf?lang=${lang}`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const task = getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 });
      const { items } = await (await (await task.promise).getPage(1)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      expect(text).toContain('Board');
      expect(text).toContain('Xenia <b>');
      await task.destroy();
    }
  });

  test('[P-42] [P-23] of a sitting that is not public is read by members alone', async () => {
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 's1',
      ground: 'emergency',
      reason: 'Fire.',
    });
    await openSitting(court, 'closed', 'closed');
    const { election } = await openRound(court, { sitting: 'closed' });
    for (const rest of ['', '.pdf'])
      expect((await declaration(election, rest)).json<Problem>().code).toBe('members-only');
    expect((await declaration(election, '', 'ann')).json<Problem>().code).toBe('box-not-announced');
  });
});
