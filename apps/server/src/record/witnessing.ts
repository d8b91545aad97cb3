import type { WitnessStanding } from '@tauride/protocol';
import {
  cosignedAt,
  meetsQuorum,
  noteBytes,
  type NoteSignature,
  parseCheckpoint,
  parseNote,
  type Policy,
  signatureHolds,
  type VerifierKey,
} from '@tauride/record/log';
import type { HallLog } from '../hall/log.ts';
import type { Cosignatures } from '../store/store.ts';
import { verifyEd25519 } from './ed25519.ts';
import { type Answered, submit } from './submit.ts';

/** The policy under which the record is shown to witnesses. */
export interface WitnessPolicy {
  /** The file as it was given. */
  readonly text: string;
  readonly policy: Policy;
}

/** Shows every checkpoint to the witnesses, and keeps what they cosigned. */
export interface Witnessing {
  readonly policy: string | null;
  /** Addresses of the witnesses. */
  readonly urls: readonly string[];
  /** A checkpoint with the cosignatures that there are of just this one. */
  readonly withCosignatures: (note: Uint8Array) => Uint8Array;
  /** The newest checkpoint that as many witnesses cosigned as the policy asks for. */
  readonly cosigned: () => { readonly size: number; readonly note: Uint8Array } | null;
  readonly standings: () => readonly WitnessStanding[];
  /** Entries became durable. Comes back at once: what follows keeps nobody waiting. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

export interface WitnessingOptions extends WitnessPolicy {
  /** The signed checkpoint of what is durable now. */
  readonly checkpoint: () => Uint8Array | null;
  readonly consistency: (from: number, to: number) => Promise<readonly Uint8Array[]>;
  readonly kept: Cosignatures;
  readonly log: HallLog;
  /** Least time between two submissions to one witness, and the longest after failures. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
  readonly timeoutMs?: number;
}

/** Name under which the newest checkpoint is kept that the quorum cosigned; no key reads so. */
const QUORUM = 'quorum';

interface Latest {
  readonly text: string;
  readonly size: number;
  readonly signatures: readonly NoteSignature[];
}

/** One witness as this server knows it. */
interface Followed {
  readonly name: string;
  readonly key: VerifierKey;
  readonly url: string | undefined;
  latest: Latest | null;
  /** Size that the witness is taken to have. */
  has: number;
  problem: WitnessStanding['problem'];
  failures: number;
  running: Promise<void> | null;
  again: boolean;
}

export const noWitnessing: Witnessing = {
  policy: null,
  urls: [],
  withCosignatures: (note) => note,
  cosigned: () => null,
  standings: () => [],
  wake: () => undefined,
  close: async () => undefined,
};

export function createWitnessing(options: WitnessingOptions): Witnessing {
  const { policy, text, kept } = options;
  const notes = new Map(kept.all().map(({ witness, note }) => [witness, note]));
  const followed = policy.witnesses.map((witness) => followedOf(witness, notes));
  const stop = new AbortController();
  let quorum = latestIn(notes.get(QUORUM), []);
  const tools: Tools = {
    ...options,
    stop: stop.signal,
    keep: async (witness, latest) => {
      // Nothing is given out before it is on the disk: who was told of it would miss it after a crash.
      await kept.put(keyName(witness.key), textOf(latest));
      witness.latest = latest;
      witness.has = latest.size;
      const met = quorumOf(followed, latest, policy);
      if (!met || met.size < (quorum?.size ?? 0)) return;
      await kept.put(QUORUM, textOf(met));
      if (met.size >= (quorum?.size ?? 0)) quorum = met;
    },
  };
  return {
    policy: text,
    urls: followed.flatMap(({ url }) => url ?? []),
    withCosignatures: (note) => cosignedBy(note, followed),
    cosigned: () => quorum && { size: quorum.size, note: noteBytes(quorum) },
    standings: () => followed.map(standingOf),
    wake: () => {
      for (const witness of followed) wake(tools, witness);
    },
    close: async () => {
      stop.abort();
      await Promise.all(followed.flatMap(({ running }) => running ?? []));
    },
  };
}

interface Tools extends WitnessingOptions {
  readonly stop: AbortSignal;
  readonly keep: (witness: Followed, latest: Latest) => Promise<void>;
}

function keyName({ name, id }: VerifierKey): string {
  return `${name}+${id}`;
}

function followedOf(
  { name, key, url }: Policy['witnesses'][number],
  notes: ReadonlyMap<string, string>,
): Followed {
  const latest = latestIn(notes.get(keyName(key)), [key]);
  return {
    name,
    key,
    url,
    latest,
    has: latest?.size ?? 0,
    problem: null,
    failures: 0,
    running: null,
    again: false,
  };
}

/** What was kept, where the witness's own line in it holds. */
function latestIn(note: string | undefined, keys: readonly VerifierKey[]): Latest | null {
  const parsed = note === undefined ? null : parseNote(Buffer.from(note));
  if (!parsed?.ok) return null;
  const { text, signatures } = parsed.value;
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint.ok) return null;
  const holds = keys.every((key) =>
    signatures.some(
      ({ keyId, ...rest }) =>
        keyId === key.id && signatureHolds(text, key, { keyId, ...rest }, verifyEd25519),
    ),
  );
  return holds ? { text, size: checkpoint.value.size, signatures } : null;
}

function textOf(latest: Latest): string {
  return Buffer.from(noteBytes(latest)).toString();
}

/** Starts the one loop of a witness, or tells the one that runs to look again. */
function wake(tools: Tools, witness: Followed): void {
  witness.again = true;
  if (witness.url === undefined || witness.running || tools.stop.aborted) return;
  witness.running = follow(tools, witness)
    .catch((error: unknown) =>
      tools.log.error({ err: error, witness: witness.name }, 'a witness was given up'),
    )
    .finally(() => {
      witness.running = null;
      if (witness.again) wake(tools, witness);
    });
}

async function follow(tools: Tools, witness: Followed): Promise<void> {
  const { pauseMs = 1_000, longestPauseMs = 60_000 } = tools;
  while ((witness.again || witness.failures > 0) && !tools.stop.aborted) {
    witness.again = false;
    const done = await shown(tools, witness);
    witness.failures = done ? 0 : witness.failures + 1;
    await pause(tools.stop, Math.min(longestPauseMs, pauseMs * 2 ** Math.min(witness.failures, 20)));
  }
}

/** A witness that was followed by somebody else before, or is new to us, says itself what it has: then once more. */
const MOST_CONFLICTS = 3;

async function shown(tools: Tools, witness: Followed): Promise<boolean> {
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts += 1) {
    const note = tools.checkpoint();
    const parsed = note ? latestIn(Buffer.from(note).toString(), []) : null;
    if (!note || !parsed) return true;
    if (witness.has > parsed.size) return troubled(tools, witness, 'ahead');
    const isKnown = witness.has > 0 && witness.has < parsed.size;
    const proof = isKnown ? await tools.consistency(witness.has, parsed.size) : [];
    const { url = '', key, has: old } = witness;
    const answer = await submit({ url, key, note, old, proof, timeoutMs: tools.timeoutMs ?? 10_000 });
    if (answer.kind === 'conflict' && answer.size !== witness.has) {
      witness.has = answer.size;
      continue;
    }
    return await taken(tools, witness, { answer, parsed });
  }
  return troubled(tools, witness, 'refused');
}

async function taken(
  tools: Tools,
  witness: Followed,
  { answer, parsed }: { readonly answer: Answered; readonly parsed: Latest },
): Promise<boolean> {
  switch (answer.kind) {
    case 'cosigned':
      if (witness.problem !== null)
        tools.log.warn({ witness: witness.name }, 'the witness cosigns the record again');
      witness.problem = null;
      await tools.keep(witness, { ...parsed, signatures: [...parsed.signatures, answer.signature] });
      return true;
    case 'forked':
      return troubled(tools, witness, 'forked');
    case 'unreachable':
      return troubled(tools, witness, 'unreachable', answer.cause);
    default:
      return troubled(tools, witness, 'refused');
  }
}

const LOUD: { readonly [problem in NonNullable<WitnessStanding['problem']>]: string | null } = {
  forked: 'THE RECORD WAS FORKED: a witness has cosigned another one that this record does not extend',
  ahead: 'THE RECORD WENT BACK: a witness has cosigned more of it than there is',
  refused: 'a witness refuses the record',
  unreachable: 'a witness does not answer',
};

/** Told once, until it changes. */
function troubled(
  { log, stop }: Tools,
  witness: Followed,
  problem: NonNullable<WitnessStanding['problem']>,
  cause?: unknown,
): false {
  if (witness.problem === problem || stop.aborted) return false;
  witness.problem = problem;
  const details = {
    witness: witness.name,
    size: witness.has,
    ...(cause === undefined ? {} : { err: cause }),
  };
  if (problem === 'forked' || problem === 'ahead') log.error(details, LOUD[problem]!);
  else log.warn(details, LOUD[problem]!);
  return false;
}

/** The log's lines with those of all witnesses that cosigned the same text. */
function cosignedBy(note: Uint8Array, followed: readonly Followed[]): Uint8Array {
  const parsed = parseNote(note);
  if (!parsed.ok) return note;
  const lines = cosignaturesOf(followed, parsed.value.text);
  return lines.length === 0
    ? note
    : noteBytes({ ...parsed.value, signatures: [...parsed.value.signatures, ...lines] });
}

function cosignaturesOf(followed: readonly Followed[], text: string): readonly NoteSignature[] {
  return followed.flatMap(({ key, latest }) =>
    latest?.text === text ? latest.signatures.filter(({ keyId }) => keyId === key.id) : [],
  );
}

function quorumOf(
  followed: readonly Followed[],
  { text, size, signatures }: Latest,
  { quorum }: Policy,
): Latest | null {
  const held = followed.filter(({ latest }) => latest?.text === text).map(({ key }) => key);
  if (!meetsQuorum(quorum, held)) return null;
  const own = signatures.filter(({ keyId }) => followed.every(({ key }) => key.id !== keyId));
  return { text, size, signatures: [...own, ...cosignaturesOf(followed, text)] };
}

function standingOf({ name, key, url, latest, problem }: Followed): WitnessStanding {
  const line = latest?.signatures.find(({ keyId }) => keyId === key.id);
  const seconds = line ? cosignedAt(line) : null;
  return {
    name,
    ...(url === undefined ? {} : { url }),
    size: latest?.size ?? 0,
    at: seconds === null ? null : ((seconds * 1_000) as NonNullable<WitnessStanding['at']>),
    problem,
  };
}

async function pause(stop: AbortSignal, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(end, ms);
    timer.unref();
    function end(): void {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve();
    }
    if (stop.aborted) end();
    else stop.addEventListener('abort', end);
  });
}
