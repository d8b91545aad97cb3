import type { Choice, Line, PollId } from '@tauride/procedure';
import type {
  BallotAnswer,
  BallotBody,
  BoxAnswer,
  CommandAnswer,
  CommandBody,
  Snapshot,
} from '@tauride/protocol';
import { ProblemError, problemOf } from './problem-error.ts';

/** A snapshot with the moments when it was asked for and when it came, in milliseconds of `performance.now()`. */
export type Received = { readonly snapshot: Snapshot; readonly askedMs: number; readonly cameMs: number };

/** The server's HTTP interface, as this page uses it. Every call throws {@link ProblemError} for an answer that is none, and
 *  `TypeError` or `AbortError` when there is no connection. */
export type Api = {
  /** What has no method of its own. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly snapshot: () => Promise<Received>;
  /** The open stream of what comes after the first `seq` entries. */
  readonly stream: (seq: number, signal: AbortSignal) => Promise<Response>;
  readonly journal: (from: number, to: number) => Promise<readonly Line[]>;
  readonly command: (body: CommandBody, idempotencyKey: string) => Promise<CommandAnswer>;
  readonly ballot: (poll: PollId, body: BallotBody) => Promise<BallotAnswer>;
  /** Choices of a vote on a question, or papers of a round of an election. */
  readonly box: <Said extends string = Choice>(poll: PollId) => Promise<BoxAnswer<Said>>;
};

const answerMs = 20_000;

/** @param key of the link that opened the room; null for the public */
export function createApi(key: string | null, send: typeof fetch = fetch.bind(globalThis)): Api {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await send(path, {
      signal: AbortSignal.timeout(answerMs),
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
    });
    if (!response.ok) throw new ProblemError(await problemOf(response));
    return response;
  };
  const post = (path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    });
  return {
    ask,
    snapshot: async () => {
      const askedMs = performance.now();
      const snapshot = (await (await ask('/api/snapshot')).json()) as Snapshot;
      return { snapshot, askedMs, cameMs: performance.now() };
    },
    stream: (seq, signal) =>
      ask(`/api/stream?from=${seq}`, {
        signal,
        headers: { accept: 'text/event-stream', ...(seq > 0 ? { 'last-event-id': String(seq - 1) } : {}) },
      }),
    journal: async (from, to) => entriesIn(await ask(`/api/journal?from=${from}&to=${to}`)),
    command: async (body, idempotencyKey) =>
      (
        await post('/api/commands', body, { 'idempotency-key': idempotencyKey })
      ).json() as Promise<CommandAnswer>,
    ballot: async (poll, body) =>
      (await post(`/api/polls/${encodeURIComponent(poll)}/ballot`, body)).json() as Promise<BallotAnswer>,
    box: async <Said extends string>(poll: PollId) =>
      (await ask(`/api/polls/${encodeURIComponent(poll)}/ballots`)).json() as Promise<BoxAnswer<Said>>,
  };
}

/** One entry a line. */
async function entriesIn(response: Response): Promise<readonly Line[]> {
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Line);
}
