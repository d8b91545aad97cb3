import { createHash } from 'node:crypto';
import { atOnce, collecting, type Steps } from '@tauride/kernel';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import {
  asReport,
  type Language,
  loadWords,
  makingMinutes,
  makingVersion,
  type MinutesDocument,
  minutesStyle,
  type RecordHead,
  type Report,
  type Sources,
  toHtml,
  toTypst,
  type Words,
} from '@tauride/minutes';
import type { Entry, Seq, SittingId } from '@tauride/procedure';
import { renderPdf } from './pdf.ts';

export type MinutesFormat = 'html' | 'pdf' | 'json';

export interface RenderedMinutes {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

export interface DocumentRequest extends Sources {
  readonly journal: Iterable<Entry>;
  readonly sitting: SittingId;
  /** `null` for the minutes as they are now. */
  readonly version?: number | null;
  /** Which entries those may read for whom they are made; all of them where it is left out. */
  readonly sees?: (seq: Seq) => boolean;
  /** `null` where the record has no checkpoint yet. */
  readonly head: RecordHead | null;
}

export interface Rendering {
  readonly format: MinutesFormat;
  readonly language: Language;
  /** Speeches in sum, or word for word; in sum where this is left out. */
  readonly report?: Report;
}

export type MinutesRequest = DocumentRequest & Rendering;

/** Source for `style-src` under which the page of minutes may carry its one style element. Source: CSP Level 3, 2.3.1. */
export const minutesStyleSource = `'sha256-${createHash('sha256').update(minutesStyle).digest('base64')}'`;

/** The minutes of a sitting, made from the journal alone; `null` when the journal never calls that sitting.
 *  @throws Error when typesetting fails. */
export async function renderMinutes(request: MinutesRequest): Promise<RenderedMinutes | null> {
  const found = atOnce(makingDocument(request));
  return found === null ? null : await renderDocument(found, request);
}

/** @throws Error when typesetting fails. */
export async function renderDocument(
  found: MinutesDocument,
  { format, language, report = 'short' }: Rendering,
): Promise<RenderedMinutes> {
  const document = asReport(found, report);
  if (format === 'json')
    return { contentType: 'application/json; charset=utf-8', body: JSON.stringify(document) };
  const words = await wordsIn(language);
  if (format === 'html') return { contentType: 'text/html; charset=utf-8', body: toHtml(document, words) };
  return { contentType: 'application/pdf', body: await renderPdf(toTypst(document, words)) };
}

/** The minutes as the journal tells them now, or a version that was put before the members. */
export function* makingDocument(request: DocumentRequest): Steps<MinutesDocument | null> {
  const { journal, sitting, version = null, head: record } = request;
  if (version === null) return yield* makingMinutes(journal, sitting, request);
  const entries = yield* collecting(journal);
  return yield* makingVersion(entries, { sitting, version }, { ...request, record });
}

const loaded = new Map<Language, Promise<Words>>();

export async function wordsIn(language: Language): Promise<Words> {
  const known = loaded.get(language);
  if (known !== undefined) return await known;
  const words = loadWords(language, compileMessage);
  loaded.set(language, words);
  return await words;
}
