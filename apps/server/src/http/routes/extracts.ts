import { checkExtract, EXTRACT_TYPE, extractedEntry, type Verified } from '@tauride/extract';
import { type AssemblyId, type FoundedAssembly, knownKey } from '@tauride/procedure';
import { extractBodySchema, type ExtractSummary, type Viewer } from '@tauride/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { verifyEd25519 } from '../../record/ed25519.ts';
import { type ExtractKind, extractOf, type NoExtract } from '../../record/extract.ts';
import { memberOf, viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly transmittal: string };
}

const path = { transmittal: { type: 'string', description: 'Id of the transmittal.' } } as const;

const sending = documented({
  summary: 'Get the signed extract of a matter that was sent to another assembly.',
  description:
    'One JSON document: the words, the entries of the record that adopted and sent them, the proof of each, and the signed checkpoint. Made anew each time it is asked for.',
  answer: [EXTRACT_TYPE],
  path,
});
const answering = documented({
  summary: 'Get the signed extract of the answer to a matter that came from another assembly.',
  answer: [EXTRACT_TYPE],
  path,
});
const checking = documented({
  summary: 'Check an extract of another record without entering anything.',
  description: 'Answers with what it holds and who signed it, or with the part that does not hold.',
  body: 'ExtractBody',
  answer: 'ExtractSummary',
  members: true,
});

/** Matters that go to other assemblies and come from them. */
export function extractRoutes(app: FastifyInstance, desk: Desk): void {
  const give = (kind: ExtractKind) => async (id: string, viewer: Viewer | null, reply: FastifyReply) => {
    const { hall, record } = desk;
    const audience = hall.audienceOf(viewer);
    const state = founded(desk);
    const journal = { read: (from: number, to: number) => hall.read('all', from, to) };
    const extract = await extractOf({ state, journal, record }, { transmittal: id, kind }, audience);
    if (!extract.ok) return fail(problemFor(extract.error));
    return reply
      .type(EXTRACT_TYPE)
      .header('cache-control', 'no-cache')
      .header('content-disposition', `attachment; filename="${kind}-${id}.json"`)
      .send(extract.value);
  };
  const [sent, answered] = [give('transmittal'), give('answer')];

  app.get<Path>('/api/transmittals/:transmittal/extract', { schema: sending }, async (request, reply) =>
    sent(request.params.transmittal, viewerOf(request), reply),
  );

  app.get<Path>('/api/transmittals/:transmittal/answer', { schema: answering }, async (request, reply) =>
    answered(request.params.transmittal, viewerOf(request), reply),
  );

  app.post('/api/extracts', { schema: checking }, async (request): Promise<ExtractSummary> => {
    memberOf(request);
    const { extract } = parsed(extractBodySchema, request.body);
    const checked = checkExtract(extract, { verify: verifyEd25519 });
    return checked.ok
      ? summaryOf(founded(desk), checked.value)
      : fail(problems['extract-invalid'](checked.error));
  });
}

function founded({ hall: { state } }: Desk): FoundedAssembly {
  return state.phase === 'founded' ? state : fail(problems['not-found']('There is no assembly yet.'));
}

function problemFor(why: NoExtract): ReturnType<(typeof problems)['members-only']> {
  switch (why) {
    case 'members-only':
      return problems['members-only']();
    case 'absent':
      return problems['not-found']('There is no such transmittal.');
    case 'not-abroad':
      return problems['not-found']('This matter did not go to, or come from, another assembly.');
    case 'not-answered':
      return problems['not-found']('This matter has no answer yet.');
  }
}

function summaryOf(state: FoundedAssembly, { extract, document, checkpoint }: Verified): ExtractSummary {
  const { assembly, body, title, number, adopted, dated, text, key, entries } = document;
  const before = knownKey(state, assembly.id as AssemblyId);
  const base = { assembly, body, title, number, adopted, dated, text, key, fingerprint: extract.fingerprint };
  const isSame = before === key || (before !== null && extract.keysBefore?.includes(before) === true);
  const checked = {
    known: before === null ? ('new' as const) : isSame ? ('same' as const) : ('other' as const),
    record: checkpoint,
    entries: entries.map(({ index, entry }) => ({ index, type: typeIn(entry) })),
  };
  if (document.kind === 'answer') {
    const { assembly: to, transmittal } = document.to;
    const sent = { assembly: to, name: to === state.id ? state.name : to };
    return { kind: 'answer', ...base, transmittal, says: document.answer, to: sent, before: [], ...checked };
  }
  const { transmittal, form, to, before: steps } = document;
  return { kind: 'transmittal', ...base, transmittal, says: form, to, before: steps, ...checked };
}

function typeIn(entry: string): string {
  return extractedEntry.parse(JSON.parse(entry)).event.type;
}
