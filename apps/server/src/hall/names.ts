import type { MemberId } from '@tauride/procedure';
import type { DirectoryChange } from '@tauride/protocol';
import type { Directory } from '../store/store.ts';

/** What is known of a member: personal data, kept apart from the journal so that it can be erased. */
export interface Person {
  /** As shown; the only part that screens are told. */
  readonly name: string;
  readonly details?: { readonly [column: string]: string };
}

/** What lies in the directory. `earlier` is what was there before the last change of many; it is erased with the rest. */
interface Kept extends Person {
  readonly earlier?: Person | null;
}

export interface PersonChange {
  readonly member: MemberId;
  readonly person: Person | null;
}

export interface Names {
  /** By member's id. */
  readonly all: { readonly [member: string]: string };
  /** The same with their details. */
  readonly people: { readonly [member: string]: Person };
  set(member: MemberId, name: string): Promise<void>;
  /** Resolves when the name is gone from the disk; false when there was none. */
  erase(member: MemberId): Promise<boolean>;
  /** Takes what lies in the directory now, where it was changed otherwise. */
  readonly readAgain: (members: readonly MemberId[]) => void;
  /** Takes many at once, and keeps what was there before; `null` erases. */
  change(changes: readonly PersonChange[]): Promise<void>;
  /** Puts back what was there before {@link change}. */
  restore(members: readonly MemberId[]): Promise<void>;
}

export function createNames(
  directory: Directory,
  tell: (changes: readonly DirectoryChange[]) => void,
): Names {
  const kept = new Map(directory.all().map(({ id, json }) => [id, JSON.parse(json) as Kept]));
  let all = namesIn(kept);
  const put = async (member: MemberId, person: Kept): Promise<void> => {
    await directory.put(member, JSON.stringify(person));
    kept.set(member, person);
  };
  const erase = async (members: readonly MemberId[]): Promise<boolean> => {
    if (members.length === 0) return false;
    const erased = await directory.erase(...members);
    for (const member of members) kept.delete(member);
    return erased;
  };
  const told = (members: readonly MemberId[]): void => {
    all = namesIn(kept);
    if (members.length > 0) tell(members.map((member) => ({ member, name: all[member] ?? null })));
  };
  const replace = async (
    changes: readonly { readonly member: MemberId; readonly to: Kept | null }[],
  ): Promise<void> => {
    await Promise.all(changes.flatMap(({ member, to }) => (to === null ? [] : put(member, to))));
    await erase(changes.flatMap(({ member, to }) => (to === null ? member : [])));
    told(changes.map(({ member }) => member));
  };
  return {
    get all() {
      return all;
    },
    get people() {
      return Object.fromEntries([...kept].map(([member, person]) => [member, personIn(person)]));
    },
    set: async (member, name) => {
      await put(member, { ...kept.get(member), name });
      told([member]);
    },
    erase: async (member) => {
      const erased = await erase([member]);
      told([member]);
      return erased;
    },
    readAgain: (members) => {
      for (const member of members) takeAgain(kept, member, directory.get(member));
      told(members);
    },
    change: async (changes) => await replace(changes.map((change) => replacement(kept, change))),
    restore: async (members) =>
      await replace(
        members.flatMap((member) => {
          const earlier = kept.get(member)?.earlier;
          return earlier === undefined ? [] : [{ member, to: earlier }];
        }),
      ),
  };
}

function replacement(
  kept: ReadonlyMap<string, Kept>,
  { member, person }: PersonChange,
): { readonly member: MemberId; readonly to: Kept | null } {
  const before = kept.get(member);
  const earlier = before === undefined ? null : personIn(before);
  return { member, to: person === null ? null : { ...person, earlier } };
}

function takeAgain(kept: Map<string, Kept>, member: MemberId, json: string | undefined): void {
  if (json === undefined) kept.delete(member);
  else kept.set(member, JSON.parse(json) as Kept);
}

function personIn({ name, details }: Kept): Person {
  return details === undefined ? { name } : { name, details };
}

function namesIn(kept: ReadonlyMap<string, Person>): { readonly [member: string]: string } {
  return Object.fromEntries([...kept].map(([member, { name }]) => [member, name]));
}
