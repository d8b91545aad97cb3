import { createReadStream } from 'node:fs';
import { readBltFrom } from '@tauride/count/formats';
import { answerParent } from './child.ts';

export interface LargeFile {
  /** `null` for a process that reads nothing. */
  readonly path: string | null;
}

export interface Reading {
  /** The most memory that the process ever had, in bytes. */
  readonly mostBytes: number;
  readonly differing: number;
}

answerParent<LargeFile>(async ({ path }) => {
  const differing = path === null ? 0 : (await readBltFrom(createReadStream(path))).ballots.size;
  const reading: Reading = { mostBytes: process.resourceUsage().maxRSS * 1024, differing };
  return reading;
});
