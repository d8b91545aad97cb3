import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printedLinks, startServer, type TestServer } from '../../../e2e/server.ts';
import manifest from '../package.json' with { type: 'json' };
import { debateXml } from './akn/akn-samples.ts';
import { runCliAlone as runCli } from './testing/run-cli.ts';

let folder: string;
let server: TestServer | undefined;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tauride-cli-'))));
afterEach(async () => {
  await server?.kill();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly seq: number;
  readonly me: { readonly member: string | null } | null;
  readonly directory: { readonly [member: string]: string };
  readonly state: { readonly name: string; readonly calendar: string };
}

async function snapshot(url: string): Promise<Answer> {
  const { origin, hash } = new URL(url);
  const key = new URLSearchParams(hash.slice(1)).get('key');
  const headers = key === null ? {} : { authorization: `Bearer ${key}` };
  const response = await fetch(`${origin}/api/snapshot`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

describe('tauride', () => {
  it('says its version', async () => {
    expect(await runCli(['--version'])).toEqual({ status: 0, out: `${manifest.version}\n`, errors: '' });
  });

  it.each([
    [['serve', '--database-url', 'postgres://x'], 'PostgreSQL is not supported yet'],
    [['serve', '--port', '70000'], '"70000" is no port'],
    [['serve', '--example', 'parliament'], 'tauride-1917, cooperative'],
    [['serve', '--data', '/dev/null'], "can't be used"],
    [['import', 'akn', '/nowhere.xml'], "can't be read"],
    [['import', 'akn', import.meta.filename], 'not well-formed'],
    [['dissolve'], "unknown command 'dissolve'"],
    [['serve', '--force'], "unknown option '--force'"],
  ])('%j ends with status 2 and says why', async (args, why) => {
    const { status, errors } = await runCli(args, { TAURIDE_DATA: join(folder, 'data') });
    expect(status).toBe(2);
    expect(errors).toContain(why);
    expect(errors).not.toMatch(/^\s+at /m);
  });

  it('starts by its name as well, through a file that an old Node can read', async () => {
    const launcher = join(import.meta.dirname, '..', manifest.bin.tauride);
    expect(statSync(launcher).mode & 0o111).toBe(0o111);
    const { stdout, status } = spawnSync(process.execPath, [launcher, 'rules', 'list'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^ronr12$/m)]);
    const source = readFileSync(launcher, 'utf8');
    expect(source).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('says that nothing can be written into a data folder', async () => {
    // The one who runs the tests may be allowed to write anywhere, but nobody can write into a folder as if it were a file.
    mkdirSync(join(folder, 'assembly.lock'));
    const { status, errors } = await runCli(['serve', '--data', folder, '--port', '0']);
    expect([status, errors]).toEqual([2, expect.stringContaining("can't be written to")]);
  });

  it('says that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { status, errors } = await runCli(['serve', '--data', folder, '--port', String(port)]);
    taken.close();
    expect([status, errors]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)]);
  });
});

describe('tauride serve --example', () => {
  it('plays the night of 1917, prints the rooms, and keeps what is there at the next start', async () => {
    server = await startServer({ data: folder, args: ['--example'] });
    const links = server.links();
    const labels = ['chair', 'clerk', 'delegate 1', 'delegate 2', 'hall display', 'gallery'];
    expect(links.map(({ label }) => label)).toEqual(labels);
    const who = await Promise.all(links.map(async ({ url }) => (await snapshot(url)).me?.member ?? null));
    expect(who).toEqual(['chkheidze', 'clerk', 'provincial-delegate', 'peasants-representative', null, null]);
    const before = await snapshot(links[0]!.url);
    await server.stop();
    await server.start();
    expect(await snapshot(server.links()[0]!.url)).toMatchObject({ seq: before.seq, state: before.state });
    expect(readdirSync(folder).filter((name) => !/^assembly\.|^tauride\.key$/.test(name))).toEqual([
      'audit.log',
    ]);
  });

  it('plays it to the end when asked to, and says that the sitting is over', async () => {
    server = await startServer({ data: folder, args: ['--example', '--whole-night'] });
    expect(server.logs()).toContain('July 1917 (O.S.): adjourned.');
    expect(server.links()).toHaveLength(6);
  });

  it('plays the congress of an invented federation', async () => {
    server = await startServer({ data: folder, args: ['--example', 'cooperative'] });
    expect((await snapshot(server.links()[2]!.url)).me).toMatchObject({ member: 'd14' });
  });

  it('serves a folder without an assembly, and says so', async () => {
    server = await startServer({ data: folder });
    expect(server.logs()).toContain('There is no assembly in');
    expect(printedLinks(server.logs()).map(({ label }) => label)).toEqual(['found an assembly', 'gallery']);
  });
});

describe('tauride import akn', () => {
  const body = `<debateSection eId="s" name="x"><heading>The kitchen</heading>
<p>Ayes: <vote by="#ames">Ann Ames</vote> <vote by="#cruz">Cy Cruz</vote></p><p>Noes: <vote by="#bell">Bo Bell</vote></p></debateSection>`;
  const analysis =
    '<voting eId="v" href="#s" outcome="#ok"><count refersTo="#aye" value="3"/><count refersTo="#no" value="1"/></voting>';

  it('[A-34] makes an assembly that can be served, recounts, and refuses a second time', async () => {
    const file = join(folder, 'debate.xml');
    const data = join(folder, 'data');
    writeFileSync(file, debateXml({ analysis, body }));
    const first = await runCli(['import', 'akn', file, '--data', data]);
    expect(first.errors).toBe('');
    expect(first.out).toMatch(/Aye +3 +- +2 {2}THE NUMBERS DISAGREE/);
    expect(first.out).toContain('Votings entered: 1 with named votes');
    const second = await runCli(['import', 'akn', file, '--data', data]);
    expect([second.status, second.out]).toEqual([2, '']);
    expect(second.errors).toContain('holds an assembly already');
    server = await startServer({ data });
    const { state, directory } = await snapshot(server.links()[0]!.url);
    expect(state.name).toBe('The Club');
    expect(Object.values(directory).toSorted()).toEqual(['Ann Ames', 'Bo Bell', 'Cy Cruz']);
    const ballots = await fetch(`${server.url}/api/polls/p1/ballots`);
    expect(await ballots.json()).toMatchObject({ secret: false, count: 3 });
  });
});
