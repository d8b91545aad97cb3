import {
  base64Of,
  cosignedAt,
  type NoteSignature,
  parseNote,
  signatureHolds,
  type VerifierKey,
} from '@tauride/record/log';
import { verifyEd25519 } from './ed25519.ts';

export interface Submission {
  /** Where the witness is; `add-checkpoint` lies below. */
  readonly url: string;
  readonly key: VerifierKey;
  /** The signed checkpoint. */
  readonly note: Uint8Array;
  /** Size of the checkpoint that the witness is taken to have, and the proof from there. */
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  readonly timeoutMs: number;
}

/** What a witness answered. `conflict`: it has another size of this log than the one that was named. `forked`: what it is shown does
 *  not extend what it has. */
export type Answered =
  | { readonly kind: 'cosigned'; readonly signature: NoteSignature; readonly seconds: number }
  | { readonly kind: 'conflict'; readonly size: number }
  | { readonly kind: 'forked' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly cause: unknown };

/** Shows a witness a checkpoint. Nothing that it answers is taken unchecked. Source: C2SP tlog-witness. */
export async function submit(submission: Submission): Promise<Answered> {
  const { url, note, old, proof, timeoutMs } = submission;
  const head = `old ${old}\n${proof.map((hash) => `${base64Of(hash)}\n`).join('')}\n`;
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: Buffer.concat([Buffer.from(head), note]),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return answerOf(submission, response.status, (await response.text()).slice(0, MOST_CHARACTERS));
  } catch (cause) {
    return { kind: 'unreachable', cause };
  }
}

const MOST_CHARACTERS = 20_000;

function answerOf(submission: Submission, status: number, body: string): Answered {
  if (status === 200) return cosignatureIn(submission, body) ?? { kind: 'refused', status };
  const [, size] = /^(0|[1-9]\d{0,15})\n?$/.exec(body) ?? [];
  if (status === 409 && size !== undefined) return { kind: 'conflict', size: Number(size) };
  return status === 422 ? { kind: 'forked' } : { kind: 'refused', status };
}

/** The witness's own line, where it holds for the checkpoint that was sent. */
function cosignatureIn({ key, note }: Submission, lines: string): Answered | null {
  const sent = parseNote(note);
  if (!sent.ok) return null;
  const { text } = sent.value;
  const answered = parseNote(new TextEncoder().encode(`${text}\n${lines}`));
  if (!answered.ok) return null;
  for (const signature of answered.value.signatures) {
    const isOwn = signature.name === key.name && signature.keyId === key.id;
    if (!isOwn || !signatureHolds(text, key, signature, verifyEd25519)) continue;
    return { kind: 'cosigned', signature, seconds: cosignedAt(signature)! };
  }
  return null;
}
