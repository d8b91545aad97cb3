import type { MemberId } from '@tauride/procedure';
import type { DirectoryChange } from '@tauride/protocol';
import type { Directory } from '../store/store.ts';

/** Names of members: personal data, kept apart from the journal so that they can be erased. */
export interface Names {
  /** By member's id. */
  readonly all: { readonly [member: string]: string };
  set(member: MemberId, name: string): Promise<void>;
  /** Resolves when the name is gone from the disk; false when there was none. */
  erase(member: MemberId): Promise<boolean>;
}

interface Person {
  readonly name: string;
}

export function createNames(directory: Directory, tell: (change: DirectoryChange) => void): Names {
  let all = Object.fromEntries(
    directory.all().map(({ id, json }) => [id, (JSON.parse(json) as Person).name]),
  );
  return {
    get all() {
      return all;
    },
    set: async (member, name) => {
      await directory.put(member, JSON.stringify({ name } satisfies Person));
      all = { ...all, [member]: name };
      tell({ member, name });
    },
    erase: async (member) => {
      const erased = await directory.erase(member);
      const { [member]: _gone, ...rest } = all;
      all = rest;
      tell({ member, name: null });
      return erased;
    },
  };
}
