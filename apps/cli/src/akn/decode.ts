import { err, ok, type Result } from '@tauride/kernel';
import type { AknProblem } from './problem.ts';

/** What a document may be given as: its text, its bytes, or pieces of either in order. */
export type XmlInput = string | Uint8Array | Iterable<string | Uint8Array>;

/** Yields the text of an input piece by piece; bytes are decoded by their byte order mark, else by the XML declaration, else as UTF-8.
 *  The last result may be a problem, after which nothing follows. */
export function* decodeXml(input: XmlInput): Generator<Result<string, AknProblem>> {
  const pieces = typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
  let decoder: TextDecoder | null = null;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      yield ok(piece);
      continue;
    }
    const decoded = decodePiece(decoder, piece);
    yield decoded.ok ? ok(decoded.value.text) : decoded;
    if (!decoded.ok) return;
    decoder = decoded.value.decoder;
  }
  if (decoder !== null) yield flush(decoder);
}

interface Decoded {
  readonly decoder: TextDecoder;
  readonly text: string;
}

function decodePiece(known: TextDecoder | null, bytes: Uint8Array): Result<Decoded, AknProblem> {
  const label = known?.encoding ?? encodingOf(bytes);
  try {
    const decoder = known ?? new TextDecoder(label, { fatal: true });
    return ok({ decoder, text: decoder.decode(bytes, { stream: true }) });
  } catch {
    return err({ kind: 'encoding', detail: `the bytes are not "${label}", or that encoding is unknown` });
  }
}

function flush(decoder: TextDecoder): Result<string, AknProblem> {
  try {
    return ok(decoder.decode());
  } catch {
    return err({ kind: 'encoding', detail: 'the last character is incomplete' });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return (
    /^[\u00ef\u00bb\u00bf]*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  );
}
