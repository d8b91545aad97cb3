import type { Alarm } from '../live/alarm.ts';
import type { Witness } from '../live/record-check.ts';
import { askWitnesses, readPolicy } from './ask-witnesses.ts';
import { checkedNote } from './checked-note.ts';
import { keepEvidence } from './evidence-box.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { Tiles } from './server-tiles.ts';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What the check of the record needs besides reckoning: signatures, witnesses, and a place for evidence. */
export type Notary = {
  /** What is wrong with a checkpoint that is claimed for a tree; null where the key signed just that. */
  readonly problemOf: (note: string, claim: Claim) => Promise<'signature' | null>;
  /** Asks the witnesses of the policy what they were shown; null where nothing disagrees. */
  readonly meet: (seen: Witness, api: Tiles) => Promise<Pick<Alarm, 'entry' | 'shown' | 'from'> | null>;
  /** Keeps what shows that an alarm is right.
   *  @param before the tree as it was when it last fitted */
  readonly keep: (alarm: Alarm, before: Witness, place: Place) => Promise<void>;
};

type Claim = { readonly size: number; readonly root: string; readonly key: string };
type Place = { readonly api: Tiles; readonly assembly: string };

export const notary: Notary = {
  problemOf: async (note, { size, root, key }) => {
    const found = await checkedNote(note, key);
    const isClaimed = found.ok && found.value.size === size && bytesToHex(found.value.root) === root;
    return isClaimed ? null : 'signature';
  },
  meet: async (seen, api) => {
    const policy = await readPolicy(api);
    const all = policy === null ? [] : await askWitnesses(policy, seen, { api });
    const found = all.find(({ met }) => met?.compared.kind === 'disagree');
    if (found?.met?.compared.kind !== 'disagree') return null;
    const { size, mine } = found.met.compared;
    return { entry: Math.min(size, mine), shown: found.met.note, from: found.name };
  },
  keep: async (alarm, before, { api, assembly }) =>
    await keepEvidence(assembly, await gatherEvidence(alarm, before, api)),
};
