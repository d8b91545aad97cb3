import { describe, expect, it } from 'vitest';
import { sendCode, whoIsHere } from './send.ts';

type Asked = { readonly url: string; readonly init: RequestInit | undefined };

function answering(...answers: readonly (() => Response)[]) {
  const asked: Asked[] = [];
  const send = ((url: string, init?: RequestInit) => {
    asked.push({ url, init });
    return new Promise<Response>((resolve) => {
      resolve(answers[asked.length - 1]!());
    });
  }) as typeof fetch;
  return { send, asked };
}

const json = (status: number, body: unknown) => () => new Response(JSON.stringify(body), { status });

describe('showing a code to the server', () => {
  it('sends it in the body, never in the address', async () => {
    const me = { member: 'm1', room: 'delegate' };
    const { send, asked } = answering(json(200, { me }));
    expect(await sendCode({ code: 'ABCDEFGHJK', again: '0123456789abcdef' }, send)).toEqual({
      kind: 'in',
      entered: { me },
    });
    expect(asked[0]?.url).toBe('/api/sign-in/slip');
    expect(asked[0]?.init?.headers).toMatchObject({ 'idempotency-key': '0123456789abcdef' });
    expect(asked[0]?.init?.body).toBe('{"code":"ABCDEFGHJK"}');
  });

  it('tells why it was not taken, also where a proxy answers', async () => {
    const { send } = answering(
      json(409, { code: 'slip-used', detail: 'Used.' }),
      json(429, { code: 'too-many-requests', detail: 'Wait.' }),
      () => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }),
    );
    const answers = [
      await sendCode({ code: 'A', again: '1' }, send),
      await sendCode({ code: 'A', again: '1' }, send),
      await sendCode({ code: 'A', again: '1' }, send),
    ];
    expect(answers).toEqual([
      { kind: 'refused', problem: { code: 'slip-used', detail: 'Used.' } },
      { kind: 'refused', problem: { code: 'too-many', detail: 'Wait.' } },
      { kind: 'refused', problem: { code: 'http-502', detail: 'Bad Gateway' } },
    ]);
  });

  it('does not take a lost answer for a refusal', async () => {
    const lost = () => {
      throw new TypeError('no connection');
    };
    const { send } = answering(lost, lost);
    expect(await sendCode({ code: 'A', again: '1' }, send)).toEqual({ kind: 'offline' });
    expect(await whoIsHere(send)).toBeNull();
  });
});
