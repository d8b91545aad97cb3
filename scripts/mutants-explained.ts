/** Mutants that no test can find, because nothing that anybody could see differs: by file, and how the source begins that was
 *  changed. */
export const EXPLAINED: readonly {
  readonly file: string;
  readonly before: string;
  readonly after?: string;
  readonly reason: string;
}[] = [
  {
    file: 'packages/procedure/src/motion/divided.ts',
    before: 'change.stays ?? false',
    after: '(change.stays)',
    reason: 'what is not there counts as false',
  },
];
