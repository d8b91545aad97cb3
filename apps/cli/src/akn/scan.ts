import { OWN_NAMESPACE } from '@tauride/exchange';
import { err, ok, type Result } from '@tauride/kernel';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeXml, type XmlInput } from './decode.ts';
import type { SourcePlace } from './model.ts';
import { AKN_NAMESPACE, type AknProblem } from './problem.ts';
import type { XmlElement, XmlNode } from './tree.ts';

/** What a document may at most be, so that a hostile one costs little: UTF-16 code units, levels, elements. */
export interface ReadLimits {
  readonly characters: number;
  readonly depth: number;
  readonly elements: number;
}

export const DEFAULT_LIMITS: ReadLimits = { characters: 32 * 1024 * 1024, depth: 200, elements: 500_000 };

/** Parses a document into the tree of its Akoma Ntoso elements. Elements of other namespaces are left out with all they hold.
 *  Source: Namespaces in XML 1.0; OASIS LegalDocML Akoma Ntoso 1.0 part 2. */
export function scan(input: XmlInput, limits: ReadLimits): Result<XmlElement, AknProblem> {
  const scanner = new Scanner(limits);
  for (const piece of decodeXml(input)) {
    if (!piece.ok) return piece;
    const problem = scanner.feed(piece.value);
    if (problem !== null) return err(problem);
  }
  return scanner.finish();
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
  lastOrder: number;
}

// The parser is fed in slices so that it stops soon after the first problem, however long the piece.
const SLICE = 64 * 1024;

class Scanner {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #limits: ReadLimits;
  readonly #open: OpenElement[] = [];
  readonly #lines = new LineTable();
  #root: OpenElement | null = null;
  #problem: AknProblem | null = null;
  #foreignDepth = 0;
  #characters = 0;
  #elements = 0;
  #tagPlace: SourcePlace = { line: 1, column: 1 };

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    const parser = this.#parser;
    parser.on('error', (error) =>
      this.#stop({ kind: 'malformed', detail: plain(error.message), place: this.#here(0) }),
    );
    parser.on('doctype', () => this.#stop({ kind: 'doctype', place: this.#here(0) }));
    parser.on('opentagstart', (tag) => (this.#tagPlace = this.#here(tag.name.length + 2)));
    parser.on('opentag', (tag) => this.#problem ?? this.#opened(tag));
    parser.on('closetag', () => this.#problem ?? this.#closed());
    parser.on('text', (text) => this.#problem ?? this.#text(text));
    parser.on('cdata', (text) => this.#problem ?? this.#text(text));
  }

  feed(text: string): AknProblem | null {
    this.#characters += text.length;
    if (this.#characters > this.#limits.characters)
      return { kind: 'too-large', limit: this.#limits.characters };
    for (let at = 0; at < text.length && this.#problem === null; at += SLICE) {
      const slice = text.slice(at, at + SLICE);
      this.#lines.add(slice);
      this.#parser.write(slice);
    }
    return this.#problem;
  }

  finish(): Result<XmlElement, AknProblem> {
    this.#parser.close();
    if (this.#problem !== null) return err(this.#problem);
    if (this.#root !== null) return ok(this.#root);
    return err({ kind: 'malformed', detail: 'there is no element', place: { line: 1, column: 1 } });
  }

  #stop(problem: AknProblem): void {
    this.#problem ??= problem;
  }

  #here(back: number): SourcePlace {
    return this.#lines.placeOf(Math.max(0, this.#parser.position - back));
  }

  #opened(tag: SaxesTagNS): void {
    this.#elements += 1;
    const place = this.#tagPlace;
    if (this.#open.length + this.#foreignDepth >= this.#limits.depth) {
      this.#stop({ kind: 'too-deep', limit: this.#limits.depth, place });
    } else if (this.#elements > this.#limits.elements) {
      this.#stop({ kind: 'too-many-elements', limit: this.#limits.elements, place });
    } else if (this.#root === null) this.#openedRoot(tag);
    else if (this.#foreignDepth > 0 || tag.uri !== AKN_NAMESPACE) this.#foreignDepth += 1;
    else this.#push(tag);
  }

  #openedRoot(tag: SaxesTagNS): void {
    const place = this.#tagPlace;
    if (tag.local !== 'akomaNtoso') this.#stop({ kind: 'not-akoma-ntoso', found: tag.name, place });
    else if (tag.uri !== AKN_NAMESPACE) {
      this.#stop({ kind: 'wrong-namespace', found: tag.uri, expected: AKN_NAMESPACE, place });
    } else this.#push(tag);
  }

  #push(tag: SaxesTagNS): void {
    const order = this.#elements;
    const parent = this.#open.at(-1) ?? null;
    const attributes = plainAttributes(tag);
    const element: OpenElement = {
      name: tag.local,
      attributes,
      children: [],
      parent,
      place: this.#tagPlace,
      order,
      lastOrder: order,
    };
    parent?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  #closed(): void {
    if (this.#foreignDepth > 0) {
      this.#foreignDepth -= 1;
      return;
    }
    const element = this.#open.pop();
    if (element !== undefined) element.lastOrder = this.#elements;
  }

  #text(text: string): void {
    if (this.#foreignDepth === 0) this.#open.at(-1)?.children.push(text);
  }
}

/** Those without a namespace, and those that an export of ours adds, which keep their prefix. */
function plainAttributes(tag: SaxesTagNS): Map<string, string> {
  const all = Object.values(tag.attributes);
  const known = all.filter(({ uri }) => uri === '' || uri === OWN_NAMESPACE);
  return new Map(known.map(({ uri, local, value }) => [uri === '' ? local : `tauride:${local}`, value]));
}

/** The parser puts its own position before the message, counted in its own way. */
function plain(message: string): string {
  return message.replace(/^(?:[^:\s]*:)?\d+:\d+:\s*/u, '').replace(/\.$/u, '');
}

/** Turns ascending offsets into lines and columns; LF, CR and CR LF each end a line. */
class LineTable {
  readonly #starts: number[] = [0];
  #length = 0;
  #endedWithReturn = false;
  #current = 0;

  add(text: string): void {
    for (const found of text.matchAll(/\r\n|\r|\n/gu)) {
      const end = this.#length + found.index + found[0].length;
      const splitPair = found.index === 0 && found[0] === '\n' && this.#endedWithReturn;
      if (splitPair) this.#starts[this.#starts.length - 1] = end;
      else this.#starts.push(end);
    }
    this.#length += text.length;
    this.#endedWithReturn = text.endsWith('\r');
  }

  placeOf(offset: number): SourcePlace {
    while (this.#current > 0 && this.#starts[this.#current]! > offset) this.#current -= 1;
    while ((this.#starts[this.#current + 1] ?? Infinity) <= offset) this.#current += 1;
    return { line: this.#current + 1, column: offset - this.#starts[this.#current]! + 1 };
  }
}
