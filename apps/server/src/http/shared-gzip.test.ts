import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshPiece } from './json-pieces.ts';
import { gzipped, sharedStart } from './shared-gzip.ts';

const text = fc.string({ unit: 'binary', maxLength: 3000 });

test('[P-33] what is compressed in many parts is read as one', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), text, text, (start, one, other) => {
      // Each part as it is read by itself: half a character at its end would be another.
      const pieces = start.map((part) => freshPiece(part));
      const whole = pieces.map(({ bytes }) => bytes.toString()).join('');
      const [shared, again] = [sharedStart(pieces), sharedStart(pieces)];
      expect(again.blocks.equals(shared.blocks)).toBe(true);
      for (const end of [one, other])
        expect(gunzipSync(gzipped(shared, end)).toString()).toBe(whole + Buffer.from(end).toString());
    }),
    { seed: 1952 },
  );
});
