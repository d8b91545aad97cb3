import { err, ok, type Result } from '@tauride/kernel';
import { readBody } from './body.ts';
import { findWarnings } from './checks.ts';
import type { XmlInput } from './decode.ts';
import type { AknDebate } from './model.ts';
import type { AknProblem } from './problem.ts';
import { Resolver } from './references.ts';
import { DEFAULT_LIMITS, type ReadLimits, scan } from './scan.ts';
import { readSource } from './source-facts.ts';
import { childElements, type XmlElement } from './tree.ts';
import { VoteReader } from './votes.ts';
import { countedIds, readQuantities, readVotings, votingElements } from './votings.ts';

/** Reads an Akoma Ntoso 3.0 debate or debate report. What is wrong inside a readable document becomes a warning, never an error.
 *  @param input the text, the bytes, or pieces of either in order
 *  @returns the debate as plain data, or why it cannot be read
 *  Source: OASIS Standard Akoma Ntoso Version 1.0, 29 August 2018. */
export function readDebate(
  input: XmlInput,
  limits: ReadLimits = DEFAULT_LIMITS,
): Result<AknDebate, AknProblem> {
  const scanned = scan(input, limits);
  if (!scanned.ok) return scanned;
  const document = childElements(scanned.value)[0];
  if (document?.name !== 'debate' && document?.name !== 'debateReport') {
    return err({
      kind: 'not-a-debate',
      found: document?.name ?? 'nothing',
      place: (document ?? scanned.value).place,
    });
  }
  return ok(assemble(document));
}

function assemble(document: XmlElement): AknDebate {
  const resolver = new Resolver(document);
  const body = readBody(document, resolver);
  const elements = votingElements(document);
  const votes = new VoteReader(resolver, countedIds(elements, resolver)).read(document);
  const { votings, loose } = readVotings(elements, { resolver, body, votes });
  const read = {
    source: readSource(document, resolver),
    references: resolver.entries,
    sections: body.sections,
    items: body.items,
    roll: body.roll,
    votings,
    looseVotes: loose,
    quantities: readQuantities(document, resolver),
  };
  return { ...read, warnings: findWarnings(document, resolver, read) };
}
