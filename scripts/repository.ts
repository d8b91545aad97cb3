import { globSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** Paths of source files from the root, sorted; what is installed, built or recorded is left out. */
export function filesMatching(patterns: readonly string[]): readonly string[] {
  const exclude = ['**/node_modules', '**/node_modules/**', '**/dist', '**/dist/**'];
  return globSync([...patterns], { cwd: ROOT, exclude }).toSorted();
}
