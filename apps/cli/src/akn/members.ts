import type { AknContribution, AknDebate, AknRef, AknReference, AknVote } from './model.ts';
import { genericIds, includesAll, nameKey, type NameUse, sharesWord, withoutTitle } from './names.ts';
import { refTo } from './references.ts';
import { IdPool, slugOf } from './slug.ts';

/** Somebody who spoke, voted or was called. `knownBy` tells whether an entry of the references or only a name identifies them. */
export interface PlanMember {
  readonly id: string;
  readonly name: string;
  readonly capacity: string | null;
  readonly knownBy: 'reference' | 'name';
  readonly called: boolean;
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly knownBy: PlanMember['knownBy'];
  capacity: string | null;
  called: boolean;
}

/** Who is who in one document. An entry that the text uses for people of other names ("any person") identifies nobody, and a name
 *  without a usable entry is joined to the one entry or earlier name with the same words. */
export class Members {
  readonly #drafts = new Map<string, Draft>();
  readonly #ids = new IdPool();
  readonly #byReference = new Map<string, Draft>();
  readonly #byKey = new Map<string, Draft>();
  readonly #persons: ReadonlyMap<string, readonly AknReference[]>;
  readonly #generic: ReadonlySet<string>;
  readonly #misused: ReadonlySet<string>;

  constructor(debate: AknDebate) {
    const persons = debate.references.filter((entry) => entry.kind === 'person');
    this.#persons = Map.groupBy(persons, (entry) => nameKey(entry.showAs));
    const uses = nameUses(debate);
    this.#generic = genericIds(uses);
    const misfits = uses.filter((use) => !sharesWord(nameKey(use.name), nameKey(use.showAs)));
    this.#misused = new Set(misfits.map((use) => use.id));
    for (const called of debate.roll) this.#find([called.ref], called.name).called = true;
  }

  all(): PlanMember[] {
    return [...this.#drafts.values()].map((draft) => ({ ...draft }));
  }

  speaker(item: AknContribution): string {
    // What stands before a speech is often an office ("Mr. Speaker"), so the reference is believed unless it is generic.
    const { by } = item;
    const known = by?.resolves === 'reference' && !this.#generic.has(by.id);
    const draft = known ? this.#ofReference(by) : this.#find([], shownSpeaker(item));
    draft.capacity ??= capacityOf(item);
    return draft.id;
  }

  voter(vote: AknVote): string {
    return this.#find([vote.by, vote.person], vote.name).id;
  }

  /** The member a reference alone names, such as the one spoken to; null when it is an office or nobody known. */
  addressed(ref: AknRef | null): string | null {
    return ref?.kind === 'person' && !this.#generic.has(ref.id) ? this.#ofReference(ref).id : null;
  }

  #find(refs: readonly (AknRef | null)[], name: string): Draft {
    for (const ref of refs) if (ref !== null && this.#identifies(ref, name)) return this.#ofReference(ref);
    const key = nameKey(name) || name;
    const entries = this.#persons.get(key) ?? [];
    if (entries.length === 1) return this.#ofReference(refTo(entries[0]!));
    const shown = withoutTitle(name);
    const draft = this.#byKey.get(key) ?? this.#add(slugOf(shown), shown, 'name');
    this.#byKey.set(key, draft);
    return draft;
  }

  /** A reference identifies the bearer of a name when the names share a word; one that is misused elsewhere must fit entirely. */
  #identifies(ref: AknRef, name: string): boolean {
    if (ref.resolves !== 'reference' || ref.showAs === null) return false;
    const key = nameKey(name);
    const own = nameKey(ref.showAs);
    if (key === '') return !this.#misused.has(ref.id);
    return this.#misused.has(ref.id) ? includesAll(key, own) : sharesWord(key, own);
  }

  #ofReference(ref: AknRef): Draft {
    const known = this.#byReference.get(ref.id);
    if (known !== undefined) return known;
    const draft = this.#add(slugOf(ref.id), ref.showAs ?? ref.id, 'reference');
    this.#byReference.set(ref.id, draft);
    return draft;
  }

  #add(wanted: string, name: string, knownBy: PlanMember['knownBy']): Draft {
    const id = this.#ids.take(wanted);
    const draft: Draft = { id, name, knownBy, capacity: null, called: false };
    this.#drafts.set(id, draft);
    return draft;
  }
}

export function capacityOf(item: AknContribution): string | null {
  const office = item.as?.kind === 'role' ? item.as.showAs : null;
  return office ?? item.fromRole;
}

function nameUses(debate: AknDebate): NameUse[] {
  const votes = debate.votings.flatMap((voting) => voting.votes).concat(debate.looseVotes);
  return [
    ...debate.roll.flatMap((called) => useOf(called.ref, called.name)),
    ...votes.flatMap((vote) => [...useOf(vote.by, vote.name), ...useOf(vote.person, vote.name)]),
    ...debate.items.flatMap((item) => ('by' in item ? useOf(item.by, fromText(item)) : [])),
  ];
}

function useOf(ref: AknRef | null, name: string): NameUse[] {
  return ref === null || ref.showAs === null || name === '' ? [] : [{ id: ref.id, showAs: ref.showAs, name }];
}

function shownSpeaker(item: AknContribution): string {
  return fromText(item) || item.by?.showAs || item.by?.id || item.from || 'unnamed';
}

/** The name before a speech; text longer than a name and an office is speech that was marked up wrongly. */
function fromText(item: AknContribution): string {
  const text = [item.fromName, item.from].find((found) => found !== null && found.length <= 80) ?? '';
  return text
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,:;–—-]+|[\s.,:;–—-]+$/gu, '');
}
