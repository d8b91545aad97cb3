import type { KeptEvidence } from './gather-evidence.ts';

const name = 'tauride.evidence';
const store = 'evidence';

/** Keeps evidence in this browser, by assembly. Where it has no place for it nothing is kept: the alarm itself stands elsewhere. */
export async function keepEvidence(assembly: string, evidence: KeptEvidence): Promise<void> {
  await inBox('readwrite', (box) => box.put(evidence, assembly));
}

/** What was kept; undefined where nothing was. */
export async function keptEvidence(assembly: string): Promise<KeptEvidence | undefined> {
  return (await inBox('readonly', (box) => box.get(assembly))) as KeptEvidence | undefined;
}

export async function dropEvidence(assembly: string): Promise<void> {
  await inBox('readwrite', (box) => box.delete(assembly));
}

async function inBox(mode: IDBTransactionMode, act: (box: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const db = await opened();
    const answer = await answerOf(act(db.transaction(store, mode).objectStore(store)));
    db.close();
    return answer;
  } catch {
    return undefined;
  }
}

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(store));
  return (await answerOf(request)) as IDBDatabase;
}

async function answerOf(request: IDBRequest): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
