/** What is wrong with standing orders, and where it stands. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** The keys that lead there, for example `motions.adjourn.threshold`; empty for the text as a whole. */
  readonly at: string;
  readonly says: string;
}

export type Path = readonly (string | number)[];

/** A problem before its place in the text is looked up. */
export interface Fault {
  readonly path: Path;
  /** Whether the key itself is wrong or what stands under it. */
  readonly on: 'key' | 'value';
  readonly says: string;
}

export function fault(path: Path, says: string, on: Fault['on'] = 'value'): Fault {
  return { path, on, says };
}

/** One line for a problem, as compilers write it. */
export function problemLine({ line, column, at, says }: Problem, file: string): string {
  return `${file}:${line}:${column}: ${at === '' ? '' : `${at}: `}${says}`;
}
