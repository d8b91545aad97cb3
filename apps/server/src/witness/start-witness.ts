import { hash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import {
  cosignatureBytes,
  cosignedMessage,
  judgeCheckpoint,
  noteBytes,
  parseAddCheckpoint,
  parseNote,
  signatureLine,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
} from '@tauride/record/log';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { newSecretKey, publicBytesOf, secretKeyOf, signEd25519, verifyEd25519 } from '../record/ed25519.ts';
import { openWitnessStore, type WitnessStore } from './witness-store.ts';

export interface WitnessOptions {
  /** Folder of the witness's key and of what it has seen. */
  readonly dataDir: string;
  /** Name of the witness's key, in the form of an address. */
  readonly name: string;
  /** Keys of the logs that it follows. */
  readonly logs: readonly VerifierKey[];
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

export interface Witness {
  readonly url: string;
  /** Its public key, to be written into policies. */
  readonly key: string;
  readonly close: () => Promise<void>;
}

interface Signer {
  readonly key: VerifierKey;
  readonly cosign: (text: string, seconds: number) => Uint8Array;
}

const BODY_LIMIT_BYTES = 64 * 1_024;

/** Starts a witness: it cosigns the checkpoints of logs, each only if it extends all that it cosigned before. Source: C2SP tlog-witness.
 *  @throws Error when the folder can't be used or the name is none for a key */
export async function startWitness(options: WitnessOptions): Promise<Witness> {
  const store = openWitnessStore(options.dataDir);
  const signer = signerOf(store, options.name);
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onClose', () => store.close());
  addRoutes(app, { store, signer, logs: options.logs, clock: options.clock ?? Date.now });
  await app.listen({ port: options.port, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    key: verifierKeyText(signer.key),
    close: async () => await app.close(),
  };
}

interface Tools extends Pick<WitnessOptions, 'logs'> {
  readonly store: WitnessStore;
  readonly signer: Signer;
  readonly clock: () => number;
}

function addRoutes(app: FastifyInstance, tools: Tools): void {
  app.post('/add-checkpoint', (request, reply) => {
    const answer = answerTo(tools, new Uint8Array(request.body as Buffer));
    return reply
      .code(answer.status)
      .type(answer.type ?? 'text/plain; charset=utf-8')
      .send(answer.body);
  });
  app.get<ByHash>('/:hash/checkpoint', (request, reply) => {
    const origin = originOf(tools.store, request.params.hash);
    const checkpoint = origin === undefined ? undefined : tools.store.checkpointOf(origin);
    if (!checkpoint) return reply.code(404).send();
    return forAnybody(reply).type('text/plain; charset=utf-8').send(Buffer.from(checkpoint));
  });
  // Not in the specification: with it also those who were shown what was cosigned find out that others were not.
  app.get<ByHash>('/:hash/refused', (request, reply) => {
    const origin = originOf(tools.store, request.params.hash);
    if (origin === undefined) return reply.code(404).send();
    const notes = tools.store.refusedOf(origin).map((note) => Buffer.from(note).toString());
    return forAnybody(reply).type('application/json; charset=utf-8').send(JSON.stringify(notes));
  });
}

interface ByHash {
  readonly Params: { readonly hash: string };
}

function originOf(store: WitnessStore, hashed: string): string | undefined {
  return store.origins().find((each) => hash('sha256', each) === hashed);
}

/** Browsers of any assembly compare what they saw with what the witness saw. */
function forAnybody(reply: FastifyReply): FastifyReply {
  return reply.header('access-control-allow-origin', '*').header('cache-control', 'no-cache');
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

/** From judging to keeping nothing else happens: of two requests at once the second is judged by what the first has left. */
function answerTo({ store, signer, logs, clock }: Tools, body: Uint8Array): Answer {
  const request = parseAddCheckpoint(body);
  if (!request) return { status: 400, body: 'the request is malformed\n' };
  const judged = judgeCheckpoint(request, { logs, seenOf: store.seenOf, verify: verifyEd25519 });
  if (judged.status === 409) return { status: 409, type: 'text/x.tlog.size', body: `${judged.size}\n` };
  if (judged.status === 422) keepRefused({ store, logs }, request.checkpoint);
  if (judged.status !== 200) return { status: judged.status, body: `${judged.problem}\n` };
  const { text, origin, seen } = judged;
  const seconds = Math.floor(clock() / 1_000);
  const { name, id } = signer.key;
  const own = { name, keyId: id, bytes: cosignatureBytes(seconds, signer.cosign(text, seconds)) };
  store.keep(origin, {
    ...seen,
    checkpoint: noteBytes({ text, signatures: [...logLines(request.checkpoint, logs), own] }),
  });
  return { status: 200, body: signatureLine(own) };
}

/** The log signed it, and it does not fit: without the lines of others, which anybody can add. */
function keepRefused({ store, logs }: Pick<Tools, 'store' | 'logs'>, checkpoint: Uint8Array): void {
  const note = parseNote(checkpoint);
  if (!note.ok) return;
  const { text } = note.value;
  const origin = text.slice(0, text.indexOf('\n'));
  store.refuse(origin, noteBytes({ text, signatures: logLines(checkpoint, logs) }));
}

/** The log's own signatures of a checkpoint; those of others are theirs to serve. */
function logLines(checkpoint: Uint8Array, logs: readonly VerifierKey[]) {
  const note = parseNote(checkpoint);
  if (!note.ok) return [];
  return note.value.signatures.filter(({ name, keyId }) =>
    logs.some((key) => key.name === name && key.id === keyId),
  );
}

function signerOf(store: WitnessStore, name: string): Signer {
  const secret = secretKeyOf(store.secret(newSecretKey));
  return {
    key: verifierKey(name, 'witness', publicBytesOf(secret)),
    cosign: (text, seconds) => signEd25519(secret, cosignedMessage(text, seconds)),
  };
}
