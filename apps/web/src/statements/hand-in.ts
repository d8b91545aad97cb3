import type { Attachment, SittingId } from '@tauride/procedure';
import type { HallActs } from '../live/types.ts';
import { ProblemError } from '../live/problem-error.ts';
import { sha256Of } from './file-hash.ts';

/** Why a file was not handed in. */
export type Refused = 'large' | 'offline' | 'refused';

/** The server takes no larger file. */
export const largestBytes = 10_000_000;

const sendMs = 120_000;

type Options = {
  readonly ask: HallActs['ask'];
  readonly sitting: SittingId;
  readonly onSending: () => void;
};

/** Hands a file in. What the server says it has must be what was sent. */
export async function handIn(
  file: File,
  { ask, sitting, onSending }: Options,
): Promise<Attachment | Refused> {
  if (file.size > largestBytes) return 'large';
  try {
    const bytes = await file.arrayBuffer();
    const sha256 = await sha256Of(bytes);
    onSending();
    const query = new URLSearchParams({ sitting, name: file.name });
    const answer = await ask(`/api/attachments?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
      signal: AbortSignal.timeout(sendMs),
    });
    const taken = (await answer.json()) as Attachment;
    return taken.sha256 === sha256 ? { ...taken, name: taken.name ?? file.name } : 'refused';
  } catch (error) {
    return error instanceof ProblemError ? 'refused' : 'offline';
  }
}
