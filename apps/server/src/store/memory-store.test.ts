import { leafOf } from './leaf.ts';
import { createMemoryDisk, openMemoryStore } from './memory-store.ts';
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
