import type { Problem, Viewer } from '@tauride/protocol';

/** Who was let in, as far as the server says it. */
export type Entered = { readonly me: Viewer; readonly name?: string | null };

export type Answer =
  | { readonly kind: 'in'; readonly entered: Entered }
  | { readonly kind: 'refused'; readonly problem: Pick<Problem, 'code' | 'detail'> }
  /** Whether the server took the slip is not known. */
  | { readonly kind: 'offline' };

const answerMs = 15_000;

type Code = {
  readonly code: string;
  /** The same for a code that is sent again: a slip whose answer was lost is used, and still lets this device in. */
  readonly again: string;
};

/** Shows a slip's code to the server. The cookie that comes back is not for scripts. */
export async function sendCode({ code, again }: Code, send: typeof fetch = fetch): Promise<Answer> {
  try {
    const response = await send('/api/sign-in/slip', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'idempotency-key': again,
      },
      body: JSON.stringify({ code }),
      signal: AbortSignal.timeout(answerMs),
    });
    if (response.ok) return { kind: 'in', entered: (await response.json()) as Entered };
    return { kind: 'refused', problem: await problemOf(response) };
  } catch {
    return { kind: 'offline' };
  }
}

async function problemOf(response: Response): Promise<Pick<Problem, 'code' | 'detail'>> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const { code = `http-${response.status}`, detail = response.statusText } = body ?? {};
  return { code: response.status === 429 ? 'too-many' : code, detail };
}

/** What the server says of this browser before anything is sent. */
export type Before = {
  readonly me: Viewer | null;
  readonly name?: string | null;
  readonly assembly?: string | null;
};

export async function whoIsHere(send: typeof fetch = fetch): Promise<Before | null> {
  try {
    const response = await send('/api/me', { signal: AbortSignal.timeout(answerMs) });
    return response.ok ? ((await response.json()) as Before) : null;
  } catch {
    return null;
  }
}
