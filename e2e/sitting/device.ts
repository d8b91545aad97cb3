import type { MemberId } from '@tauride/procedure';
import type { Server } from '../../apps/server/src/index.ts';
import { send } from '../kill/wire.ts';

/** What a member's device sends although its page offers no such thing, and what it is answered. */
export async function sendsUnoffered(
  server: Pick<Server, 'url' | 'link'>,
  member: MemberId,
  { path, body }: { readonly path: string; readonly body: object },
): Promise<{ readonly status: number; readonly code: unknown }> {
  const token = server.link(member, 'delegate').split('#key=')[1]!;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const { status, text } = await send({ url: server.url, token }, path, body, { headers });
  const { code } = JSON.parse(text) as { readonly code: unknown };
  return { status, code };
}
