import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reference data is kept outside the repository, beside it; tests that need it are skipped where it is absent. */
const folder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

export function hasSharedData(part: string): boolean {
  return existsSync(`${folder}${part}`);
}

export function sharedPath(path: string): string {
  return `${folder}${path}`;
}

export function sharedText(path: string): string {
  return readFileSync(`${folder}${path}`, 'utf8');
}
