import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import {
  type Counted,
  countElection,
  type CountOptions,
  type Election,
  givenLots,
  type Lots,
  type MethodId,
  methodIds,
  seededLots,
} from '@tauride/count/elections';
import { electionEndings, FormatError, readElectionFrom } from '@tauride/count/formats';
import { invariant } from '@tauride/kernel';
import { Stop } from '../stop.ts';
import { countJson } from './count-json.ts';
import { countText, lotText } from './count-text.ts';
import { plainNames } from './names.ts';
import { stageTables } from './stage-table.ts';

export interface CountFlags {
  readonly method?: string;
  readonly seats?: string;
  readonly seed?: string;
  readonly lot?: readonly string[];
  readonly contest?: string;
  readonly format: string;
}

const MOST_SEATS = 32_768;

/** `tauride count`: prints what an election file comes to.
 *  @throws Stop with status 2 for what cannot be read or used, with status 1 where a lot is missing */
export async function count(file: string | undefined, flags: CountFlags): Promise<void> {
  if (flags.method === 'list') {
    for (const id of methodIds) console.log(id);
    return;
  }
  const method = methodOf(flags.method);
  const format = formatOf(flags.format);
  const seats = seatsOf(flags.seats);
  if (file === undefined)
    throw new Stop(2, 'Say which file is to be counted: npx tauride count FILE --method ID');
  const election = await electionIn(file, flags.contest);
  const names = plainNames(election.candidates);
  const lots = lotsOf(flags, names);
  const options: CountOptions = { ...(seats === null ? {} : { seats }), ...(lots === null ? {} : { lots }) };
  const counted = countElection(election, method, options);
  tell(counted, { election, names, method, format, seats: seats ?? election.seats });
}

interface Told {
  readonly election: Election;
  readonly names: readonly string[];
  readonly method: MethodId;
  readonly format: 'text' | 'json';
  readonly seats: number;
}

function tell(counted: Counted, { election, names, method, format, seats }: Told): void {
  const standing = election.candidates.flatMap((_name, at) => (election.withdrawn.includes(at) ? [] : [at]));
  if (format === 'json')
    console.log(JSON.stringify(countJson(counted, names, { method, seats, standing }), null, 2));
  if (counted.phase === 'complete') {
    if (format === 'text') console.log(countText(counted, election, names, standing));
    return;
  }
  if (format === 'text' && counted.stages.length > 0)
    console.log([...stageTables(counted.stages, names, standing), ''].join('\n\n'));
  throw new Stop(1, lotText(counted.request, names));
}

async function electionIn(file: string, contest: string | undefined): Promise<Election> {
  if (!electionEndings.some((ending) => file.toLowerCase().endsWith(`.${ending}`)))
    throw new Stop(2, noKnownEnding(file));
  try {
    const chunks = createReadStream(file, { highWaterMark: 1 << 18 });
    const options = contest === undefined ? {} : { contest };
    const election = await readElectionFrom(basename(file), chunks, options);
    invariant(election !== null, 'a file with a known ending was not read');
    return election;
  } catch (cause) {
    if (cause instanceof FormatError) throw new Stop(2, `${file}: ${cause.message}`, { cause });
    if (cause instanceof Error && 'code' in cause)
      throw new Stop(2, `${file} can't be read: ${cause.message}`, { cause });
    throw cause;
  }
}

/** Said before the file is opened, which need not be there. */
function noKnownEnding(file: string): string {
  const endings = electionEndings.map((ending) => `.${ending}`).join(', ');
  return `${file} has none of the endings of files that can be counted: ${endings}`;
}

function methodOf(text: string | undefined): MethodId {
  const method = methodIds.find((id) => id === text);
  if (method !== undefined) return method;
  const said = text === undefined ? 'No method was given' : `There is no method "${text}"`;
  throw new Stop(2, `${said}. There are: ${methodIds.join(', ')}`);
}

/** @throws Stop for anything else than `text` or `json` */
export function formatOf(text: string): 'text' | 'json' {
  if (text === 'text' || text === 'json') return text;
  throw new Stop(2, `There is no format "${text}". There are: text, json`);
}

function seatsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seats = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (seats >= 1 && seats <= MOST_SEATS) return seats;
  throw new Stop(2, `"${text}" is no number of seats (1 to ${MOST_SEATS})`);
}

function lotsOf({ seed, lot }: CountFlags, names: readonly string[]): Lots | null {
  if (seed !== undefined && lot !== undefined) throw new Stop(2, 'Give either --seed or --lot, not both');
  if (seed !== undefined) return seededLots(seed);
  if (lot === undefined) return null;
  const drawn = lot.map((name) => {
    const candidate = names.indexOf(name);
    if (candidate === -1)
      throw new Stop(2, `--lot ${JSON.stringify(name)}: nobody in the file has this name`);
    return candidate;
  });
  const given = givenLots(drawn);
  return (request) => {
    const chosen = drawn[request.number];
    if (chosen !== undefined && !request.among.includes(chosen))
      throw new Stop(
        2,
        `--lot ${JSON.stringify(names[chosen])} is not among those who stand equal there:
${lotText(request, names)}`,
      );
    return given(request);
  };
}
