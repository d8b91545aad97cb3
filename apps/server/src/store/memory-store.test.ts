import { leafOf } from './leaf.ts';
import { createMemoryDisk, openMemoryStore } from './memory-store.ts';
import { openingsContract } from './openings.contract.ts';
import { storeContract } from './store.contract.ts';

storeContract('memory store', () => {
  const disk = createMemoryDisk();
  let commits = 0;
  return {
    open: () =>
      openMemoryStore(disk, () => {
        commits += 1;
      }),
    commits: () => commits,
    damage: (seq, how) => {
      const bytes = Buffer.from('"x"');
      disk.journal[seq] = how === 'removed' ? undefined : { seq, bytes, leaf: leafOf(Buffer.from('"y"')) };
    },
  };
});

openingsContract('committed entries of the memory store', () => {
  const disk = createMemoryDisk();
  return {
    open: () => openMemoryStore(disk),
    damage: (seq, how) => {
      const opening = disk.openings.get(seq)!;
      if (how === 'lost') disk.openings.delete(seq);
      else disk.openings.set(seq, { ...opening, text: Buffer.from('{"seq":2,"v":1}') });
    },
  };
});
