import { base64Of, bytesOfBase64 } from '@tauride/record/log';
import { textOf } from './compare-with.ts';

/** A checkpoint with its log's signature, as short as a code on a screen has to be: origin, size, root, signature. */
export function seenCode(note: string): string | null {
  const [origin, size, root] = textOf(note).split('\n');
  const line = note.split('\n').find((each) => each.startsWith(`— ${origin ?? ''} `));
  const signature = line?.split(' ').at(-1);
  if (!origin || !size || !root || !signature) return null;
  return [encodeURIComponent(origin), size, forAddress(root), forAddress(signature)].join('~');
}

/** The signed note that a code stands for; null where it is none. */
export function noteOfCode(code: string): string | null {
  const [origin, size, root, signature, ...more] = code.split('~');
  if (!origin || !size || !root || !signature || more.length > 0) return null;
  try {
    const name = decodeURIComponent(origin);
    return `${name}\n${size}\n${fromAddress(root)}\n\n— ${name} ${fromAddress(signature)}\n`;
  } catch {
    return null;
  }
}

/** The address of the page on which another browser compares; what follows the number sign never reaches a server. */
export function seenAddress(origin: string, code: string): string {
  return `${origin}/gallery/record#seen=${code}`;
}

/** A signed note in what somebody brought: the note itself, its code, or an address that holds the code. */
export function noteIn(brought: string): string | null {
  const text = brought.replaceAll('\r\n', '\n');
  if (text.includes('\n\n— ')) return `${text.trim()}\n`;
  const code = /(?:^|[#&?]seen=)([^#&?\s=/]+~\d+~[\w-]+~[\w-]+)\s*$/u.exec(text.trim())?.[1];
  return code === undefined ? null : noteOfCode(code);
}

/** What follows the number sign of an address, where it brings a checkpoint. */
export function seenIn(hash: string): string | null {
  return /[#&]seen=/u.test(hash) ? hash : null;
}

function forAddress(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws TypeError when it is no base64 */
function fromAddress(text: string): string {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = bytesOfBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='));
  if (bytes === null) throw new TypeError('this is no base64');
  return base64Of(bytes);
}
