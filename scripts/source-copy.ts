import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

const COPIED = ['packages', 'apps/server', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
const SERVER_MODULES = 'apps/server/node_modules';
const LEFT_OUT = new Set(['node_modules', 'dist']);

/** A copy of the sources to plant bugs in; what is installed is linked, our own packages to the copy's. */
export function copySources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tauride-planted-'));
  const filter = (path: string): boolean => !LEFT_OUT.has(path.split('/').at(-1)!);
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true, filter });
  linkInstalled(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // What a workspace has in another version than the rest lies in its own folder.
  const own = join(ROOT, SERVER_MODULES);
  if (existsSync(own)) symlinkSync(own, join(folder, SERVER_MODULES));
  return folder;
}

function linkInstalled(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const path = join(from, name);
    if (name === '@tauride') linkInstalled(path, join(to, name));
    // The links of workspaces are relative, so they lead to the copy.
    else if (lstatSync(path).isSymbolicLink()) symlinkSync(readlinkSync(path), join(to, name));
    else if (name === '.bin' || !name.startsWith('.')) symlinkSync(path, join(to, name));
  }
}
