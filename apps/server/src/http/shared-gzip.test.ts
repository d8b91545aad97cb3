import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gzipped, sharedStart } from './shared-gzip.ts';

const text = fc.string({ unit: 'binary', maxLength: 3000 });

test('[P-33] what is compressed in two parts is read as one', () => {
  fc.assert(
    fc.property(text, text, text, (start, one, other) => {
      const shared = sharedStart(start);
      for (const end of [one, other]) expect(gunzipSync(gzipped(shared, end)).toString()).toBe(start + end);
    }),
    { seed: 1952 },
  );
});
