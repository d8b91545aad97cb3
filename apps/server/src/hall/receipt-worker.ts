import { createPrivateKey, sign } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

/** Signs batches of bytes on a thread of its own: each batch is answered with its signatures in the same order. */
const key = createPrivateKey({ key: Buffer.from(workerData as Uint8Array), format: 'der', type: 'pkcs8' });

parentPort?.on('message', (batch: readonly Uint8Array[]) => {
  parentPort?.postMessage(batch.map((bytes) => sign(null, bytes, key).toString('base64url')));
});
