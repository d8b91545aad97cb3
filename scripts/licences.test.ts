import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './repository.ts';

/** Licences that let the whole be given on under the MIT licence; fonts have one of their own. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'Python-2.0',
  'OFL-1.1',
]);

/** Makes the styles of the web app when that is built (MPL-2.0), and is no part of what is made. */
const BUILDS = /^node_modules\/lightningcss(?:-|$)/u;

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: { readonly [path: string]: Locked };
};
const installed = Object.entries(lock.packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && link !== true,
);

function licenceOf(path: string): string | undefined {
  const { license, licenses } = JSON.parse(
    readFileSync(join(ROOT, path, 'package.json'), 'utf8'),
  ) as Manifest;
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
}

/** Whether one of the alternatives is allowed as a whole. Source: SPDX licence expressions. */
function isAllowed(licence: string | undefined): boolean {
  const plain = licence?.replaceAll(/[()]/gu, '') ?? '';
  return plain.split(/\s+OR\s+/u).some((one) => one.split(/\s+AND\s+/u).every((part) => ALLOWED.has(part)));
}

test('everything that runs with the program may be given on under its licence', () => {
  const shipped = installed.filter(
    ([path, { dev }]) => dev !== true && !BUILDS.test(path) && existsSync(join(ROOT, path, 'package.json')),
  );
  expect(shipped.length).toBeGreaterThan(50);
  const wrong = shipped.flatMap(([path]) =>
    isAllowed(licenceOf(path)) ? [] : [`${path}: ${licenceOf(path) ?? 'none'}`],
  );
  expect(wrong).toEqual([]);
});

test('a licence that is not on the list, or none, is found', () => {
  expect(['GPL-3.0-only', undefined, 'MIT AND GPL-2.0', 'UNLICENSED'].map(isAllowed)).not.toContain(true);
  expect(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT'].map(isAllowed)).not.toContain(false);
});

test('nothing runs at its installation but what the manifest allows', () => {
  const { allowScripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly allowScripts: object;
  };
  const names = installed.flatMap(([path, { hasInstallScript, optional, devOptional }]) =>
    hasInstallScript === true && optional !== true && devOptional !== true
      ? [path.split('node_modules/').at(-1)!]
      : [],
  );
  expect(names).toEqual(Object.keys(allowScripts));
});

interface Audit {
  readonly metadata?: { readonly vulnerabilities: { readonly high: number; readonly critical: number } };
}

test('no serious vulnerability is known of what runs with the program', { timeout: 120_000 }, (context) => {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 100_000,
  });
  const found = (() => {
    try {
      return (JSON.parse(stdout) as Audit).metadata?.vulnerabilities;
    } catch {
      return undefined;
    }
  })();
  if (!found) context.skip('the registry does not answer what is known of vulnerabilities');
  expect([found!.high, found!.critical], 'npm audit --omit=dev').toEqual([0, 0]);
});
