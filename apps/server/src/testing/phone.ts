import type { LetIn, ShownSlip } from '@tauride/protocol';
import type { Answer, Court, SendOptions } from './court.ts';

/** A browser that keeps the cookie of its device, for tests. */
export interface Phone {
  /** As `name=value`; empty where there is none. */
  cookie: string;
  send(method: 'DELETE' | 'GET' | 'POST', path: string, options?: SendOptions): Promise<Answer>;
  enter(code: string, headers?: Record<string, string>): Promise<Answer>;
}

export function openPhone(court: Court): Phone {
  const phone: Phone = {
    cookie: '',
    send: async (method, path, { headers = {}, ...options } = {}) => {
      const cookie = phone.cookie === '' ? {} : { cookie: phone.cookie };
      const origin = court.server.url;
      const answer = await court.send(method, path, {
        ...options,
        headers: { origin, ...cookie, ...headers },
      });
      for (const set of answer.headers.getSetCookie())
        phone.cookie = /^[^=]*=;/u.test(set) ? '' : set.split(';')[0]!;
      return answer;
    },
    enter: (code, headers = {}) =>
      phone.send('POST', '/api/sign-in/slip', {
        body: { code },
        headers: { 'user-agent': 'Mozilla/5.0 (iPhone) Mobile Safari/604.1', ...headers },
      }),
  };
  return phone;
}

/** A slip for a member, made at the desk. */
export async function slipFor(court: Court, member: string, more: object = {}): Promise<ShownSlip> {
  const answer = await court.send('POST', '/api/slips/replace', { as: 'clerk', body: { member, ...more } });
  if (answer.status !== 200) throw new Error(`no slip: ${answer.text}`);
  return answer.json<ShownSlip>();
}

/** A phone that entered by a slip. */
export async function enteredPhone(court: Court, member: string): Promise<Phone & { readonly letIn: LetIn }> {
  const phone = openPhone(court);
  const answer = await phone.enter((await slipFor(court, member)).code);
  if (answer.status !== 200) throw new Error(`not let in: ${answer.text}`);
  return Object.assign(phone, { letIn: answer.json<LetIn>() });
}
