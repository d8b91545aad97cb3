import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes } from '@tauride/kernel';
import type { Entry, Event } from '@tauride/procedure';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type {
  BallotAnswer,
  ballotAnswerSchema,
  BallotBody,
  ballotSchema,
  BoxAnswer,
  boxAnswerSchema,
  RoundBoxAnswer,
} from './ballot.ts';
import type { entrySchema, eventTypes } from './entry.ts';
import type { Health, healthSchema } from './health.ts';
import type { BatchAnswer, batchAnswerSchema, PapersBody, papersBodySchema } from './papers.ts';
import type { Problem, problemSchema } from './problem.ts';
import type { CommandAnswer, CommandBody, commandBodySchema } from './request.ts';
import type { Snapshot, snapshotSchema, Viewer, viewerSchema } from './snapshot.ts';
import type { Counters, countersSchema, DirectoryChange, directoryChangeSchema } from './stream.ts';
import { PROTOCOL_VERSION } from './version.ts';
import { wireSchemas } from './wire-schemas.ts';

/** What each version of the protocol stands for. A changed schema needs a new version and a new line here. */
const FINGERPRINTS: { readonly [version: number]: string } = {
  1: 'eb6c3d4effbdd3e952a7f69a4c973a5a4fbd22cf11c557c7b2f877dcab16a8f4',
  2: '317fe82ef75d134d9bde9dc467444c8d74c20a591ae547375c41dc3e61a79929',
  3: '127bc668949edd276fd9858c0571e5c5cf0e55e22ef1bed71bdb59db4c4169eb',
  4: '196d0b2f7b9be36859cdb0a0e3ac68003fea718bb3f424066aa243e8dfd72659',
  5: '226e0c0be4a17a5393d370020e7b92b7969b1758d2c428608e596c2557648675',
  6: '5dfd6411ba976d92c68c67b312655fc8490ef97ac3530f5e391fa803ddbb3b1d',
  7: '99f7e76b06b676fe0f18fc277ddd79313b0f1c9310593740b940750cbcb55714',
  8: '03d65b2b2ae51dfb90f4a8e8652fc1e137a03b5f82bc69923b562f1d123dccc4',
  9: '1ec5f07b774da67ef54f82d8235382325df3def2c3a1e2b48eb034fd79592c61',
  10: '4fb4f46a7343ace32d4cc8f0ffcc8c1d2517a7743281dfcad6456779e1f93b0e',
  11: '41f612a8e2cf1dd64f8fdafe57b1e33a3351143883ae5f4e323d766a6f46693e',
  12: '58c1c3569c9f916ae64be42812b072c5a1dbd2f0a0c8894930de4a9b9232d7bc',
};

function fingerprint(): string {
  return bytesToHex(sha256(canonicalBytes(wireSchemas())));
}

describe('what goes over the wire', () => {
  it('[P-1] has not changed its form without a new version of the protocol', () => {
    expect(fingerprint(), 'the schemas changed: raise PROTOCOL_VERSION and add its fingerprint').toBe(
      FINGERPRINTS[PROTOCOL_VERSION],
    );
    expect(new Set(Object.values(FINGERPRINTS)).size).toBe(Object.keys(FINGERPRINTS).length);
  });

  it('[P-1] refers to nothing that is not there', () => {
    const schemas = wireSchemas();
    const referred = JSON.stringify(schemas).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const names = [...referred].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(schemas).toHaveProperty(name);
    for (const schema of Object.values(schemas)) expect(Object.keys(schema)).not.toEqual(['$ref']);
  });

  it('[P-2] has the types that screens import', () => {
    expectTypeOf<z.infer<typeof ballotSchema>>().toExtend<BallotBody>();
    expectTypeOf<BallotBody>().toExtend<z.infer<typeof ballotSchema>>();
    expectTypeOf<z.infer<typeof ballotAnswerSchema>>().toExtend<BallotAnswer>();
    expectTypeOf<z.infer<typeof boxAnswerSchema>>().toExtend<RoundBoxAnswer>();
    expectTypeOf<BoxAnswer>().toExtend<RoundBoxAnswer>();
    expectTypeOf<PapersBody>().toExtend<z.infer<typeof papersBodySchema>>();
    expectTypeOf<z.infer<typeof papersBodySchema>>().toExtend<PapersBody>();
    expectTypeOf<z.infer<typeof batchAnswerSchema>>().toExtend<BatchAnswer>();
    expectTypeOf<z.infer<typeof commandBodySchema>>().toExtend<CommandBody>();
    expectTypeOf<CommandBody>().toExtend<z.infer<typeof commandBodySchema>>();
    expectTypeOf<z.infer<typeof problemSchema>>().toExtend<Problem>();
    expectTypeOf<z.infer<typeof healthSchema>>().toEqualTypeOf<{
      -readonly [K in keyof Health]: Health[K];
    }>();
    expectTypeOf<z.infer<typeof viewerSchema>>().toExtend<Viewer>();
    expectTypeOf<Viewer>().toExtend<z.infer<typeof viewerSchema>>();
    expectTypeOf<z.infer<typeof countersSchema>>().toExtend<Counters>();
    expectTypeOf<z.infer<typeof directoryChangeSchema>>().toExtend<DirectoryChange>();
    expectTypeOf<keyof z.infer<typeof snapshotSchema>>().toEqualTypeOf<keyof Snapshot>();
    expectTypeOf<keyof z.infer<typeof entrySchema>>().toEqualTypeOf<keyof Entry>();
    expectTypeOf<CommandAnswer['entries'][number]>().toEqualTypeOf<Entry>();
  });

  it('[P-2] names every type of event', () => {
    expectTypeOf<(typeof eventTypes)[number]>().toEqualTypeOf<Event['type']>();
  });
});
