import { randomBytes } from 'node:crypto';
import type { BodyId, MemberId } from '@tauride/procedure';

/** A list that somebody looked at and may take over. */
export interface KeptList {
  readonly by: MemberId;
  readonly bytes: Uint8Array;
  readonly body: BodyId | null;
  /** Of what it would do. */
  readonly digest: string;
}

/** Lists between preview and import; the latest of each desk, for as long as few others come. Nothing of them is durable: whoever
 *  lost one looks at it again. */
export interface KeptLists {
  keep(list: KeptList): string;
  find(name: string, by: MemberId): KeptList | undefined;
  drop(name: string): void;
}

const MOST = 8;

export function createKeptLists(): KeptLists {
  const lists = new Map<string, KeptList>();
  return {
    keep: (list) => {
      for (const [name, { by }] of lists) if (by === list.by) lists.delete(name);
      const name = randomBytes(16).toString('hex');
      lists.set(name, list);
      for (const oldest of lists.keys()) {
        if (lists.size <= MOST) break;
        lists.delete(oldest);
      }
      return name;
    },
    find: (name, by) => {
      const list = lists.get(name);
      return list?.by === by ? list : undefined;
    },
    drop: (name) => void lists.delete(name),
  };
}
