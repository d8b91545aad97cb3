import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type Server, createLog } from '@tauride/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debateXml } from '../akn/akn-samples.ts';
import { runCli } from '../testing/run-cli.ts';

let folder: string;
let data: string;
let server: Server;

const inFolder = (name: string): string => join(folder, name);

const BODY = `<debateSection eId="s1" name="item"><heading>The crane</heading>
<speech eId="s1__speech_1" by="#ames"><from>Ann Ames</from><p>Friends &amp; members,</p><p>buy it.</p></speech>
<summary eId="s1__summary_1">Ayes: <vote by="#ames" choice="#aye">Ann Ames</vote>, <vote by="#bell" choice="#aye">Bo Bell</vote>;
noes: <vote by="#cruz" choice="#no">Cy Cruz</vote></summary></debateSection>`;
const ANALYSIS = `<voting eId="v1" href="#s1__summary_1" outcome="#ok"><count eId="c1" refersTo="#aye" value="2"/>
<count eId="c2" refersTo="#no" value="1"/></voting>`;

/** The sitting comes from a document, and is served while it is exported. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-export-'));
  data = inFolder('data');
  writeFileSync(inFolder('in.xml'), debateXml({ body: BODY, analysis: ANALYSIS }));
  expect((await runCli(['import', 'akn', inFolder('in.xml'), '--data', data])).status).toBe(0);
  server = await startServer({ dataDir: data, port: 0, logger: createLog('silent') });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const exported = async (format: string, ...more: string[]) =>
  await runCli(['export', '--data', data, '--format', format, '--out', '-', ...more]);

describe('tauride export of a sitting', () => {
  it('[XC-17] writes each format to a file while a server has the folder', async () => {
    const begins = {
      akn: '<?xml',
      popolo: '{',
      html: '<!doctype html',
      pdf: '%PDF-',
      csv: 'voting,',
      ics: 'BEGIN:VCALENDAR',
    };
    for (const [format, start] of Object.entries(begins)) {
      const out = inFolder(`out.${format}`);
      const run = await runCli([
        'export',
        '--data',
        data,
        '--format',
        format,
        '--sitting',
        'last',
        '--out',
        out,
      ]);
      expect(run).toEqual({ status: 0, out: `Written to ${out}\n`, errors: '' });
      expect(readFileSync(out, 'latin1').toLowerCase().startsWith(start.toLowerCase())).toBe(true);
    }
  }, 120_000);

  it('[XC-17] writes to standard output, and nothing else there', async () => {
    const { status, out, errors } = await exported('csv', '--votes');
    expect([status, errors]).toEqual([0, '']);
    const rows = out.split('\r\n').slice(1, -1);
    expect(rows.map((row) => row.split(',').slice(3).join())).toEqual([
      'Ann Ames,yes',
      'Bo Bell,yes',
      'Cy Cruz,no',
    ]);
  });

  it('[ST-15] writes statements as a table', async () => {
    const { status, out } = await exported('csv', '--statements');
    expect(status).toBe(0);
    expect(out.split('\r\n')[0]).toMatch(/^statement,entry,time,kind,who_id,who,capacity,text,how,source,/u);
  });

  it('[XC-13] what was exported is imported with the same votes and speeches', async () => {
    const file = inFolder('again.xml');
    await runCli(['export', '--data', data, '--format', 'akn', '--out', file, '--country', 'CH']);
    const again = inFolder('again');
    const run = await runCli(['import', 'akn', file, '--data', again]);
    expect(run.status).toBe(0);
    expect(run.out).toContain('The document nowhere disagrees with itself.');
    expect(run.out).toContain('Country, language  ch, eng');
    const table = async (of: string, ...more: string[]): Promise<string[][]> => {
      const { out } = await runCli(['export', '--data', of, '--format', 'csv', '--out', '-', ...more]);
      return out.split('\r\n').map((row) => row.split(','));
    };
    const figures = (rows: string[][]) => rows.map((row) => [row[0], row[6], ...row.slice(8, 12)]);
    expect(figures(await table(again))).toEqual(figures(await table(data)));
    const names = (rows: string[][]) => rows.map((row) => row.slice(3));
    expect(names(await table(again, '--votes'))).toEqual(names(await table(data, '--votes')));
    const { out } = await runCli(['export', '--data', again, '--format', 'popolo', '--out', '-']);
    const { speeches } = JSON.parse(out) as { speeches: { type: string; text?: string }[] };
    expect(speeches.filter(({ type }) => type === 'speech').map(({ text }) => text)).toEqual([
      'Friends & members,\nbuy it.',
    ]);
  }, 120_000);

  it.each([
    [['--format', 'docx', '--out', '-'], 'There are: log, akn, popolo, html, pdf, csv, ics.'],
    [['--format', 'akn', '--out', '-', '--sitting', 'x'], 'There is no sitting "x". There are: sitting-1.'],
    [['--format', 'akn', '--out', '-', '--country', 'che'], 'not a code of two letters'],
    [['--format', 'csv', '--out', '/nowhere/at/all.csv'], "can't be written"],
  ])('[XC-17] says why not: %j', async (args, message) => {
    const { status, out, errors } = await runCli(['export', '--data', data, ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(errors).toContain(message);
  });

  it('[XC-17] a folder without an assembly is refused and not made', async () => {
    const run = await runCli(['export', '--data', inFolder('none'), '--format', 'akn', '--out', '-']);
    expect([run.status, run.out]).toEqual([2, '']);
  });

  it('[MA-14] says which version of the minutes there is not', async () => {
    for (const format of ['html', 'akn', 'csv']) {
      const none = await exported(format, '--minutes-version', '3');
      expect(none.status).toBe(2);
      expect(none.errors).toContain('There is no version 3 of the minutes');
    }
    const wrong = await exported('akn', '--minutes-version', 'two');
    expect(wrong.errors).toContain('The version "two" is not a number');
  });
});
