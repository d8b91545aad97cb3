import type { Problem } from '@tauride/protocol';

/** An answer of the server that is not the one that was asked for. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  /** The same request may succeed later: the server is busy, stopped or out of space. */
  get mayPass(): boolean {
    return this.problem.status === 429 || this.problem.status >= 500;
  }

  /** The device or the link is not taken: whoever asked may come in anew, and ask once more. */
  get isSignedOut(): boolean {
    return this.problem.status === 401;
  }
}

/** The problem that an answer reports. A proxy's error page is one as well. */
export async function problemOf(response: Response): Promise<Problem> {
  const { status, statusText } = response;
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    const body: unknown = await response.json().catch(() => null);
    if (isProblem(body)) return body;
  }
  return { type: 'about:blank', title: statusText, status, detail: statusText, code: `http-${status}` };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

/** `fetch` throws a TypeError without a connection, and a DOMException when it was given up. */
export function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError || error instanceof DOMException;
}
