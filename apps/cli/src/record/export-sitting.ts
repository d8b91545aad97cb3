import { writeFileSync } from 'node:fs';
import { type CsvOptions, toCsv, toIcs, toPopolo, writtenAkn } from '@tauride/exchange';
import { tableGet, unreachable } from '@tauride/kernel';
import { languageOf, type MinutesDocument, minutesOf, minutesVersion, type Words } from '@tauride/minutes';
import type { Instant, SittingId } from '@tauride/procedure';
import { type ReadAssembly, readAssembly, renderMinutes, stopTypesetter, wordsIn } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';
import type { SittingFormat, SittingOptions } from './sitting-format.ts';

interface Options extends SittingOptions {
  readonly format: SittingFormat;
  readonly out: string;
  readonly data: string;
}

/** Writes one sitting, or the calendar of all, to a file or to standard output.
 *  @throws Stop when there is no such sitting, or a folder or file can't be used */
export async function exportSitting(options: Options): Promise<void> {
  const { data, out, format } = options;
  checkCountry(options);
  const assembly = await readOrStop(data);
  if (format === 'ics') {
    write(out, calendar(assembly, options));
    return;
  }
  const sitting = findSitting(assembly, options.sitting);
  write(out, await bodyOf(assembly, sitting, { ...options, format }));
  if (assembly.hidden.has(sitting))
    process.stderr.write(`The sitting ${sitting} was not public: give this to members only.\n`);
}

function checkCountry({ country }: Options): void {
  if (country !== undefined && !/^[a-z]{2}$/iu.test(country))
    throw new Stop(2, `The country "${country}" is not a code of two letters such as ch.`);
}

async function readOrStop(data: string): Promise<ReadAssembly> {
  try {
    return await readAssembly(data);
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}

function findSitting({ state }: ReadAssembly, id = 'last'): SittingId {
  const found = id === 'last' ? state.sittingOrder.at(-1) : state.sittingOrder.find((each) => each === id);
  if (found !== undefined) return found;
  const known =
    state.sittingOrder.length === 0 ? 'None was called.' : `There are: ${state.sittingOrder.join(', ')}.`;
  throw new Stop(2, `There is no sitting "${id}". ${known}`);
}

function calendar(assembly: ReadAssembly, { sitting }: Options): string {
  const { state, fingerprint } = assembly;
  const ids = sitting === undefined ? state.sittingOrder : [findSitting(assembly, sitting)];
  const sittings = ids.flatMap((id) => tableGet(state.sittings, id) ?? []);
  return toIcs(state, sittings, { fingerprint: fingerprint.slice(0, 32), madeAt: Date.now() as Instant });
}

type DocumentFormat = Exclude<SittingFormat, 'ics'>;

async function bodyOf(
  assembly: ReadAssembly,
  sitting: SittingId,
  options: Options & { readonly format: DocumentFormat },
): Promise<string | Uint8Array> {
  const { format, lang, verbatim } = options;
  const language = languageOf(lang ?? assembly.state.language);
  if (format === 'html' || format === 'pdf')
    return await rendered(assembly, {
      sitting,
      format,
      language,
      version: versionOf(options),
      report: verbatim === true ? 'verbatim' : 'short',
    });
  const words = await wordsIn(language);
  const document = documentOf(assembly, sitting, versionOf(options));
  switch (format) {
    case 'akn':
      return debate(assembly, document, { ...options, words });
    case 'popolo':
      return `${JSON.stringify(toPopolo(document, words), null, 2)}\n`;
    case 'csv':
      return toCsv(document, { words, table: tableOf(options) });
    default:
      return unreachable(format);
  }
}

function tableOf({ statements, speeches, votes }: Options): CsvOptions['table'] {
  if (statements === true) return 'statements';
  if (speeches === true) return 'speeches';
  return votes === true ? 'votes' : 'votings';
}

/** The minutes as the record tells them now, or a version that was put before the members. */
function documentOf(assembly: ReadAssembly, sitting: SittingId, version: number | null): MinutesDocument {
  const { journal, head: record } = assembly;
  const document =
    version === null
      ? minutesOf(journal, sitting, assembly)
      : minutesVersion([...journal], { sitting, version }, { ...assembly, record });
  if (document === null) throw noSuchVersion(sitting, version);
  return document;
}

function versionOf({ minutesVersion: version }: SittingOptions): number | null {
  if (version === undefined) return null;
  if (/^[1-9]\d{0,5}$/u.test(version)) return Number(version);
  throw new Stop(2, `The version "${version}" is not a number from 1 up.`);
}

function noSuchVersion(sitting: SittingId, version: number | null): Stop {
  return version === null
    ? new Stop(2, `There is no sitting "${sitting}".`)
    : new Stop(2, `There is no version ${version} of the minutes of "${sitting}".`);
}

async function rendered(
  assembly: ReadAssembly,
  what: Pick<Parameters<typeof renderMinutes>[0], 'sitting' | 'format' | 'language' | 'report' | 'version'>,
): Promise<string | Uint8Array> {
  try {
    const minutes = await renderMinutes({ ...assembly, ...what });
    if (minutes === null) throw noSuchVersion(what.sitting, what.version ?? null);
    return minutes.body;
  } finally {
    await stopTypesetter();
  }
}

function debate(
  { state }: ReadAssembly,
  document: MinutesDocument,
  { words, country, report }: SittingOptions & { readonly words: Words },
): string {
  const { xml, faults, replaced } = writtenAkn(document, {
    assembly: state.id,
    form: report === true ? 'debateReport' : 'debate',
    words,
    madeAt: Date.now() as Instant,
    ...(country === undefined ? {} : { country: country.toLowerCase() }),
  });
  for (const { where, message } of faults) process.stderr.write(`${where}: ${message}\n`);
  if (replaced > 0)
    process.stderr.write(`${replaced} characters that XML cannot hold were replaced by U+FFFD.\n`);
  return xml;
}

function write(out: string, body: string | Uint8Array): void {
  if (out === '-') {
    process.stdout.write(body);
    return;
  }
  try {
    writeFileSync(out, body);
  } catch (error) {
    throw new Stop(2, `${out} can't be written: ${(error as Error).message}`, { cause: error });
  }
  process.stdout.write(`Written to ${out}\n`);
}
